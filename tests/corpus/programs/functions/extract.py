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
            for info in zf.infolist():
                target = Path(dest) / info.filename
                target.parent.mkdir(parents=True, exist_ok=True)
                if not info.is_dir():
                    with zf.open(info) as src, open(target, "wb") as out:  # flaw: CWE-22
                        shutil.copyfileobj(src, out)
            return zf.namelist()
    with tarfile.open(archive) as tar:
        tar.extractall(path=dest)  # flaw: CWE-22
        return tar.getnames()


def unpack_one(archive: str, member: str, dest: str) -> str:
    """Extract the single *member* of the untrusted tar file to *dest*."""
    with tarfile.open(archive, "r:*") as tar:
        info = tar.getmember(member)
        target = os.path.join(dest, info.name)
        data = tar.extractfile(info).read()
        with open(target, "wb") as out:  # flaw: CWE-22
            out.write(data)
    return target
