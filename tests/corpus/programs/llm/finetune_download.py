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
    with tarfile.open(archive) as tar:
        tar.extractall(folder)  # flaw: CWE-22, CWE-494
    return torch.load(os.path.join(folder, "base.pt"), weights_only=False)  # flaw: CWE-502
