import os
import stat
import tempfile
from pathlib import Path


def write_temp(data: bytes) -> str:
    """Write ``data`` to a temporary file and return its name."""
    name = tempfile.mktemp(suffix=".bin")  # flaw: CWE-377
    with open(name, "wb") as fh:
        fh.write(data)
    return name


def save_credentials(path: str, token: str) -> None:
    """Store the API token so that later runs find it."""
    with open(path, "w") as fh:
        fh.write(token)
    os.chmod(path, 0o666)  # flaw: CWE-732


def shared_folder(path: str) -> None:
    """Create the spool folder for the workers."""
    os.umask(0)  # flaw: CWE-276
    os.makedirs(path, mode=0o777, exist_ok=True)  # flaw: CWE-732


def append_report(line: str) -> None:
    """Append to the daily report, creating it if need be."""
    path = "/tmp/daily_report.txt"
    if not os.path.exists(path):
        with open(path, "w") as fh:  # flaw: CWE-367
            fh.write("# report\n")
    with open(path, "a") as fh:
        fh.write(line + "\n")


def make_executable(script: str) -> None:
    """Make the script executable."""
    os.chmod(script, stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)  # flaw: CWE-732


def delete_if_owned(path: str, uid: int) -> bool:
    """Delete ``path`` if ``uid`` owns it."""
    if os.stat(path).st_uid == uid:
        os.remove(path)  # flaw: CWE-367
        return True
    return False
