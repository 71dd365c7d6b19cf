"""Regexes over several lines find the same after edits as in a text that is opened anew."""

from __future__ import annotations

import random

import pytest

from vetline.core.finding import Severity
from vetline.core.rule import Rule, RuleInfo
from vetline.core.text import Text
from vetline.match.plan import Plan, compile_plan
from vetline.match.python.language import PYTHON
from vetline.match.scan import RuleMatch, Scanner

_REGEXES = (r"alpha\s+beta", r"alpha = 1\n+gamma", r"(?s)alpha.{0,40}?delta", r"# one\n.*\n# two", r"beta\(\)\n\n\n\n\nalpha", r"(?s)gamma.*delta")
_LINES = (b"alpha\n", b"beta\n", b"beta()\n", b"alpha = 1\n", b"gamma\n", b"delta\n", b"# one\n", b"# two\n", b"\n", b"def f():\n    alpha\n", b"    beta\n", b"(\n", b")\n")


@pytest.fixture(scope="module")
def plan() -> Plan:
    regexes = [{"pattern-regex": regex} for regex in _REGEXES]
    bodies = [*regexes, *({"patterns": [one, {"pattern-not-inside": "def $F():\n  ..."}]} for one in regexes)]
    rules = [Rule(RuleInfo(f"own-{at}", "own", Severity.INFO, languages=("python",)), body) for at, body in enumerate(bodies)]
    made = compile_plan(rules)
    assert len(made.programs) == len(rules)
    return made


@pytest.mark.parametrize("seed", range(4))
def test_matches_after_edits_are_those_of_a_fresh_open(plan: Plan, seed: int) -> None:
    chance = random.Random(seed)
    text = Text.of(b"".join(chance.choice(_LINES) for _ in range(40)))
    scanner = Scanner(plan, PYTHON, text, in_tests=False)
    seen = set()
    for _ in range(60):
        old = text
        start = text.data.rfind(b"\n", 0, chance.randint(0, len(text.data))) + 1
        end = start
        for _ in range(chance.choice((0, 0, 1, 1, 4))):
            end = text.data.find(b"\n", end) + 1 or len(text.data)
        text = text.replaced(start, end, b"".join(chance.choice(_LINES) for _ in range(chance.choice((0, 1, 1, 2)))))
        change = text.change_from(old)
        assert change is not None
        scanner.advance(text, change)
        found = places(scanner)
        assert found == places(Scanner(plan, PYTHON, text, in_tests=False))
        seen.update(rule for rule, _, _ in found)
    assert len(seen) > 4  # the test has seen something


def places(scanner: Scanner) -> list[tuple[str, int, int]]:
    found = []
    for match in scanner.matches():
        assert isinstance(match, RuleMatch)
        base = 0 if match.piece is None else match.piece.start
        found.append((match.program.rule.info.id, base + match.range.start, base + match.range.end))
    return sorted(found)
