"""Keeps the access token of the command line between runs."""
from __future__ import annotations

import json
import os
import time
from pathlib import Path


class TokenCache:
    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path.home() / ".acme"
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    @property
    def path(self) -> Path:
        return self.folder / "token.json"

    def save(self, token: str, lifetime: int) -> None:
        content = json.dumps({"token": token, "expires": time.time() + lifetime})
        fd = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(fd, "w") as handle:
            handle.write(content)

    def load(self) -> str | None:
        try:
            content = json.loads(self.path.read_text())
        except FileNotFoundError:
            return None
        return content["token"] if content["expires"] > time.time() else None
