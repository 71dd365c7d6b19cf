import os
import zipfile
from pathlib import Path


def install_theme(archive: str, themes_dir: str) -> list[str]:
    """Unpack a theme that a user uploaded and return the names of its files."""
    installed = []
    base = os.path.realpath(themes_dir)
    with zipfile.ZipFile(archive) as bundle:
        for info in bundle.infolist():
            if info.is_dir():
                continue
            target = os.path.realpath(os.path.join(base, info.filename))
            if not target.startswith(base + os.sep):
                raise ValueError("entry outside of the themes folder")
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as out:
                out.write(bundle.read(info))
            installed.append(info.filename)
    return installed
