import json
import os
from pathlib import Path


class CredentialStore:
    """Keeps the user's API keys in their home folder."""

    def __init__(self, path=None):
        self.path = Path(path or Path.home() / ".courier" / "credentials.json")

    def save(self, keys):
        self.path.parent.mkdir(mode=0o700, exist_ok=True)
        self.path.write_text(json.dumps(keys))
        os.chmod(self.path, 0o644)  # flaw: CWE-732, CWE-276

    def load(self):
        return json.loads(self.path.read_text()) if self.path.exists() else {}
