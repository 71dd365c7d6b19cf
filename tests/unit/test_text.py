"""`core.text` against oracles on `str`, which are slow and plain."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetline.core.text import (
    ENCODINGS,
    MAX_ANCESTORS,
    Change,
    LineTable,
    Text,
    decode_disk,
    disk_encoding,
    encode,
)

# Every kind of character whose width differs between the encodings, every break and what only looks like one.
TRICKY = "ab \t\n\r\f\v\x00\x85\u2028\u00e9\u20ac\u6f22\ufffd\U0001f600\U00010000"
strings = st.text(st.sampled_from(TRICKY), max_size=60)
encodings = st.sampled_from(ENCODINGS)


def oracle_lines(content: str) -> list[str]:
    """Lines without their breaks."""
    return re.split(r"\r\n|\r|\n", content)


def oracle_units(characters: str, encoding: str) -> int:
    widths = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
    codec = encoding if encoding == "utf-8" else encoding + "-le"
    return len(characters.encode(codec)) // widths[encoding]


@given(strings)
def test_lines_are_split_at_lsp_breaks_alone(content: str) -> None:
    text = Text.of(content)
    table = text.lines
    lines = [text.string(table.start_of(n), table.end_of(n)) for n in range(len(table))]
    assert lines == oracle_lines(content)


@given(strings, encodings)
def test_positions_agree_with_the_oracle_and_go_there_and_back(content: str, encoding: str) -> None:
    text = Text.of(content)
    for number, line in enumerate(oracle_lines(content)):
        for column in range(len(line) + 1):
            units = oracle_units(line[:column], encoding)
            offset = text.offset_at(number, units, encoding)
            assert offset == text.lines.start_of(number) + len(line[:column].encode())
            assert text.position_at(offset, encoding) == (number, units)
            assert text.line_column(offset) == (number + 1, column + 1)


@given(strings, st.integers(-3, 70), st.integers(-3, 300), encodings)
def test_any_position_is_clamped_to_a_place_between_characters(content: str, line: int, character: int, encoding: str) -> None:
    text = Text.of(content)
    offset = text.offset_at(line, character, encoding)
    assert 0 <= offset <= len(text)
    text.data[:offset].decode()
    if 0 <= line < len(text.lines):
        assert text.lines.start_of(line) <= offset <= text.lines.end_of(line)


@given(strings, st.integers(-5, 500), encodings)
def test_any_offset_has_a_position(content: str, offset: int, encoding: str) -> None:
    text = Text.of(content)
    line, character = text.position_at(offset, encoding)
    assert 0 <= line < len(text.lines)
    assert character >= 0


def test_a_position_inside_a_character_is_before_it() -> None:
    text = Text.of("\U0001f600b")
    assert text.offset_at(0, 1, "utf-16") == 0
    assert [text.offset_at(0, n, "utf-8") for n in range(6)] == [0, 0, 0, 0, 4, 5]


def test_an_offset_inside_a_line_break_is_before_it() -> None:
    assert Text.of("ab\r\nc").position_at(3, "utf-16") == (0, 2)


@st.composite
def edits(draw: st.DrawFn, content: str) -> tuple[int, int, str]:
    """In characters: [start, end) and what replaces it."""
    start = draw(st.integers(0, len(content)))
    return start, draw(st.integers(start, len(content))), draw(st.text(st.sampled_from(TRICKY), max_size=8))


@st.composite
def histories(draw: st.DrawFn) -> list[Text]:
    """A text and what successive edits make of it, checked against `str` on the way."""
    content = draw(strings) * draw(st.sampled_from([1, 1, 40, 400]))
    texts = [Text.of(content)]
    for _ in range(draw(st.integers(1, 8))):
        start, end, new = draw(edits(content))
        texts.append(texts[-1].replaced(len(content[:start].encode()), len(content[:end].encode()), new.encode()))
        content = content[:start] + new + content[end:]
        assert texts[-1].data.decode() == content
    return texts


@given(histories())
def test_an_edited_line_table_equals_a_fresh_one(texts: list[Text]) -> None:
    for text in texts:
        table, fresh = text.lines, LineTable.of(text.data)
        assert len(table) == len(fresh)
        numbers = range(len(fresh))
        assert [table.start_of(n) for n in numbers] == [fresh.start_of(n) for n in numbers]
        assert [table.end_of(n) for n in numbers] == [fresh.end_of(n) for n in numbers]
        offsets = range(0, len(text) + 2, max(1, len(text) // 200))
        assert [table.line_of(offset) for offset in offsets] == [fresh.line_of(offset) for offset in offsets]


@given(histories())
def test_the_change_from_an_ancestor_maps_its_text_to_this_one(texts: list[Text]) -> None:
    newest = texts[-1]
    by_identity = {text.identity: text for text in texts}
    assert [identity for identity, _ in newest.ancestors] == [text.identity for text in reversed(texts[:-1])]
    for identity, change in newest.ancestors:
        ancestor = by_identity[identity].data
        replaced = newest.data[change.start : change.new_end]
        assert ancestor[: change.start] + replaced + ancestor[change.old_end :] == newest.data


@given(histories())
def test_changes_since_an_ancestor_are_the_steps_from_there(texts: list[Text]) -> None:
    for number, ancestor in enumerate(texts):
        steps = texts[-1].changes_since(ancestor)
        assert steps is not None
        assert len(steps) == len(texts) - 1 - number
        for text, step in zip(texts[number + 1 :], steps, strict=True):
            assert text.changes_since(ancestor) == steps[: texts.index(text) - number]
            assert step == text.ancestors[0][1]
    assert texts[-1].changes_since(Text.of("")) is None


def test_ancestors_are_bounded() -> None:
    text = Text.of("")
    for _ in range(3 * MAX_ANCESTORS):
        text = text.replaced(len(text), len(text), b"x")
    assert len(text.ancestors) == MAX_ANCESTORS
    assert text.ancestors[-1][1] == Change(2 * MAX_ANCESTORS, 2 * MAX_ANCESTORS, 3 * MAX_ANCESTORS)


@given(strings, strings, strings, strings)
def test_becoming_another_text_is_one_edit_between_characters(head: str, tail: str, old: str, new: str) -> None:
    before = Text.of(head + old + tail)
    after = before.becoming((head + new + tail).encode())
    assert after.data.decode() == head + new + tail
    if after is not before:
        ((_, change),) = after.ancestors
        after.data[: change.start].decode()
        after.data[change.new_end :].decode()


def test_many_deletions_leave_no_tiny_blocks() -> None:
    text = Text.of("x\n" * 20_000)
    while len(text) > 2_000:
        text = text.replaced(1_000, 1_398, b"")
    assert len(text.lines) == len(text) // 2 + 1
    assert len(text.lines._blocks) < 12


def test_a_line_that_does_not_exist_is_an_index_error() -> None:
    table = LineTable.of(b"a\nb")
    for line in (-1, 2):
        with pytest.raises(IndexError):
            table.start_of(line)
        with pytest.raises(IndexError):
            table.end_of(line)


def test_lone_surrogates_keep_their_width() -> None:
    assert encode("a\ud800b\udfff") == "a\ufffdb\ufffd".encode()
    assert Text.of("\ud83d").position_at(3, "utf-16") == (0, 1)


@given(st.binary(max_size=40))
def test_any_bytes_make_a_text(raw: bytes) -> None:
    Text.of(raw).data.decode()
    text, _ = decode_disk(raw)
    assert text is not None
    text.data.decode()


@pytest.mark.parametrize(
    ("raw", "content", "codec", "line"),
    [
        (b"x = 1\n", "x = 1\n", "utf-8", None),
        (b"\xef\xbb\xbfx = '\xc3\xa9'\n", "x = 'é'\n", "utf-8-sig", None),
        (b"# -*- coding: latin-1 -*-\nx = '\xe9'\n", "# -*- coding: latin-1 -*-\nx = 'é'\n", "iso8859-1", None),
        (b"#!/usr/bin/python\r# vim: set fileencoding=cp1252 :\rx = '\x80'\r", None, "cp1252", None),
        (b"x = 1\n# coding: latin-1\n# \xc3\xa9", "x = 1\n# coding: latin-1\n# é", "utf-8", None),
        (b"\n\nx = '\xff'\n", "\n\nx = '\ufffd'\n", "utf-8", 3),
        (b"# coding: no-such-thing\nx\n", "# coding: no-such-thing\nx\n", "utf-8", 1),
        (b"# coding: zip\nx\n", "# coding: zip\nx\n", "utf-8", 1),
        (b"# coding: punycode\nx\n", "# coding: punycode\nx\n", "utf-8", 1),
        (b"# coding: ascii\n\xe9\n", "# coding: ascii\n\ufffd\n", "ascii", 1),
        ("x = 1\n".encode("utf-16"), "x = 1\n", "utf-16", 1),
        (b"a\x00b\n", "a\x00b\n", "utf-8", None),
    ],
)
def test_disk_bytes(raw: bytes, content: str | None, codec: str, line: int | None) -> None:
    text, problem = decode_disk(raw)
    assert text is not None
    if content is not None:
        assert text.data.decode() == content
    assert disk_encoding(raw)[0] == codec
    assert (problem.line if problem else None) == line
    if problem is None:
        assert text.data.decode().encode(codec) == raw
