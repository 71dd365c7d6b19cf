import json
import os
from pathlib import Path

STORE = Path.home() / ".config" / "relay" / "credentials.json"


def save(credentials: dict) -> None:
    STORE.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(STORE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as handle:
        json.dump(credentials, handle)


def load() -> dict:
    return json.loads(STORE.read_text()) if STORE.exists() else {}
