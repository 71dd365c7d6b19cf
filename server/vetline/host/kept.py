"""What is dear to make of rules, kept on disk between starts: JSON files in the user's cache folder.

A file's name says what it was made of: the key, this program's own code and the libraries that read rules. A file that is damaged,
or that cannot be read or written, counts as none. Nothing of a workspace decides where the files are, or is taken for one.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import tempfile
from importlib import metadata
from pathlib import Path
from typing import Any

import vetline

MOST_FILES = 32
MOST_BYTES = 32_000_000
"""Of one file; the bundled rules need two million."""

_PACKAGE = Path(vetline.__file__).parent
_CODE = ("core", "match")
_LIBRARIES = ("pyyaml", "regex", "tree-sitter", "tree-sitter-python", "tree-sitter-typescript")


class DiskKept:
    """A `core.ports.Kept` in a folder of its own. `maker` says who made what is kept; nothing is taken of another."""

    def __init__(self, folder: Path, maker: str) -> None:
        self._folder = folder
        self._maker = maker

    def get(self, key: str) -> Any:
        try:
            with open(self._path(key), "rb") as file:
                checksum, _, content = file.read(MOST_BYTES).partition(b"\n")
            return json.loads(content) if _checksum(content) == checksum else None
        except (OSError, ValueError, RecursionError):
            return None

    def put(self, key: str, value: Any) -> None:
        """Whoever reads meanwhile gets the old or the new."""
        content = json.dumps(value, separators=(",", ":")).encode()
        if len(content) > MOST_BYTES // 2:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(suffix=".part", dir=self._folder)
            try:
                with open(descriptor, "wb") as file:
                    file.write(_checksum(content) + b"\n" + content)
                os.replace(name, self._path(key))
            except OSError:
                os.unlink(name)
                raise
            self._forget_oldest()

    def _path(self, key: str) -> Path:
        return self._folder / (hashlib.sha256(f"{self._maker}\n{key}".encode()).hexdigest() + ".json")

    def _forget_oldest(self) -> None:
        by_age = sorted(((entry.stat().st_mtime, entry.path) for entry in os.scandir(self._folder)), reverse=True)
        for _, path in by_age[MOST_FILES:]:
            os.unlink(path)


def on_disk() -> DiskKept | None:
    """In the user's cache folder; None when it cannot be said what would have made it."""
    import platformdirs

    try:
        return DiskKept(Path(platformdirs.user_cache_dir("vetline", appauthor=False), "compiled"), maker())
    except (OSError, metadata.PackageNotFoundError):
        return None


def maker() -> str:
    """Names the code that reads and compiles rules: a checkout's changes while its version stays."""
    digest = hashlib.sha256()
    for package in _CODE:
        for parent, folders, names in os.walk(_PACKAGE / package):
            folders.sort()
            for name in sorted(name for name in names if name.endswith(".py")):
                digest.update(f"{name}\n".encode() + Path(parent, name).read_bytes())
    versions = [f"{library} {metadata.version(library)}" for library in _LIBRARIES]
    return "\n".join([vetline.__version__, platform.python_version(), *versions, digest.hexdigest()])


def _checksum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
