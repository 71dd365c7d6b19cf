import json
import os
import time
from pathlib import Path

DEFAULT = Path.home() / ".cache" / "deployctl"


class CredentialCache:
    """Keeps short-lived cloud credentials between runs, for the one who runs it alone."""

    def __init__(self, folder: Path = DEFAULT) -> None:
        self.folder = folder
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _path(self, profile: str) -> Path:
        return self.folder / f"{profile}.json"

    def put(self, profile: str, credentials: dict, lifetime: int) -> None:
        entry = {"credentials": credentials, "expires": time.time() + lifetime}
        descriptor = os.open(self._path(profile), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump(entry, file)

    def get(self, profile: str) -> dict | None:
        try:
            entry = json.loads(self._path(profile).read_text())
        except FileNotFoundError:
            return None
        return entry["credentials"] if entry["expires"] > time.time() else None
