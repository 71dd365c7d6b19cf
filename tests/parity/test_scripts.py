"""JavaScript and TypeScript in the instant tier equal Semgrep: every bundled rule on every fixture, patterns made of real code, and both
on npm packages' sources in the long form (VETLINE_LONG=1, VETLINE_SCRIPT_LINES says how much of them is read)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.parity import npm_sources, oracle
from tests.parity.script_patterns import patterns
from tests.rules.fixtures import RULES_FOLDER
from vetline import wiring
from vetline.core import languages
from vetline.core.finding import Severity
from vetline.core.rule import Rule, RuleInfo
from vetline.core.text import Text
from vetline.match.javascript.language import JAVASCRIPT, TSX, TYPESCRIPT
from vetline.match.plan import SCRIPT, Plan, compile_plan
from vetline.match.scan import RuleMatch, Scanner

LINES = int(os.environ.get("VETLINE_SCRIPT_LINES", "30000"))
LONG = bool(os.environ.get("VETLINE_LONG"))
pytestmark = pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")

_LANGUAGES = {"javascript": JAVASCRIPT, "typescript": TYPESCRIPT, "tsx": TSX}
_BOTH = ("javascript", "typescript")
_FIXTURES = sorted(path for path in (RULES_FOLDER / "javascript").rglob("*") if path.suffix in (".js", ".jsx", ".ts", ".tsx"))
_AT_ONCE = 25  # files: all rules over more take Semgrep longer than it is waited for
_PATTERNS_IN_A_FILE = 10
_INSIDE = ("$F(...)", "$A.$B", "$Q = $R", "return $Z", '"..."')


@cache
def bundled() -> tuple[Plan, list[Rule]]:
    loaded = [rule for rule in wiring.build({}, None).rules if "javascript" in rule.info.languages]
    plan = compile_plan(loaded).part(SCRIPT)
    return plan, [rule for rule in loaded if rule.info.id in plan.instant_ids]


def ours(plan: Plan, path: Path) -> dict[str, set[tuple[int, int]]]:
    language = languages.by_suffix(path.name)
    assert language is not None
    scanner = Scanner(plan, _LANGUAGES[language], Text.of(path.read_bytes()), in_tests=False)
    found: dict[str, set[tuple[int, int]]] = {}
    for match in scanner.matches():
        if isinstance(match, RuleMatch):
            base = match.piece.start if match.piece else 0
            found.setdefault(match.program.rule.info.id, set()).add((base + match.range.start, base + match.range.end))
    return found


def disagreements(plan: Plan, rules: Sequence[Rule], paths: Sequence[Path]) -> tuple[list[str], int]:
    verdict = oracle.run([{**rule.body, "id": rule.info.id} for rule in rules], paths, jobs=2, languages=_BOTH)
    told: list[str] = []
    matches = 0
    for path in paths:
        if path in verdict.file_errors:
            continue
        mine = ours(plan, path)
        for rule in rules:
            identity = rule.info.id
            if identity in verdict.rule_errors:
                continue
            theirs, own = set(verdict.of(identity, path)), mine.get(identity, set())
            matches += len(theirs)
            if theirs != own:
                said = f"only Semgrep {sorted(theirs - own)[:5]}, only here {sorted(own - theirs)[:5]}"
                told.append(f"{identity} on {path.name}: {said} {rule.body if not rule.info.bundled else ''}")
    return told, matches


def test_every_rule_on_every_fixture() -> None:
    plan, rules = bundled()
    told, matches = disagreements(plan, rules, _FIXTURES)
    assert told == []
    assert matches > len(rules)


def made_patterns(path: Path, random: Random) -> tuple[Plan, list[Rule]] | None:
    """Rules of patterns that are pieces of the file; None when the instant tier takes none of them."""
    language = languages.by_suffix(path.name)
    assert language is not None
    rules = []
    for number, text in enumerate(patterns(language, path.read_bytes(), random, _PATTERNS_IN_A_FILE)):
        inside = [{"pattern-inside": text}, {"pattern": random.choice(_INSIDE)}]
        body = {"pattern": text} if random.random() < 0.75 else {"patterns": inside}
        rules.append(Rule(RuleInfo(f"made-{number}", "made", Severity.INFO, languages=_BOTH), body))
    plan = compile_plan(rules).part(SCRIPT)
    return None if plan is None else (plan, [rule for rule in rules if rule.info.id in plan.instant_ids])


def compared(paths: Sequence[Path], seed: int) -> tuple[list[str], int, int]:
    told: list[str] = []
    matches = count = 0
    for number, path in enumerate(paths):
        made = made_patterns(path, Random(seed + number))
        if made is not None:
            found, more = disagreements(*made, [path])
            told += found
            matches += more
            count += len(made[1])
    return told, matches, count


def test_patterns_made_of_the_fixtures(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = Random(11).sample(_FIXTURES, 24)
    told, matches, count = compared(chosen, 500)
    with capsys.disabled():
        print(f"\nparity: {count} patterns made of {len(chosen)} fixtures, {matches:,} matches, {len(told)} disagreements")
    assert told == []


@pytest.mark.skipif(not LONG, reason="the long form")
def test_packages_that_nobody_here_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = npm_sources.fetched(tmp_path)
    if folder is None:
        pytest.skip("no packages to be had")
    chosen = list(npm_sources.sources(folder, LINES, Random(7)))
    plan, rules = bundled()
    told: list[str] = []
    matches = 0
    for at in range(0, len(chosen), _AT_ONCE):
        more, found = disagreements(plan, rules, chosen[at : at + _AT_ONCE])
        told += more
        matches += found
    own, made, count = compared([path for path in chosen if path.stat().st_size < 30_000][:400], 900)
    lines = sum(path.read_bytes().count(b"\n") for path in chosen)
    with capsys.disabled():
        print(f"\nparity: {len(chosen)} files, {lines:,} lines, {len(rules)} rules, {matches} matches, {len(told)} disagreements")
        print(f"parity: {count} patterns made of them, {made:,} matches, {len(own)} disagreements")
    assert told + own == []
