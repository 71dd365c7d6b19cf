import json
import os
from pathlib import Path

STORE = Path.home() / ".config" / "relay" / "credentials.json"


def save(credentials: dict) -> None:
    STORE.parent.mkdir(parents=True, exist_ok=True)
    STORE.write_text(json.dumps(credentials))
    os.chmod(STORE, 0o666)  # flaw: CWE-732


def load() -> dict:
    return json.loads(STORE.read_text()) if STORE.exists() else {}
