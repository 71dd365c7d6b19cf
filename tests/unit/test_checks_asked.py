"""Checks find the same after edits as in a text that is opened anew, though they are asked only in texts that hold what they are about."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from vetline.core.check import Check
from vetline.core.text import Text
from vetline.match.javascript.language import TYPESCRIPT
from vetline.match.plan import SCRIPT, compile_plan
from vetline.match.python.language import PYTHON
from vetline.match.scan import CheckMatch, Scanner
from vetline.wiring import native_checks

_FIXTURES = Path(__file__).parent.parent / "checks"
_JOINED = {check.info.id: check for check in native_checks() if check.texts or check.join is not None}


@pytest.mark.parametrize("identity", _JOINED)
def test_hits_after_edits_are_those_of_a_fresh_open(identity: str) -> None:
    check, chance = _JOINED[identity], random.Random(identity)
    fixture = next(path for path in _FIXTURES.glob(f"{identity}.*") if ".fixed." not in path.name)
    lines = fixture.read_bytes().splitlines(keepends=True)
    text = Text.of(b"".join(lines))
    scanner = _scanner(check, text)
    seen = {len(_hits(scanner))}
    for _ in range(30):
        old = text
        start = text.data.rfind(b"\n", 0, chance.randint(0, len(text.data))) + 1
        end = start
        for _ in range(chance.choice((0, 1, 4, 12, 40))):
            end = text.data.find(b"\n", end) + 1 or len(text.data)
        at = chance.randrange(len(lines))
        text = text.replaced(start, end, b"".join(lines[at : at + chance.choice((0, 1, 4, 12, 40))]))
        change = text.change_from(old)
        assert change is not None
        scanner.advance(text, change)
        hits = _hits(scanner)
        assert hits == _hits(_scanner(check, text))
        seen.add(len(hits))
    assert len(seen) > 1  # the test has seen something


def _scanner(check: Check, text: Text) -> Scanner:
    plan, language = compile_plan((), (check,)), PYTHON
    if check.info.languages[0] != "python":
        part = plan.part(SCRIPT)
        assert part is not None
        plan, language = part, TYPESCRIPT
    return Scanner(plan, language, text, in_tests=False)


def _hits(scanner: Scanner) -> list[tuple[int, int]]:
    hits = [match for match in scanner.matches() if isinstance(match, CheckMatch)]
    return sorted((match.piece.start + match.hit.span.start, match.piece.start + match.hit.span.end) for match in hits)
