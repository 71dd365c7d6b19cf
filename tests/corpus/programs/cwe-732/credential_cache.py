import json
import os
import stat
import time
from pathlib import Path

DEFAULT = Path.home() / ".cache" / "deployctl"


class CredentialCache:
    """Keeps short-lived cloud credentials between runs, for all who deploy from this machine."""

    mode = stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP | stat.S_IWGRP | stat.S_IROTH | stat.S_IWOTH

    def __init__(self, folder: Path = DEFAULT) -> None:
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)
        os.chmod(self.folder, 0o777)  # flaw: CWE-732

    def _path(self, profile: str) -> Path:
        return self.folder / f"{profile}.json"

    def put(self, profile: str, credentials: dict, lifetime: int) -> None:
        path = self._path(profile)
        entry = {"credentials": credentials, "expires": time.time() + lifetime}
        path.write_text(json.dumps(entry))
        path.chmod(self.mode)  # flaw: CWE-732

    def get(self, profile: str) -> dict | None:
        try:
            entry = json.loads(self._path(profile).read_text())
        except FileNotFoundError:
            return None
        return entry["credentials"] if entry["expires"] > time.time() else None
