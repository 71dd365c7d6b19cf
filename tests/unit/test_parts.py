"""Long pieces are looked at in parts, which finds what is found in the whole."""

from __future__ import annotations

import os

import pytest

from tests.rules.fixtures import RULES_FOLDER, fixture_of, written_in
from tests.unit.test_incremental import report
from vetline.core.finding import Severity
from vetline.core.rule import Rule, RuleInfo
from vetline.core.text import Text
from vetline.match import index, leaves
from vetline.match.analysis import Analysis
from vetline.match.formula import All, PatternLeaf, compile_rule, leaves_of
from vetline.match.leaves import Range
from vetline.match.narrowing import Spans
from vetline.match.python.language import PYTHON
from vetline.match.python.pattern import read
from vetline.match.segments import Segment
from vetline.match.sift import sifted

EVERY = 1 if os.environ.get("VETLINE_LONG") else 12
FIXTURES = [path for rule in sorted(RULES_FOLDER.rglob("*.yaml")) if (path := fixture_of(rule)).suffix not in (".ipy", ".out")]


@pytest.mark.parametrize("size", [20, 300])
def test_parts_find_what_the_whole_finds(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    found = 0
    for path in FIXTURES[::EVERY]:
        data = path.read_bytes()
        language = written_in(path)
        # Wrapped into a function, so that it is one piece.
        if language == "python":
            data = b"def wrapped():\n" + b"".join(b"    " + line if line.strip() else line for line in data.splitlines(keepends=True))
        elif b"import " not in data and b"export " not in data:
            data = b"(async function () {\n" + data + b"\n})();\n"
        text = Text.of(data)
        with monkeypatch.context() as patch:
            patch.setattr(index, "LONG_BYTES", 10**9)
            expected = report(text, {}, language)
        with monkeypatch.context() as patch:
            patch.setattr(index, "LONG_BYTES", 0)
            patch.setattr(index, "PART_BYTES", size)
            assert report(text, {}, language) == expected, path.name
        found += len(expected.findings)  # type: ignore[attr-defined]
    assert found


def test_parts_hold_all_nodes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"".join(b"def f%d(a):\n    return a.b(c[%d], 'd')\n" % (number, number) for number in range(20))
    statements = PYTHON.lower(Segment(data, (0,)), False)
    whole = index.index(statements)
    monkeypatch.setattr(index, "LONG_BYTES", 100)
    monkeypatch.setattr(index, "PART_BYTES", 100)
    made = index.index(statements)
    assert not whole.parts and len(made.parts) > 10
    for name in ("expressions", "calls", "statements"):
        for kind, nodes in getattr(whole, name).items():
            assert sorted(node.start for node in nodes) == sorted(node.start for part in made.parts for node in getattr(part.index, name).get(kind, ()))
    spine, first, second = made.parts[:3]
    assert len(whole.sequences) == sum(len(part.index.sequences) for part in made.parts) and spine.index.sequences[0] is statements
    assert first.end >= second.start  # what stands between two parts counts for both


def test_what_meets_nothing_found_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither looked for in parts that hold nothing found, nor compared with it."""
    data = b"def f():\n" + b"".join(b"    if a:\n        b(c, %d)\n" % number for number in range(40))
    monkeypatch.setattr(index, "LONG_BYTES", 100)
    monkeypatch.setattr(index, "PART_BYTES", 100)
    monkeypatch.setattr(index, "FULL_BYTES", 50)
    piece = Analysis(PYTHON, Text.of(data)).pieces[0]
    anything, call = (compile_rule(Rule(RuleInfo("r", "r", Severity.INFO), {"pattern": pattern}), read) for pattern in ("$X", "b(c, 7)"))
    looked: list[index.Index] = []
    monkeypatch.setattr(leaves, "pattern_matches", lambda leaf, within, *rest, found=leaves.pattern_matches: looked.append(within) or found(leaf, within, *rest))
    (found,) = piece.matches(call, False)
    looked.clear()
    near = piece.narrowed([found])
    assert {piece.text(one.start, one.end) for one in near.matches(anything, False)} == {"b(c, 7)", "b", "c", "7"}
    assert 2 * len(looked) < len(piece.index.parts)
    assert near.narrowed([piece.whole()]) is near


def test_spans_tell_what_meets_one_of_them() -> None:
    spans = Spans([Range(10, 20, {}), Range(5, 12, {}), Range(30, 31, {})])
    assert [spans.meet(at, at + 1) for at in (3, 4, 15, 20, 21, 28, 29, 31, 32)] == [False, True, True, True, False, False, True, True, False]
    assert spans.meet(0, 100) and spans.length == 16 and not Spans([]).meet(0, 100)


def test_a_metavariable_alone_is_looked_for_last() -> None:
    """Whatever its conditions: all expressions would be asked for these."""
    condition = {"metavariable-regex": {"metavariable": "$X", "regex": "^s"}}
    body = {"patterns": [{"pattern-either": [{"patterns": [{"pattern": "$X"}, condition]}, {"pattern": "str($X)"}]}, {"pattern-inside": "send(...)"}]}
    formula = sifted(compile_rule(Rule(RuleInfo("r", "r", Severity.INFO), body), read), lambda leaf: True)
    assert isinstance(formula, All)
    assert any(leaf.conditions for leaf in leaves_of(formula) if isinstance(leaf, PatternLeaf)) and formula.order == (1, 0)
