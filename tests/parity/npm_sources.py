"""JavaScript and TypeScript that nobody here wrote: the sources in npm packages, not their minified builds."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

_PACKAGES = (
    "koa", "axios", "rollup", "lodash", "mongoose", "socket.io", "typeorm", "next", "express", "fastify", "hono", "zod", "msw", "webpack",
    "eslint", "formik", "three", "rxjs", "moment", "chart.js", "async", "preact", "@nestjs/core", "underscore", "io-ts", "prettier",
)  # fmt: skip
_SUFFIXES = frozenset({".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx"})
_NOT_WRITTEN = (".min.", ".d.ts", "/compiled/", "/umd/", ".bundle.")
_LARGEST_BYTES = 200_000
_TIMEOUT_SECONDS = 600


def fetched(folder: Path) -> Path | None:
    """The folder with the packages unpacked; None without npm or a registry."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    done = subprocess.run(
        [npm, "pack", "--silent", *_PACKAGES], cwd=folder, capture_output=True, text=True, timeout=_TIMEOUT_SECONDS, check=False
    )
    if done.returncode:
        return None
    for archive in folder.glob("*.tgz"):
        with tarfile.open(archive) as opened:
            opened.extractall(folder / archive.stem, filter="data")
    return folder


def sources(folder: Path, lines: int, random: Random) -> Iterator[Path]:
    """Files of about so many lines in all."""
    found = [path for path in sorted(folder.rglob("*")) if path.suffix in _SUFFIXES and _is_written(path)]
    random.shuffle(found)
    for path in found:
        if lines <= 0:
            return
        try:
            lines -= path.read_bytes().decode().count("\n")
        except UnicodeDecodeError:
            continue
        yield path


def _is_written(path: Path) -> bool:
    return path.is_file() and 0 < path.stat().st_size < _LARGEST_BYTES and not any(part in path.as_posix() for part in _NOT_WRITTEN)
