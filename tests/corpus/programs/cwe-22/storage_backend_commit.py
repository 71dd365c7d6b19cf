"""Local filesystem backend of the artifact store."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Iterator

logger = logging.getLogger(__name__)
CHUNK = 64 * 1024


class StorageError(Exception):
    """Raised when an artifact can not be read or written."""


@dataclass(frozen=True)
class ArtifactInfo:
    name: str
    size: int
    digest: str


class LocalStorage:
    def __init__(self, root: str) -> None:
        self.root = Path(root).resolve()
        self.root.mkdir(parents=True, exist_ok=True)

    def _digest(self, path: Path) -> str:
        digest = hashlib.sha256()
        with path.open("rb") as stream:
            for chunk in iter(lambda: stream.read(CHUNK), b""):
                digest.update(chunk)
        return digest.hexdigest()

    def list(self) -> Iterator[ArtifactInfo]:
        for path in sorted(self.root.rglob("*")):
            if path.is_file():
                yield ArtifactInfo(str(path.relative_to(self.root)), path.stat().st_size, self._digest(path))

    def open(self, name: str) -> BinaryIO:
        path = self.root / name
        if not path.exists():
            raise StorageError(f"no artifact {name!r}")
        return path.open("rb")  # flaw: CWE-22

    def save(self, name: str, stream: BinaryIO) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "wb") as target:  # flaw: CWE-22
            shutil.copyfileobj(stream, target, CHUNK)
        logger.info("saved artifact of %d bytes", path.stat().st_size)

    def usage(self) -> int:
        return sum(info.size for info in self.list())
