"""Every bundled rule equals Semgrep: on every fixture, and on packages that nobody here wrote.

The corpus is what the test environment has installed; VETLINE_PARITY_LINES says how much of it is read (25,000 lines in
the gate, 300,000 by `make parity`).
"""

from __future__ import annotations

import os
import random
import sysconfig
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from tests.parity import oracle
from tests.rules.fixtures import RULES_FOLDER, fixture_of
from vetline import wiring
from vetline.core.text import Text
from vetline.match.language import Language
from vetline.match.plan import Plan, compile_plan
from vetline.match.python.language import PYTHON
from vetline.match.scan import RuleMatch, Scanner

RULES = [path for path in sorted((RULES_FOLDER / "python").rglob("*.yaml")) if "\n    mode: taint" not in path.read_text()]
LINES = int(os.environ.get("VETLINE_PARITY_LINES", "25000"))
_AT_ONCE = 25  # files: all rules over two hundred take Semgrep longer than it is waited for
pytestmark = pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")


@cache
def rules() -> tuple[Plan, list[dict[str, object]]]:
    loaded = [
        rule for rule in wiring.build({}, None).rules if "python" in rule.info.languages and rule.body.get("mode", "search") == "search"
    ]
    return compile_plan(loaded), [{**rule.body, "id": rule.info.id} for rule in loaded]


def ours(path: Path, language: Language) -> dict[str, set[tuple[int, int]]]:
    scanner = Scanner(rules()[0], language, Text.of(path.read_bytes()), in_tests=False)
    found: dict[str, set[tuple[int, int]]] = {}
    for match in scanner.matches():
        if isinstance(match, RuleMatch):
            base = match.piece.start if match.piece else 0
            spans = found.setdefault(match.program.rule.info.id, set())
            spans.add((base + match.range.start, base + match.range.end))
    return found


def disagreements(paths: Sequence[Path], language: Language = PYTHON) -> tuple[list[str], int]:
    verdict = oracle.run(rules()[1], paths, jobs=2)
    told: list[str] = []
    matches = 0
    for path in paths:
        if path in verdict.file_errors:
            continue
        mine = ours(path, language)
        for body in rules()[1]:
            identity = str(body["id"])
            theirs, own = set(verdict.of(identity, path)), mine.get(identity, set())
            matches += len(theirs)
            if theirs != own:
                told.append(f"{identity} on {path.name}: only Semgrep {sorted(theirs - own)}, only here {sorted(own - theirs)}")
    return told, matches


def test_every_rule_on_every_fixture() -> None:
    told, matches = disagreements([fixture_of(rule) for rule in RULES])
    assert told == []
    assert matches > len(RULES)


def test_every_rule_on_packages_that_nobody_here_wrote(capsys: pytest.CaptureFixture[str]) -> None:
    folders = [Path(sysconfig.get_path("purelib")), Path(sysconfig.get_path("stdlib"))]
    files = [path for folder in folders for path in sorted(folder.rglob("*.py")) if "tests" not in path.parts]
    random.Random(7).shuffle(files)
    chosen: list[Path] = []
    lines = 0
    for path in files:
        size = path.stat().st_size
        if size > 400_000 or not size:
            continue
        try:
            lines += path.read_bytes().decode().count("\n")
        except UnicodeDecodeError:
            continue
        chosen.append(path)
        if lines >= LINES:
            break
    told: list[str] = []
    matches = 0
    for at in range(0, len(chosen), _AT_ONCE):
        more, found = disagreements(chosen[at : at + _AT_ONCE])
        told += more
        matches += found
    with capsys.disabled():
        print(f"\nparity: {len(chosen)} files, {lines:,} lines, {len(RULES)} rules, {matches} matches, {len(told)} disagreements")
    assert told == []
