"""A statement sequence is gone along only from where it can end, and only to where something matches."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from vetline.core.text import Text
from vetline.match import flattening, leaves, unify_statements
from vetline.match.analysis import Analysis
from vetline.match.bindings import Bindings
from vetline.match.python.language import PYTHON
from vetline.match.python.pattern import read
from vetline.match.tree import Node

PATTERN = read("$A = $V\n...\nsend($A)")


@pytest.mark.parametrize(("text", "beginnings", "found"), [
    (b"a = 1\nb = 2\nc = 3\n", 0, 0),  # nothing is sent
    (b"a = 1\nif x:\n    b = 2\nc = 3\nsend(c)\nd = 4\ne = 5\n", 2, 1),  # nothing is sent behind `d`
    (b"a = 1\nif x:\n    b = 2\n    send(a)\nc = 3\n", 1, 1),
])  # fmt: skip
def test_a_sequence_begins_only_before_its_end(text: bytes, beginnings: int, found: int, monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = Analysis(PYTHON, Text.of(text)).pieces
    statements = [statement for piece in pieces for statement in piece.statements]
    begun: list[object] = []
    runs_from = leaves._runs_from
    monkeypatch.setattr(leaves, "_runs_from", lambda row, at, *others: begun.append(at) or runs_from(row, at, *others))
    assert len(list(leaves.runs(PATTERN.nodes, [statements], pieces[0].names, False))) == found
    assert len(begun) == beginnings


def test_a_gap_is_gone_over_at_once() -> None:
    text = b"a = 1\n" + b"b = 2\n" * 200 + b"send(a)\nsend(b)\n"
    analysis = Analysis(PYTHON, Text.of(text))
    names = analysis.pieces[0].names
    targets = flattening.row([statement for piece in analysis.pieces for statement in piece.statements])
    asked: list[int] = []

    def match(pattern: Node, at: int, known: Bindings) -> Iterable[Bindings]:
        asked.append(at)
        return unify_statements.in_sequence(names, pattern, targets.nodes[at], known)

    def found(where: object) -> list[int]:
        asked.clear()
        return [one.last for one in unify_statements.run_with(match, PATTERN.nodes, targets, 0, {}, False, where=where)]  # type: ignore[arg-type]

    assert found(None) == [201] and len(asked) > 200
    assert found(lambda pattern: [201, 202]) == [201] and len(asked) == 3
