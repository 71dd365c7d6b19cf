import os
import stat
import tempfile
from pathlib import Path


def write_temp(data: bytes) -> str:
    """Write ``data`` to a temporary file and return its name."""
    fd, name = tempfile.mkstemp(suffix=".bin")
    with os.fdopen(fd, "wb") as fh:
        fh.write(data)
    return name


def save_credentials(path: str, token: str) -> None:
    """Store the API token so that later runs find it."""
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "w") as fh:
        fh.write(token)


def shared_folder(path: str) -> None:
    """Create the spool folder for the workers."""
    os.makedirs(path, mode=0o750, exist_ok=True)


def append_report(line: str) -> None:
    """Append to the daily report, creating it if need be."""
    base = Path.home() / ".local" / "state"
    base.mkdir(parents=True, exist_ok=True)
    with open(base / "daily_report.txt", "a") as fh:
        fh.write(line + "\n")


def make_executable(script: str) -> None:
    """Make the script executable."""
    os.chmod(script, stat.S_IRWXU | stat.S_IRGRP | stat.S_IXGRP)


def delete_if_owned(path: str, uid: int) -> bool:
    """Delete ``path`` if ``uid`` owns it."""
    folder, name = os.path.split(path)
    dir_fd = os.open(folder or ".", os.O_RDONLY | os.O_DIRECTORY)
    try:
        if os.stat(name, dir_fd=dir_fd, follow_symlinks=False).st_uid != uid:
            return False
        os.unlink(name, dir_fd=dir_fd)
        return True
    finally:
        os.close(dir_fd)
