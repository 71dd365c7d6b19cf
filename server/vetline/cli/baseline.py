"""Baselines: the findings that a project has decided to live with, as a JSON file of fingerprints."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from vetline.cli.located import Located

VERSION = 1


def read(path: str) -> frozenset[str]:
    """The fingerprints of a baseline. Raises OSError, or ValueError for a file that is none."""
    with open(path, "rb") as file:
        try:
            content = json.loads(file.read())
        except (ValueError, RecursionError):
            raise ValueError("not JSON") from None
    entries = content.get("findings") if isinstance(content, dict) else None
    if not isinstance(entries, Mapping) or content.get("version") != VERSION:
        raise ValueError("not a baseline that this version of Vetline writes")
    return frozenset(entries)


def entry(located: Located) -> tuple[str, str]:
    """(fingerprint, what it was) of one finding; the second is for the people who review the file."""
    return located.fingerprint, f"{located.finding.rule} at {located.path}"


def content(entries: Iterable[tuple[str, str]]) -> str:
    """A baseline file; sorted by what a person reads, so that it merges well."""
    ordered = dict(sorted(entries, key=lambda pair: (pair[1], pair[0])))
    return json.dumps({"version": VERSION, "findings": ordered}, indent=1) + "\n"
