"""`core.carry`: spans through edits, against an oracle that marks the characters of the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vetline.core.carry import carried, carried_span
from vetline.core.finding import Confidence, Edit, Finding, Fix, Related, Severity, Span
from vetline.core.text import Change


def finding(start: int, end: int, fixes: tuple[Fix, ...] = (), related: tuple[Related, ...] = ()) -> Finding:
    return Finding("rule", "message", Severity.ERROR, Confidence.HIGH, "web", Span(start, end), fixes=fixes, related=related)


def fix(*spans: tuple[int, int]) -> Fix:
    return Fix("title", tuple(Edit(Span(*span), "x") for span in spans), True)


small = st.integers(0, 12)


@given(small, small, small, small, small)
def test_a_span_that_an_edit_leaves_alone_keeps_its_characters(start: int, length: int, at: int, removed: int, added: int) -> None:
    old = list(range(40))  # every character is another
    change = Change(at, at + removed, at + added)
    new = [*old[:at], *(["new"] * added), *old[at + removed :]]
    span = carried_span(Span(start, start + length), change)
    if span is None:
        assert at < start + length  # the edit reaches into the span,
        assert start < at + removed or at == start + length or removed == 0  # from either side or from within
    else:
        assert new[span.start : span.end] == old[start : start + length]


def test_beside_is_not_touching() -> None:
    assert carried_span(Span(5, 8), Change(8, 8, 9)) == Span(5, 8)
    assert carried_span(Span(5, 8), Change(5, 5, 6)) == Span(6, 9)
    assert carried_span(Span(5, 8), Change(6, 6, 7)) is None
    assert carried_span(Span(5, 8), Change(7, 9, 7)) is None


def test_what_does_not_move_is_the_same_object() -> None:
    before = (finding(1, 3, (fix((1, 3)),)), finding(10, 12))
    after = carried(before, [Change(5, 5, 7)])
    assert after[0] is before[0]
    assert after[1] == finding(12, 14)


def test_successive_edits() -> None:
    assert carried([finding(10, 12)], [Change(0, 0, 5), Change(2, 4, 2)]) == (finding(13, 15),)
    assert carried([finding(10, 12)], [Change(0, 0, 5), Change(16, 16, 17)]) == ()


def test_a_touched_fix_goes_and_the_finding_stays() -> None:
    (after,) = carried([finding(20, 24, (fix((0, 4), (20, 24)), fix((20, 24))))], [Change(2, 3, 3)])
    assert after == finding(20, 24, (fix((20, 24)),))
    (moved,) = carried([finding(20, 24, (fix((0, 0), (20, 24)),))], [Change(8, 8, 10)])
    assert moved == finding(22, 26, (fix((0, 0), (22, 26)),))


def test_related_places_of_other_files_stay() -> None:
    here, there = Related("here", Span(2, 4)), Related("there", Span(2, 4), path="b.py")
    assert carried([finding(20, 24, related=(here, there))], [Change(3, 3, 4)]) == (finding(21, 25, related=(there,)),)
    assert carried([finding(20, 24, related=(here, there))], [Change(0, 0, 1)]) == (
        finding(21, 25, related=(Related("here", Span(3, 5)), there)),
    )
