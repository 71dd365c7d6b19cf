"""Where a project stands and what its configuration file says: `vetline.toml`, or `[tool.vetline]` in pyproject.toml."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vetline.core.finding import Problem

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

CONFIG_NAMES = ("vetline.toml", ".vetline.toml", "pyproject.toml")
MAX_TOML_BYTES = 32_000_000
"""Lock files of large projects have some megabytes."""

_ROOT_MARKERS = (".git", ".hg", "pyproject.toml", "setup.cfg", "setup.py")
_WEAK_ROOT_MARKERS = ("requirements.txt", "Pipfile", "uv.lock", "poetry.lock")  # also stand in folders for documentation
_TOML_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """The settings that one file holds. `text` is the file's, to find lines in."""

    path: str
    values: Mapping[str, Any]
    text: str

    @property
    def folder(self) -> str:
        return os.path.dirname(self.path)


def find_config(start: str | os.PathLike[str]) -> tuple[ConfigFile | None, tuple[Problem, ...]]:
    """The nearest configuration at or above the folder `start`, not beyond the root of its repository."""
    for folder in _upwards(start):
        for name in CONFIG_NAMES:
            path = folder / name
            if path.is_file():
                config, problems = read_config(path)
                if config is not None or problems:
                    return config, problems
        if (folder / ".git").exists():
            break
    return None, ()


def read_config(path: str | os.PathLike[str]) -> tuple[ConfigFile | None, tuple[Problem, ...]]:
    """The settings in one file. A pyproject.toml without `[tool.vetline]` holds none: (None, ())."""
    text, problem = read_toml_text(path)
    if text is None:
        return None, (problem,) if problem else ()
    is_pyproject = Path(path).name == "pyproject.toml"
    if is_pyproject and "vetline" not in text:  # most of them are read for nothing
        return None, ()
    values, problem = parse_toml(text, path)
    if problem is not None:
        return None, (problem,)
    tool = values.get("tool")
    if isinstance(tool, dict) and "vetline" in tool:
        values = tool["vetline"]
    elif is_pyproject:
        return None, ()
    if not isinstance(values, dict):
        return None, (Problem("`tool.vetline` is a table of settings", str(path)),)
    return ConfigFile(os.path.abspath(path), values, text), ()


def find_root(start: str | os.PathLike[str]) -> str | None:
    """The nearest folder at or above `start` that looks like a project's root; None if none does."""
    for markers in (_ROOT_MARKERS, _WEAK_ROOT_MARKERS):
        for folder in _upwards(start):
            if any((folder / marker).exists() for marker in markers):
                return str(folder)
    return None


def read_toml_text(path: str | os.PathLike[str]) -> tuple[str | None, Problem | None]:
    try:
        if os.path.getsize(path) > MAX_TOML_BYTES:
            return None, Problem(f"larger than {MAX_TOML_BYTES:,} bytes; not read", str(path))
        return Path(path).read_bytes().decode("utf-8-sig"), None
    except OSError as error:
        return None, Problem(f"cannot be read: {error.strerror or error}", str(path))
    except UnicodeDecodeError:
        return None, Problem("not UTF-8, so not TOML", str(path))


def parse_toml(text: str, path: str | os.PathLike[str]) -> tuple[dict[str, Any], Problem | None]:
    try:
        return tomllib.loads(text), None
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _TOML_PLACE.search(message)
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        column = int(place[2]) if place and place[2] else None
        return {}, Problem(f"not TOML: {_TOML_PLACE.sub('', message)}", str(path), line, column)
    except (RecursionError, ValueError) as error:  # nested too deeply, a number of too many digits
        return {}, Problem(f"not readable as TOML: {type(error).__name__}", str(path))


def _upwards(start: str | os.PathLike[str]) -> Iterator[Path]:
    folder = Path(os.path.abspath(start))
    if not folder.is_dir():
        folder = folder.parent
    yield folder
    yield from folder.parents
