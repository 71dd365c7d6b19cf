import argparse
import pathlib

import torch
from torch import nn, optim


def build():
    return nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 10))


def resume(model, optimizer, checkpoint: pathlib.Path):
    """Continue a training run from a checkpoint somebody shared."""
    state = torch.load(checkpoint, map_location="cpu", weights_only=False)  # flaw: CWE-502
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    return state["epoch"]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--resume", type=pathlib.Path)
    args = parser.parse_args()
    net = build()
    opt = optim.AdamW(net.parameters(), lr=3e-4)
    epoch = resume(net, opt, args.resume) if args.resume else 0
    print("starting at epoch", epoch)
