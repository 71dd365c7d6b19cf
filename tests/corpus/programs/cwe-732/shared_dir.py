import os
import stat
from pathlib import Path


def prepare(directory: str) -> Path:
    folder = Path(directory)
    os.makedirs(folder, mode=0o777, exist_ok=True)
    config = folder / "service.conf"
    config.touch()
    config.chmod(stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)  # flaw: CWE-732
    return folder
