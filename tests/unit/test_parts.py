"""What a rule finds in a long piece part by part is what it finds in the piece as a whole, and is kept over edits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.rules.fixtures import RULES_FOLDER
from vetline import wiring
from vetline.core.text import Text
from vetline.match import evaluate
from vetline.match.formula import Formula
from vetline.match.javascript.language import TSX
from vetline.match.leaves import Range
from vetline.match.parts import Parts
from vetline.match.plan import SCRIPT, Plan
from vetline.match.scan import Scanner

_SUFFIXES = (".js", ".jsx")


@pytest.fixture(scope="module")
def plan() -> Plan:
    made = wiring.build({}, None).plan.part(SCRIPT)
    assert made is not None
    return made


def texts() -> Iterator[bytes]:
    """Fixtures, six in a function each, without what may only stand at a module's top level."""
    fixtures = [path.read_bytes() for path in sorted((RULES_FOLDER / "javascript").rglob("*")) if path.suffix in _SUFFIXES]
    plain = [data for data in fixtures if b"import " not in data and b"export " not in data]
    for at in range(0, len(plain), 6):
        yield b"class Held {\n  held() {\n" + b"\n".join(plain[at : at + 6]) + b"\n  }\n}\n"


def told(ranges: list[Range]) -> list[object]:
    bindings = [sorted((name, bound.start, bound.end) for name, bound in one.bindings.items()) for one in ranges]
    return sorted((one.start, one.end, repr(bound)) for one, bound in zip(ranges, bindings, strict=True))


def test_parts_find_what_the_whole_finds(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    by_parts = Parts.evaluate
    compared: list[int] = []

    def checked(self: Parts, formula: Formula) -> list[Range] | None:
        found = by_parts(self, formula)
        if found is not None:
            whole = evaluate.evaluate(formula, self.around)
            assert told(found) == told(whole)
            compared.append(len(whole))
        return found

    monkeypatch.setattr(Parts, "evaluate", checked)
    for data in texts():
        Scanner(plan, TSX, Text.of(data), in_tests=False).matches()
    assert len(compared) > 100
    assert sum(compared) > 100


def test_what_was_found_is_kept_where_names_stand_for_the_same(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Parts] = []
    by_parts = Parts.evaluate

    def noted(self: Parts, formula: Formula) -> list[Range] | None:
        asked.append(self)
        return by_parts(self, formula)

    monkeypatch.setattr(Parts, "evaluate", noted)
    members = b"".join(b"  m%d(x) {\n    eval(name);\n%s  }\n" % (n, b"    f(x);\n" * 30) for n in range(30))
    text = Text.of(b"const name = 'md5';\nclass Held {\n" + members + b"}\n")
    scanner = Scanner(plan, TSX, text, in_tests=False)
    before = len(scanner.matches())
    at = text.data.index(b"f(x)")
    edited = text.replaced(at, at, b"eval(y); ")
    change = edited.change_from(text)
    assert change is not None
    scanner.advance(edited, change)
    assert len(scanner.matches()) == before + 1
    assert asked[-1] is not asked[0]
    assert asked[-1].kept == 29
    again = edited.replaced(13, 18, b"f(1)")
    change = again.change_from(edited)
    assert change is not None
    scanner.advance(again, change)
    fresh = Scanner(plan, TSX, Text.of(again.data), in_tests=False)
    assert len(scanner.matches()) == len(fresh.matches()) >= before + 30
