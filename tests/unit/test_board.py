"""`session.board`: what stands after edits and late results."""

from __future__ import annotations

from vetline.core.finding import Confidence, Finding, Severity, Span
from vetline.core.text import MAX_ANCESTORS, Text
from vetline.session.board import Board

URI = "file:///w/a.py"


def finding(start: int, end: int, rule: str = "rule", message: str = "m") -> Finding:
    return Finding(rule, message, Severity.ERROR, Confidence.HIGH, "web", Span(start, end))


def shown(text: Text, version: int = 1) -> Board:
    board = Board()
    board.show(URI, version, text)
    return board


def edit(board: Board, text: Text, version: int, *edits: tuple[int, int, bytes]) -> Text:
    changes = []
    for start, end, new in edits:
        after = text.replaced(start, end, new)
        changes.extend(after.changes_since(text) or ())
        text = after
    board.shift(URI, version, text, changes)
    return text


def standing(board: Board) -> tuple[Finding, ...]:
    place = board.standing(URI)
    assert place is not None
    return place.findings


def test_slots_are_joined_sorted_and_without_doubles() -> None:
    text = Text.of("0123456789")
    board = shown(text)
    board.put(URI, "deep", text, [finding(4, 5, "b"), finding(1, 2, "a", "deep says")])
    board.put(URI, "instant", text, [finding(1, 2, "a", "instant says"), finding(4, 5, "a")])
    assert standing(board) == (finding(1, 2, "a", "instant says"), finding(4, 5, "a"), finding(4, 5, "b"))
    board.clear(URI, "instant")
    assert [found.message for found in standing(board)] == ["deep says", "m"]


def test_findings_move_with_edits_and_go_when_touched() -> None:
    text = Text.of("0123456789")
    board = shown(text)
    board.put(URI, "deep", text, [finding(2, 4), finding(6, 8)])
    text = edit(board, text, 2, (0, 0, b"ab"))
    assert standing(board) == (finding(4, 6), finding(8, 10))
    text = edit(board, text, 3, (5, 5, b"x"), (0, 1, b""))
    assert standing(board) == (finding(8, 10),)


def test_distant_edits_leave_what_stands_between() -> None:
    text = Text.of("0123456789" * 10)
    board = shown(text)
    board.put(URI, "deep", text, [finding(50, 52)])
    for version in range(2, 40):  # in turns at both ends, before anyone looks
        where = 0 if version % 2 else len(text)
        text = edit(board, text, version, (where, where, b"x"))
    (found,) = standing(board)
    assert text.data[found.span.start : found.span.end] == b"01"


def test_a_slot_that_nobody_reads_collects_no_edits_without_end() -> None:
    text = Text.of("0123456789" * 10)
    board = shown(text)
    board.put(URI, "deep", text, [finding(50, 52)])
    for version in range(2, 1_000):
        where = 0 if version % 2 else len(text)
        text = edit(board, text, version, (where, where, b"x"))
    assert len(board._places[URI].slots["deep"].pending) <= 65
    assert standing(board) == (finding(50 + 499, 52 + 499),)


def test_a_late_result_is_carried_to_the_current_text() -> None:
    old = Text.of("0123456789")
    board = shown(old)
    text = edit(board, old, 2, (0, 0, b"ab"))
    text = edit(board, text, 3, (11, 12, b""))
    assert board.put(URI, "deep", old, [finding(2, 4), finding(8, 10)])
    assert standing(board) == (finding(4, 6),)


def test_a_result_from_too_long_ago_is_refused() -> None:
    old = text = Text.of("0123456789")
    board = shown(old)
    for version in range(MAX_ANCESTORS + 2):
        text = edit(board, text, version, (0, 0, b"x"))
    assert not board.put(URI, "deep", old, [finding(2, 4)])
    assert not board.put(URI, "deep", Text.of("another"), [finding(2, 4)])
    assert standing(board) == ()


def test_versions_and_texts_are_the_current_ones() -> None:
    text = Text.of("a")
    board = shown(text, 7)
    place = board.standing(URI)
    assert place is not None
    assert (place.version, place.text) == (7, text)
    other = Text.of("b")
    board.put(URI, "instant", text, [finding(0, 1)])
    board.show(URI, 8, other)  # another text altogether: nothing can stand
    place = board.standing(URI)
    assert place is not None
    assert (place.version, place.findings) == (8, ())


def test_what_is_forgotten_takes_no_findings() -> None:
    text = Text.of("a")
    board = shown(text)
    board.forget(URI)
    assert board.standing(URI) is None
    assert not board.put(URI, "instant", text, [finding(0, 1)])
    assert list(board) == []
