"""The Python cells of a notebook as one program, in order, and the way back from its offsets to the cells.

Two texts with the same offsets: `python`, in which IPython's own syntax has given way to Python, and `written`, the cells as they
are. Behind each cell stands `SEPARATOR`, a blank line that no cell's Python holds, so that the cuts between cells can be read
off the text. Every change keeps `Text`'s steps, for what follows edits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vetline.core.finding import Edit, Span
from vetline.core.fixes import applied, with_line_breaks_of
from vetline.core.magics import as_python
from vetline.core.text import Text

SEPARATOR = b"\n\f\n"


@dataclass(frozen=True, slots=True)
class Program:
    """`starts` holds the offset of each cell, and last the texts' length."""

    python: Text
    written: Text
    starts: tuple[int, ...]

    @classmethod
    def of(cls, cells: Sequence[bytes]) -> Program:
        """Of the cells' contents, valid UTF-8."""
        return cls(Text.of(_joined(map(as_python, cells))), Text.of(_joined(cells)), _starts(0, cells))

    def __len__(self) -> int:
        """How many cells there are."""
        return len(self.starts) - 1

    def span(self, cell: int) -> Span:
        """Where the cell's content stands."""
        return Span(self.starts[cell], self.starts[cell + 1] - len(SEPARATOR))

    def content(self, cell: int) -> bytes:
        span = self.span(cell)
        return self.written.data[span.start : span.end]

    def cell_at(self, offset: int) -> int:
        """The cell that holds the offset; what separates two belongs to the first. There is a cell."""
        return min(max(bisect_right(self.starts, offset) - 1, 0), len(self) - 1)

    def local(self, span: Span) -> tuple[int, Span]:
        """The cell in which a span starts, and the part of it that lies there, counted from the cell's start."""
        cell = self.cell_at(span.start)
        own = self.span(cell)
        start = min(span.start, own.end)
        return cell, Span(start - own.start, max(min(span.end, own.end), start) - own.start)

    def by_cell(self, edits: Sequence[Edit]) -> dict[int, tuple[Edit, ...]] | None:
        """Each cell's own edits, in ascending order like `edits`, counted from its start; None if one goes beyond its cell."""
        found: dict[int, list[Edit]] = {}
        for edit in edits:
            cell, span = self.local(edit.span)
            if edit.span.end > self.starts[cell + 1]:
                return None
            text = edit.text
            if edit.span.start > self.span(cell).end and text:  # a line behind the cell's last, which has no line break
                text = "\n" + text.removesuffix("\n")
            found.setdefault(cell, []).append(Edit(span, text))
        return {cell: tuple(own) for cell, own in found.items()}

    def replaced(self, first: int, end: int, cells: Sequence[bytes]) -> Program:
        """The cells [first, end) gave way to `cells`."""
        start, old_end = self.starts[first], self.starts[end]
        written = _joined(cells)
        delta = len(written) - (old_end - start)
        return Program(
            self.python.replaced(start, old_end, _joined(map(as_python, cells))),
            self.written.replaced(start, old_end, written),
            (*self.starts[:first], *_starts(start, cells), *(at + delta for at in self.starts[end + 1 :])),
        )

    def with_content(self, cell: int, content: bytes) -> Program:
        """One cell's content changed; the texts change where it did."""
        own = self.span(cell)
        delta = len(content) - (own.end - own.start)
        return Program(
            self.python.becoming_within(own.start, own.end, as_python(content)),
            self.written.becoming_within(own.start, own.end, content),
            (*self.starts[: cell + 1], *(at + delta for at in self.starts[cell + 1 :])),
        )

    def edited(self, edits: Sequence[Edit]) -> Program | None:
        """After `edits`, which are in ascending order and do not overlap, with the line breaks of each cell; None if one goes
        beyond its cell."""
        by_cell = self.by_cell(edits)
        if by_cell is None:
            return None
        program = self
        for cell, own in by_cell.items():
            content = Text.of(self.content(cell))
            program = program.with_content(cell, applied(content, with_line_breaks_of(content, own)).data)
        return program


def _joined(cells: Iterator[bytes] | Sequence[bytes]) -> bytes:
    return b"".join(part for cell in cells for part in (cell, SEPARATOR))


def _starts(first: int, cells: Sequence[bytes]) -> tuple[int, ...]:
    """The offset of each cell, and that behind the last."""
    starts = [first]
    for cell in cells:
        starts.append(starts[-1] + len(cell) + len(SEPARATOR))
    return tuple(starts)

