import os
import stat
from pathlib import Path


def prepare(directory: str) -> Path:
    folder = Path(directory)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    config = folder / "service.conf"
    config.touch()
    config.chmod(stat.S_IRUSR | stat.S_IWUSR)
    return folder
