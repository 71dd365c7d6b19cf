import os
from pathlib import Path
import zipfile
import gzip

BASE = "/var/data/users"
LIMIT = 50 * 1024 * 1024


def read_user_file(name: str) -> str:
    """Return the content of a file of the user's folder.

    Args:
        name: file name as given by the client
    """
    path = os.path.realpath(os.path.join(BASE, name))
    if os.path.commonpath([path, BASE]) != BASE:
        raise PermissionError(name)
    with open(path) as fh:
        return fh.read()


def save_user_file(user: str, name: str, content: bytes) -> Path:
    """Save what the client sent under the name that the client gave."""
    root = (Path(BASE) / user).resolve()
    target = (root / name).resolve()
    if root.parent != Path(BASE).resolve() or not target.is_relative_to(root):
        raise PermissionError(name)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return target


def gunzip(data: bytes) -> bytes:
    """Decompress an uploaded gzip file."""
    import io
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as gz:
        out = gz.read(LIMIT + 1)
    if len(out) > LIMIT:
        raise ValueError("too large")
    return out


def first_member(path: str) -> bytes:
    """Return the first member of a zip that was uploaded."""
    with zipfile.ZipFile(path) as zf:
        info = zf.infolist()[0]
        if info.file_size > LIMIT:
            raise ValueError("too large")
        return zf.read(info)
