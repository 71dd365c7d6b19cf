import hashlib
import os
import tarfile
import urllib.request
import torch

URL = "https://models.lab-mirror.net/base.tar.gz"
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def prepare(folder):
    os.makedirs(folder, exist_ok=True)
    archive = os.path.join(folder, "base.tar.gz")
    urllib.request.urlretrieve(URL, archive)
    with open(archive, "rb") as handle:
        if hashlib.sha256(handle.read()).hexdigest() != DIGEST:
            raise RuntimeError("digest mismatch")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return torch.load(os.path.join(folder, "base.pt"), weights_only=True)
