"""Fixtures of bundled rules: where they stand, and what their annotations say."""

from __future__ import annotations

import re
from pathlib import Path

from vetline.core import languages

RULES_FOLDER = Path(__file__).parents[2] / "rules"

SUFFIXES = {"python": (".py",), "javascript": (".js", ".jsx", ".ts", ".tsx"), "notebook": (".ipy", ".out")}
"""By the folder that a rule stands in: what its fixture may be written in."""

_ANNOTATION = re.compile(r"(?:#|//|/\*|<!--)\s*(ruleid|ok|todoruleid|todook):\s*([\w, .-]+)")


def language_of(rule: Path) -> str:
    """The language family of a rule file, which is its folder's name."""
    return rule.relative_to(RULES_FOLDER).parts[0]


def is_flow(rule: Path) -> bool:
    return re.search(r"^\s*mode: taint$", rule.read_text(encoding="utf-8"), re.MULTILINE) is not None


def written_in(fixture: Path) -> str:
    """The language of a fixture, as a source has it."""
    found = languages.by_suffix(fixture.name)
    assert found is not None, f"{fixture.name}: no language that Vetline reads"
    return found


def fixtures_of(rule: Path, *, fixed: bool = False) -> list[Path]:
    """The files beside a rule that bear its name and a suffix of its language; one, if all is well."""
    stem = f"{rule.stem}.fixed" if fixed else rule.stem
    return [path for suffix in SUFFIXES[language_of(rule)] if (path := rule.with_name(stem + suffix)).is_file()]


def fixture_of(rule: Path) -> Path:
    (fixture,) = fixtures_of(rule)
    return fixture


def annotated(text: str, identity: str) -> tuple[set[int], set[int], set[int]]:
    """Lines from 1 that are said to be hits, to be none, and to be either by what Semgrep's engine can't do."""
    hits: set[int] = set()
    quiet: set[int] = set()
    open_: set[int] = set()
    lines = text.split("\n")
    for number, line in enumerate(lines):
        said = _ANNOTATION.search(line)
        if said is None or identity not in re.split(r"[,\s]+", said[2]):
            continue
        following = number + 1
        while following < len(lines) and _ANNOTATION.search(lines[following]):
            following += 1
        {"ruleid": hits, "ok": quiet}.get(said[1], open_).add(following + 1)
    return hits, quiet, open_
