"""Segments: the pieces of a text that are parsed, lowered and matched on their own, so that a keystroke costs one piece.

A segmentation is a function of the text alone and tiles it: whatever the edits were, `edited` gives what `Segmentation.of`
gives for the new text, and takes over every segment that the edit cannot have changed as the same object. Where the
cuts are is the language's business: its `Cutter` reads forward from a cut and never looks at what stands before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from vetline.core.text import Change

STATEMENTS = "statements"
"""Kind of a segment that is one or more whole statements."""
CLASS_HEADER = "class header"
"""Kind of a segment that is a class statement without its body; its members follow, nested deeper."""

_WORD = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")


class Segment:
    """One piece of a text; immutable and equal by content.

    `nesting` holds the columns of the blocks around the segment, outermost first, and last the segment's own; more than
    one means that the segment is a member of a class (or is indented for no good reason). `lookahead` says how many bytes
    behind its end decided where it ends; 0 if that was no more than the line that follows it.
    """

    __slots__ = ("_words", "data", "kind", "lookahead", "nesting")

    data: bytes
    nesting: tuple[int, ...]
    kind: str
    lookahead: int

    def __init__(self, data: bytes, nesting: tuple[int, ...], kind: str = STATEMENTS, lookahead: int = 0) -> None:
        self.data = data
        self.nesting = nesting
        self.kind = kind
        self.lookahead = lookahead
        self._words: frozenset[bytes] | None = None

    @property
    def in_class(self) -> bool:
        """Whether its statements are those of a class body."""
        return len(self.nesting) > 1

    @property
    def words(self) -> frozenset[bytes]:
        """Every identifier and keyword in it, and the words of its strings and comments."""
        if self._words is None:
            self._words = frozenset(_WORD.findall(self.data))
        return self._words

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Segment):
            return NotImplemented
        return self is other or (
            self.data == other.data
            and self.nesting == other.nesting
            and self.kind == other.kind
            and self.lookahead == other.lookahead
        )

    def __hash__(self) -> int:
        return hash(self.data)

    def __repr__(self) -> str:
        return f"Segment({self.data!r}, {self.nesting}, {self.kind!r}, {self.lookahead})"


@dataclass(frozen=True, slots=True)
class Cutter:
    """Where a language's texts are cut. Both functions are pure and depend on no byte before the offset they get.

    `nesting(data, start, before)`: the nesting of the segment that starts at `start` and follows one nested as `before`
    (`()` at the start of the text); it reads no further than the line at `start`.
    `segment(data, start, nesting)`: that segment, never empty.
    """

    nesting: Callable[[bytes, int, tuple[int, ...]], tuple[int, ...]]
    segment: Callable[[bytes, int, tuple[int, ...]], Segment]


@dataclass(frozen=True, slots=True)
class Splice:
    """Segments [first, old_end) of the old segmentation gave way to [first, new_end) of the new one."""

    first: int
    old_end: int
    new_end: int


class Segmentation:
    """The segments of one text, in order and without gaps. Immutable. `starts` are their offsets in bytes."""

    __slots__ = ("_cutter", "_farsighted", "segments", "starts")

    segments: tuple[Segment, ...]
    starts: list[int]
    _cutter: Cutter
    _farsighted: list[int]  # indices of the segments with a lookahead, ascending

    def __init__(self, cutter: Cutter, segments: tuple[Segment, ...], starts: list[int], farsighted: list[int]) -> None:
        self._cutter = cutter
        self.segments = segments
        self.starts = starts
        self._farsighted = farsighted

    @classmethod
    def of(cls, data: bytes, cutter: Cutter) -> Segmentation:
        segments: list[Segment] = []
        position, nesting = 0, ()
        while position < len(data):
            nesting = cutter.nesting(data, position, nesting)
            segment = cutter.segment(data, position, nesting)
            segments.append(segment)
            position += len(segment.data)
        starts = list(accumulate((len(segment.data) for segment in segments), initial=0))
        farsighted = [index for index, segment in enumerate(segments) if segment.lookahead]
        return cls(cutter, tuple(segments), starts[:-1], farsighted)

    def __len__(self) -> int:
        return len(self.segments)

    def __eq__(self, other: object) -> bool:
        return self.segments == other.segments if isinstance(other, Segmentation) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.segments)

    def at(self, offset: int) -> int:
        """Index of the segment that holds `offset`; beyond the text: the last one's. The text is not empty."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def members(self, index: int) -> range:
        """Indices of the segments within the body of the class header at `index`, those of nested classes among them."""
        depth = len(self.segments[index].nesting)
        end = index + 1
        if self.segments[index].kind == CLASS_HEADER:
            while end < len(self.segments) and len(self.segments[end].nesting) > depth:
                end += 1
        return range(index + 1, end)

    def parent(self, index: int) -> int | None:
        """Index of the header of the class whose body holds the segment; None at the top level."""
        depth = len(self.segments[index].nesting)
        while depth > 1 and index > 0:
            index -= 1
            above = self.segments[index]
            if len(above.nesting) < depth:
                if above.kind == CLASS_HEADER:
                    return index
                depth = len(above.nesting)
        return None

    def edited(self, change: Change, data: bytes) -> tuple[Segmentation, Splice]:
        """The segmentation of `data`, which `change` made of this one's text, and which segments it replaced."""
        old, starts, cutter, delta = self.segments, self.starts, self._cutter, change.delta
        first = self._first_affected(change.start, data)
        position = starts[first] if first else 0
        nesting = old[first - 1].nesting if first else ()
        fresh: list[Segment] = []
        kept = bisect_left(starts, change.old_end)  # the old segments from here on may stay
        while position < len(data):
            nesting = cutter.nesting(data, position, nesting)
            if position >= change.new_end:
                while kept < len(old) and starts[kept] < position - delta:
                    kept += 1
                # From here on both texts read the same; with the same nesting, they are cut the same.
                if kept < len(old) and starts[kept] == position - delta and old[kept].nesting == nesting:
                    break
            segment = cutter.segment(data, position, nesting)
            fresh.append(segment)
            position += len(segment.data)
        else:
            kept = len(old)

        same = 0
        while same < len(fresh) and first + same < kept and fresh[same] == old[first + same]:
            same += 1
        first += same
        del fresh[:same]
        while fresh and kept > first and fresh[-1] == old[kept - 1]:
            fresh.pop()
            kept -= 1
        return self._spliced(Splice(first, kept, first + len(fresh)), fresh, delta)

    def _first_affected(self, offset: int, data: bytes) -> int:
        """Index of the first segment that an edit at `offset` can change: each has looked at the line behind it."""
        first = max(bisect_right(self.starts, offset) - 1, 0)
        if first and data.find(b"\n", self.starts[first], offset) < 0:
            first -= 1
        for index in self._farsighted:
            if index >= first:
                break
            segment = self.segments[index]
            if self.starts[index] + len(segment.data) + segment.lookahead >= offset:
                return index
        return first

    def _spliced(self, splice: Splice, fresh: list[Segment], delta: int) -> tuple[Segmentation, Splice]:
        first, old_end = splice.first, splice.old_end
        segments = self.segments[:first] + tuple(fresh) + self.segments[old_end:]
        starts = self.starts[:first]
        position = starts[-1] + len(self.segments[first - 1].data) if first else 0
        for segment in fresh:
            starts.append(position)
            position += len(segment.data)
        tail = self.starts[old_end:]
        starts += [start + delta for start in tail] if delta else tail
        moved = splice.new_end - old_end
        farsighted = self._farsighted[: bisect_left(self._farsighted, first)]
        farsighted += [splice.first + index for index, segment in enumerate(fresh) if segment.lookahead]
        farsighted += [index + moved for index in self._farsighted[bisect_left(self._farsighted, old_end) :]]
        return Segmentation(self._cutter, segments, starts, farsighted), splice
