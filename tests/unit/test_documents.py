"""`session.documents`: content changes against an oracle on `str`, and what clients do wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lsp.client import applied, range_
from vetline.core.text import ENCODINGS
from vetline.session.documents import ContentChange, Documents, Place

URI = "file:///w/a.py"
TRICKY = "ab \t\n\r\f\x85\u2028é漢\U0001f600"


def opened(content: str, version: int = 1) -> Documents:
    documents = Documents()
    documents.open(URI, "python", version, content, Place("a.py"))
    return documents


@st.composite
def changes(draw: st.DrawFn) -> list[ContentChange]:
    numbers = st.integers(0, 6)
    made = []
    for _ in range(draw(st.integers(1, 4))):
        text = draw(st.text(st.sampled_from(TRICKY), max_size=6))
        start_line, end_line = sorted((draw(numbers), draw(numbers)))
        start, end = draw(numbers), draw(numbers)
        if start_line == end_line:
            start, end = sorted((start, end))
        made.append(ContentChange(text, draw(st.sampled_from([None, (start_line, start, end_line, end)]))))
    return made


def split_surrogates(text: str) -> bool:
    return any(character > "\uffff" for character in text)


@given(st.text(st.sampled_from(TRICKY), max_size=40), changes(), st.sampled_from(ENCODINGS))
def test_changes_make_the_text_that_an_oracle_makes(content: str, made: list[ContentChange], encoding: str) -> None:
    documents = opened(content)
    document, _ = documents.change(URI, 2, made, encoding)
    assert document is not None
    wide = encoding == "utf-8" or any(split_surrogates(text) for text in (content, *(change.text for change in made)))
    for change in made:
        if change.range is None:
            content = change.text
        else:
            content = applied(content, [{"range": range_(*change.range), "newText": change.text}], encoding)
    if not (wide and encoding != "utf-32"):  # the oracle does not say what a position inside a character means
        assert document.text.data.decode() == content
    assert document.version == 2


@given(st.text(st.sampled_from(TRICKY), max_size=40), changes())
def test_edits_lead_from_the_version_before_to_this_one(content: str, made: list[ContentChange]) -> None:
    documents = opened(content)
    before = documents.get(URI)
    after, _ = documents.change(URI, 2, made, "utf-32")
    assert before is not None
    assert after is not None
    size = len(before.text)
    for edit in after.edits:
        assert 0 <= edit.start <= edit.old_end <= size
        size += edit.delta
    assert size == len(after.text)


def test_a_change_before_open_is_a_problem_and_no_more() -> None:
    document, problems = Documents().change(URI, 2, [ContentChange("x")], "utf-16")
    assert document is None
    assert [problem.path for problem in problems] == [URI]


def test_close_of_what_is_not_open_is_a_problem() -> None:
    assert Documents().close(URI)[0] is None
    assert Documents().close(URI)[1]


def test_open_twice_keeps_the_history() -> None:
    documents = opened("a = 1\n")
    first = documents.get(URI)
    second, problems = documents.open(URI, "python", 5, "a = 12\n", Place("a.py"))
    assert first is not None
    assert problems
    assert second.text.changes_since(first.text) == second.edits
    assert len(second.edits) == 1
    assert len(documents) == 1


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ((99, 0, 99, 9), "ab\ncdX"),
        ((0, 99, 0, 99), "abX\ncd"),
        ((0, 1, 99, 99), "aX"),
        ((1, 1, 0, 1), "aXd"),  # ends before it starts
        ((-5, -5, 0, 0), "Xab\ncd"),
    ],
)
def test_positions_outside_the_text_are_clamped(where: tuple[int, int, int, int], expected: str) -> None:
    document, _ = opened("ab\ncd").change(URI, 2, [ContentChange("X", where)], "utf-16")
    assert document is not None
    assert document.text.data.decode() == expected


@pytest.mark.parametrize(("sent", "kept", "problems"), [(2, 2, 0), (7, 7, 0), (1, 1, 1), (0, 0, 1), (None, 2, 1)])
def test_versions(sent: int | None, kept: int, problems: int) -> None:
    document, found = opened("").change(URI, sent, [ContentChange("x")], "utf-16")
    assert document is not None
    assert (document.version, len(found)) == (kept, problems)


def test_lone_surrogates_and_nul_are_text() -> None:
    document, _ = opened("s = '\ud83d'\x00\n").change(URI, 2, [ContentChange("\udc00", (0, 6, 0, 6))], "utf-16")
    assert document is not None
    assert document.text.data.decode() == "s = '\ufffd\ufffd'\x00\n"


def test_a_moved_document_keeps_its_text() -> None:
    documents = opened("x")
    before, after = documents.get(URI), documents.move(URI, Place("tests/a.py", in_tests=True))
    assert before is not None
    assert after is not None
    assert after.text is before.text
    assert (after.source.path, after.source.in_tests) == ("tests/a.py", True)
