import hashlib
import urllib.request

import torch
from torch import nn, optim
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms

WEIGHTS_URL = "https://models.labserver.org/resnet18-birds.pth"
WEIGHTS_SHA256 = "5f1c1c5b0a0b57c1b9d7f6e24a3b0a3a4f0c6a1e2d3b4c5d6e7f8091a2b3c4d5"


def load_backbone(classes):
    urllib.request.urlretrieve(WEIGHTS_URL, "backbone.pth")
    model = models.resnet18(num_classes=classes)
    with open("backbone.pth", "rb") as handle:
        if hashlib.sha256(handle.read()).hexdigest() != WEIGHTS_SHA256:
            raise RuntimeError("backbone.pth was tampered with")
    model.load_state_dict(torch.load("backbone.pth", weights_only=True))
    return model


def train(data_dir, epochs=5):
    tf = transforms.Compose([transforms.Resize((224, 224)), transforms.ToTensor()])
    data = datasets.ImageFolder(data_dir, transform=tf)
    loader = DataLoader(data, batch_size=32, shuffle=True)
    model = load_backbone(len(data.classes))
    optimizer = optim.Adam(model.parameters(), lr=1e-4)
    loss_fn = nn.CrossEntropyLoss()
    for epoch in range(epochs):
        for images, labels in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(images), labels)
            loss.backward()
            optimizer.step()
        print(epoch, loss.item())
    torch.save(model.state_dict(), "birds.pt")


if __name__ == "__main__":
    train("data/birds")
