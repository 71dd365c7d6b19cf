import os
import shutil
import tarfile
import zipfile
from pathlib import Path


def extract(archive: str, dest: str) -> list[str]:
    """Extract an archive that a user has uploaded into ``dest``.

    Supports .zip, .tar and .tar.gz. Returns the names of the extracted
    members.

    >>> extract("photos.zip", "/tmp/photos")
    ['a.jpg']
    """
    os.makedirs(dest, exist_ok=True)
    if archive.endswith(".zip"):
        with zipfile.ZipFile(archive) as zf:
            root = Path(dest).resolve()
            for info in zf.infolist():
                target = (root / info.filename).resolve()
                if not target.is_relative_to(root):
                    raise ValueError(f"unsafe member {info.filename!r}")
                target.parent.mkdir(parents=True, exist_ok=True)
                if not info.is_dir():
                    with zf.open(info) as src, open(target, "wb") as out:
                        shutil.copyfileobj(src, out)
            return zf.namelist()
    with tarfile.open(archive) as tar:
        tar.extractall(path=dest, filter="data")
        return tar.getnames()


def unpack_one(archive: str, member: str, dest: str) -> str:
    """Extract the single *member* of the untrusted tar file to *dest*."""
    with tarfile.open(archive, "r:*") as tar:
        info = tar.getmember(member)
        if not info.isfile():
            raise ValueError("not a regular file")
        target = os.path.join(dest, os.path.basename(info.name))
        data = tar.extractfile(info).read()
        with open(target, "wb") as out:
            out.write(data)
    return target
