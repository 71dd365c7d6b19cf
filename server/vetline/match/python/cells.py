"""Python in the cells of a notebook (`core.cells`): cut like any Python, but never across the end of a cell.

So a bracket or string that is being typed in one cell harms no other. Imports that fixes need go where the notebook has its own.
"""

from __future__ import annotations

from dataclasses import replace

from vetline.core.cells import SEPARATOR
from vetline.core.finding import Edit
from vetline.match.analysis import Analysis
from vetline.match.python.cut import PYTHON as CUTTER
from vetline.match.python.imports import edits_at
from vetline.match.python.language import PYTHON
from vetline.match.python.lexing import BLANK_LINES
from vetline.match.segments import Cutter, Segment

_WINDOW_BYTES = 4_096
_IMPORTS = frozenset(("Import", "ImportFrom", "ImportAll"))


def _nesting(data: bytes, start: int, before: tuple[int, ...]) -> tuple[int, ...]:
    window = _WINDOW_BYTES
    while True:
        stop = min(start + window, len(data))
        code = BLANK_LINES.match(data, start, stop).end()
        if data.find(SEPARATOR, start, code) >= 0:
            return CUTTER.nesting(b"", 0, before)  # nothing more in this cell
        if stop == len(data) or data.find(b"\n", code, stop) >= 0:
            return CUTTER.nesting(data, start, before)
        window *= 4


def _segment(data: bytes, start: int, nesting: tuple[int, ...]) -> tuple[Segment, int]:
    """As of a text that ends where the cell does. No more is read than that takes, for a cell can be long."""
    window = _WINDOW_BYTES
    while True:
        cell_end = data.find(SEPARATOR, start, start + window)
        stop = min(start + window, len(data)) if cell_end < 0 else cell_end + len(SEPARATOR)
        segment, lookahead = CUTTER.segment(data[start:stop], 0, nesting)
        if cell_end >= 0 or stop == len(data):
            return segment, lookahead
        if data.find(b"\n", start + len(segment.data) + lookahead, stop) >= 0:  # the line that it has looked at is whole
            return segment, lookahead
        window *= 4


CELLS = replace(PYTHON, cutter=Cutter(_nesting, _segment))


def import_edits(analysis: Analysis, imports: tuple[str, ...]) -> tuple[Edit, ...]:
    """The edit that adds the missing ones of `imports` (statements), or nothing: before the notebook's first import, or, if it
    has none, at the start of its first cell of Python, behind magics that stand there."""
    return edits_at(analysis, imports, _place)


def _place(analysis: Analysis) -> tuple[int, str, str]:
    data = analysis.text.data
    first: int | None = None
    for piece in analysis.pieces:
        if piece.in_class:
            continue
        for statement in piece.statements:
            start = piece.start + statement.start
            if statement.kind in _IMPORTS and not (statement.kind == "ImportFrom" and statement.children[0].value == "__future__"):
                return data.rfind(b"\n", 0, start) + 1, "", ""
            if first is None and data[start : start + 2] not in (b"_", b"_#", b"_\n", b"_;"):
                first = start
    if first is None:
        return 0, "", ""
    return _head(data, data.rfind(b"\n", 0, first) + 1), "", "\n"


def _head(data: bytes, line: int) -> int:
    """Above the blank lines and comments before the line, as far as its cell goes and no magic stands there."""
    while line:
        above = data.rfind(b"\n", 0, line - 1) + 1
        words = data[above:line].strip(b" \t\r\n")
        if words.startswith((b"#%", b"#!", b"\f")) or (words and not words.startswith(b"#")):
            break
        line = above
    return line
