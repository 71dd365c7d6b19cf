import os
from pathlib import Path
import zipfile
import gzip

BASE = "/var/data/users"


def read_user_file(name: str) -> str:
    """Return the content of a file of the user's folder.

    Args:
        name: file name as given by the client
    """
    path = os.path.join(BASE, name)
    if not path.startswith(BASE):  # flaw: CWE-22
        raise PermissionError(name)
    with open(path) as fh:
        return fh.read()


def save_user_file(user: str, name: str, content: bytes) -> Path:
    """Save what the client sent under the name that the client gave."""
    name = name.replace("../", "")  # flaw: CWE-22
    target = Path(BASE) / user / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return target


def gunzip(data: bytes) -> bytes:
    """Decompress an uploaded gzip file."""
    return gzip.decompress(data)  # flaw: CWE-409


def first_member(path: str) -> bytes:
    """Return the first member of a zip that was uploaded."""
    with zipfile.ZipFile(path) as zf:
        return zf.read(zf.namelist()[0])  # flaw: CWE-409
