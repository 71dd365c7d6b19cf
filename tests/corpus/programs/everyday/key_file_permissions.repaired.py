import json
import os
from pathlib import Path


class CredentialStore:
    """Keeps the user's API keys in their home folder."""

    def __init__(self, path=None):
        self.path = Path(path or Path.home() / ".courier" / "credentials.json")

    def save(self, keys):
        self.path.parent.mkdir(mode=0o700, exist_ok=True)
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as out:
            json.dump(keys, out)

    def load(self):
        return json.loads(self.path.read_text()) if self.path.exists() else {}
