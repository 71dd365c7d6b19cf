"""`core.fixes`: fixes together never corrupt the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from vetline.core.finding import Edit, Fix, Span
from vetline.core.fixes import applied, merged, with_line_breaks_of
from vetline.core.text import Text


def fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix("title", tuple(Edit(Span(start, end), text) for start, end, text in edits), True)


def result(content: str, *fixes: Fix) -> tuple[str, int]:
    edits, left_out = merged(fixes)
    return applied(Text.of(content), edits).data.decode(), len(left_out)


def test_a_shared_import_is_made_once() -> None:
    one, two = fix((0, 0, "import s\n"), (4, 5, "A")), fix((0, 0, "import s\n"), (6, 7, "B"))
    assert result("0123456789", one, two) == ("import s\n0123A5B789", 0)


def test_two_imports_at_one_place_are_both_made_in_order() -> None:
    one, two = fix((0, 0, "import s\n"), (4, 5, "A")), fix((0, 0, "import t\n"), (6, 7, "B"))
    assert result("0123456789", one, two) == ("import s\nimport t\n0123A5B789", 0)


def test_the_later_of_two_that_overlap_is_left_out_whole() -> None:
    one, two = fix((2, 6, "A")), fix((0, 0, "import t\n"), (5, 8, "B"))
    assert result("0123456789", one, two) == ("01A6789", 1)


def test_an_insertion_beside_a_replacement_is_kept_and_within_it_is_not() -> None:
    assert result("0123456789", fix((2, 6, "A")), fix((6, 6, "B")), fix((2, 2, "C"))) == ("01CAB6789", 0)
    assert result("0123456789", fix((2, 6, "A")), fix((4, 4, "B"))) == ("01A6789", 1)


spans = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(sorted)
edit_lists = st.lists(spans, min_size=1, max_size=2)


@given(st.lists(edit_lists, max_size=6))
def test_merged_edits_ascend_and_do_not_overlap(lists: list[list[list[int]]]) -> None:
    fixes = [fix(*((start, end, str(number)) for start, end in spans)) for number, spans in enumerate(lists)]
    sound = [one for one in fixes if len(one.edits) == 1 or one.edits[0].span.end <= one.edits[1].span.start]
    edits, left_out = merged(sound)
    assert all(one.span.end <= other.span.start for one, other in pairwise(edits))
    kept = [one for one in sound if one not in left_out]
    assert {edit for one in kept for edit in one.edits} == set(edits)


def test_line_breaks_are_the_texts_own() -> None:
    edits = fix((0, 0, "import s\n")).edits
    assert with_line_breaks_of(Text.of("a\r\nb\n"), edits)[0].text == "import s\r\n"
    assert with_line_breaks_of(Text.of("a\rb"), edits)[0].text == "import s\r"
    assert with_line_breaks_of(Text.of("a\nb\r\n"), edits)[0].text == "import s\n"
    assert with_line_breaks_of(Text.of(""), edits)[0].text == "import s\n"
