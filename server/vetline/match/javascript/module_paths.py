"""What Semgrep calls the modules that JavaScript imports, by their paths."""

from __future__ import annotations

from vetline.core import lazy_re as re


def imported_module(path: str) -> str:
    """What Semgrep calls the module that names are imported from: its last part, without what stands behind the last dot."""
    last = path.rstrip("/").rpartition("/")[2]
    name, dot, _ = last.rpartition(".")
    return name if dot else last


def namespace(path: str) -> str:
    """What Semgrep calls a module that is imported as a whole: by conventions of Go."""
    *folders, last = [part for part in path.split("/") if part not in ("", ".")] or ["."]
    if _VERSION.match(last) and folders:
        return folders[-1]
    found = _GO.match(last)
    return found[1] if found else last


_VERSION = re.compile(r"v[0-9]")
_GO = re.compile(r"(.+)-go")
