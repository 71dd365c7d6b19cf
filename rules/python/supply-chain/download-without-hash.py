import hashlib
import tarfile
import urllib.request
import zipfile

import joblib
import requests
import torch

from downloads import verify_checksum

URL = "https://models.example/model.bin"
SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def model(path):
    urllib.request.urlretrieve(URL, path)
    # ruleid: download-without-hash
    return torch.load(path, weights_only=True)


def data(url, folder):
    answer = requests.get(url, timeout=30)
    with open("data.zip", "wb") as out:
        out.write(answer.content)
    # ruleid: download-without-hash
    with zipfile.ZipFile("data.zip") as archive:
        archive.extractall(folder)


class Weights:
    def fetch(self, url):
        target = self.folder / "weights.tar.gz"
        with requests.get(url, stream=True, timeout=30) as answer:
            with open(target, "wb") as out:
                for chunk in answer.iter_content(8192):
                    out.write(chunk)
        # ruleid: download-without-hash
        return tarfile.open(target)


def hashed(path):
    urllib.request.urlretrieve(URL, path)
    digest = hashlib.sha256(open(path, "rb").read()).hexdigest()
    if digest != SHA256:
        raise ValueError("another file")
    # ok: download-without-hash
    return joblib.load(path)


def verified(path):
    urllib.request.urlretrieve(URL, path)
    verify_checksum(path, SHA256)
    # ok: download-without-hash
    return joblib.load(path)


def kept(path):
    # ok: download-without-hash
    urllib.request.urlretrieve(URL, path)
    return path


def local(path):
    # ok: download-without-hash
    return torch.load(path, weights_only=True)
