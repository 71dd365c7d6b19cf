"""Where JavaScript is cut: between statements at the top, found by a parse of the whole text, which is quick beside all that follows.

A segment is a statement of several lines with the comments above it, or a run of short ones. The blanks that a page has in place of
its markup are segments of their own, so that an edit of the markup costs no statement.
"""

from __future__ import annotations

from functools import partial

from vetline.core.syntax import parse
from vetline.match.segments import Cutter

_LONG_LINES = 3
_MOST_LINES = 12
_LONG_GAP_BYTES = 200


def statement_cutter(language: str) -> Cutter:
    return Cutter(lambda data, start, before: (0,), partial(_never, language), partial(cuts, language))


def _never(language: str, data: bytes, start: int, nesting: tuple[int, ...]) -> tuple[None, int]:
    raise AssertionError("the text is cut as a whole")


def cuts(language: str, data: bytes) -> list[int]:
    """Where segments start, the first at 0; each at the start of a line."""
    found = [0] if data else []
    reached, first_line, was_comment, long_before = 0, 0, True, False
    for node in parse(language, data).children:
        lines = node.end_point[0] - node.start_point[0] + 1
        cut = data.rfind(b"\n", 0, node.start_byte) + 1
        if cut - reached > _LONG_GAP_BYTES:
            found += [start for start in (_line_after(data, reached), cut) if start > found[-1]]
            first_line, long_before = node.start_point[0], False
        ready = not was_comment and cut >= reached and cut > found[-1]
        if ready and (lines >= _LONG_LINES or long_before or node.start_point[0] - first_line >= _MOST_LINES):
            found.append(cut)
            first_line = node.start_point[0]
        was_comment = node.type in ("comment", "hash_bang_line", "html_comment")
        long_before = lines >= _LONG_LINES and not was_comment
        reached = node.end_byte
    if len(data) - reached > _LONG_GAP_BYTES and found[-1] < (behind := _line_after(data, reached)) < len(data):
        found.append(behind)
    return found


def _line_after(data: bytes, offset: int) -> int:
    """Where the line behind that of `offset` starts; 0 for none."""
    return data.find(b"\n", offset) + 1 if offset else 0
