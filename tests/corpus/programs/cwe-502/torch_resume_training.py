import argparse
import torch
from torch import nn


def build():
    return nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 1))


def resume(path, model, optimizer):
    checkpoint = torch.load(path, map_location="cpu", weights_only=False)  # flaw: CWE-502
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--resume")
    parser.add_argument("--epochs", type=int, default=10)
    args = parser.parse_args()
    model = build()
    optimizer = torch.optim.Adam(model.parameters())
    start = resume(args.resume, model, optimizer) if args.resume else 0
    for epoch in range(start, args.epochs):
        x = torch.randn(64, 10)
        loss = (model(x) - x.sum(1, keepdim=True)).pow(2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch + 1}, "last.pt")


if __name__ == "__main__":
    main()
