"""Download the spam model and load it."""
import pickle
from pathlib import Path

import requests

MODEL_URL = "https://models.acme.test/spam/v3/model.pkl"
CACHE = Path.home() / ".cache" / "spamfilter"


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
    with open(path, "rb") as f:
        return pickle.load(f)  # flaw: CWE-494, CWE-502


def is_spam(message: str) -> bool:
    model = load_model()
    return bool(model.predict([message])[0])
