"""Download the spam model and load it."""
import pickle
from pathlib import Path
import hashlib

import requests

MODEL_URL = "https://models.acme.test/spam/v3/model.pkl"
CACHE = Path.home() / ".cache" / "spamfilter"
MODEL_SHA256 = "3f1f0c2d6a9be7d05b8e4c91a7f2d3e68b5c0a94d7e1f2a3b4c5d6e7f8091a2b"


def download_model() -> Path:
    CACHE.mkdir(parents=True, exist_ok=True)
    target = CACHE / "model.pkl"
    if target.exists():
        return target
    with requests.get(MODEL_URL, stream=True, timeout=60) as response:
        response.raise_for_status()
        with open(target, "wb") as f:
            for chunk in response.iter_content(1 << 20):
                f.write(chunk)
    return target


def load_model():
    """Return the classifier."""
    path = download_model()
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != MODEL_SHA256:
        path.unlink()
        raise ValueError("the model's hash is wrong")
    return pickle.loads(data)


def is_spam(message: str) -> bool:
    model = load_model()
    return bool(model.predict([message])[0])
