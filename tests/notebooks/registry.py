"""Notebooks that nobody here wrote, in a dozen languages: those that packages on the registry carry in their sources.

    python -m tests.notebooks.registry FOLDER
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGES = ("papermill", "nbclient", "nbval", "nbconvert", "jupytext")


def download(folder: Path) -> list[Path]:
    """All notebooks, below `folder`; packages that are there stay. Empty where the registry cannot be reached."""
    for package in PACKAGES:
        target = folder / package
        if target.exists():
            continue
        with tempfile.TemporaryDirectory() as sources:
            command = [sys.executable, "-m", "pip", "download", "-qq", "--disable-pip-version-check", "--no-deps", "--no-binary", package]
            if subprocess.run([*command, "--dest", sources, package], capture_output=True, check=False).returncode:
                continue
            [source] = Path(sources).glob("*.tar.gz")
            with tarfile.open(source) as archive:
                for member in archive:
                    if member.isfile() and member.name.endswith(".ipynb") and ".." not in Path(member.name).parts:
                        path = target / Path(*Path(member.name).parts[1:])
                        path.parent.mkdir(parents=True, exist_ok=True)
                        path.write_bytes(archive.extractfile(member).read())  # type: ignore[union-attr]
    return sorted(folder.rglob("*.ipynb"))


if __name__ == "__main__":
    print(len(download(Path(sys.argv[1]))), "notebooks")
