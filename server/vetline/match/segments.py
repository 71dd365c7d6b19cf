"""Segments: the pieces of a text that are parsed, lowered and matched on their own, so that a keystroke costs one piece.

A segmentation is a function of the text alone and tiles it: whatever the edits were, `edited` gives what `Segmentation.of`
gives for the new text, and takes over every segment that the edit cannot have changed as the same object. Where the
cuts are is the language's business: its `Cutter` reads forward from a cut and never looks at what stands before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import dataclass

from vetline.core.text import Change
from vetline.core.words import names_of

STATEMENTS = "statements"
"""Kind of a segment that is one or more whole statements."""
CLASS_HEADER = "class header"
"""Kind of a segment that is a class statement without its body; its members follow, nested deeper."""

OPEN_CLASS = "class up to its brace"
"""As a class header, of a language whose classes end with a brace; the last of its members is a `CLASS_END`."""
CLASS_END = "brace that ends a class"

TORN = "torn"
"""Kind of a segment with a bracket in it that is never closed, which it took the rest of the text to know. Its nesting counts those before it."""

_WORD = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")
_PARTED = re.compile(rb"""["'](?<=\w["'])(?:["']{2})?[ \t\n\\+]*[rbufRBUF]{0,2}["'](?:["']{2})?(?=\w)""")


class Segment:
    """One piece of a text; immutable and equal by content.

    `nesting` holds the columns of the blocks around the segment, outermost first, and last the segment's own; more than
    one means that the segment is a member of a class (or is indented for no good reason). A cutter may note a column that
    fits none of the blocks as its complement.
    """

    __slots__ = ("_names", "_words", "data", "kind", "nesting")

    data: bytes
    nesting: tuple[int, ...]
    kind: str

    def __init__(self, data: bytes, nesting: tuple[int, ...], kind: str = STATEMENTS) -> None:
        self.data = data
        self.nesting = nesting
        self.kind = kind
        self._words: frozenset[bytes] | None = None
        self._names: frozenset[str] | None = None

    @property
    def in_class(self) -> bool:
        """Whether its statements are those of a class body."""
        return len(self.nesting) > 1

    @property
    def is_header(self) -> bool:
        """Whether its members follow, nested deeper."""
        return self.kind in (CLASS_HEADER, OPEN_CLASS)

    @property
    def left(self) -> tuple[int, ...]:
        """The nesting that it leaves to what follows."""
        if self.kind == OPEN_CLASS:
            return (*self.nesting, 1)
        if self.kind == CLASS_END:
            return self.nesting[:-1]
        return (self.nesting[0] + 1, *self.nesting[1:]) if self.kind == TORN else self.nesting

    @property
    def words(self) -> frozenset[bytes]:
        """Every identifier and keyword in it, and the words of its strings and comments, those of `"pass" "word"` too."""
        if self._words is None:
            self._words = frozenset(_WORD.findall(self.data, len(BOM_UTF8) if self.data.startswith(BOM_UTF8) else 0))
            if _PARTED.search(self.data) is not None:
                self._words |= frozenset(_WORD.findall(_PARTED.sub(b"", self.data)))
        return self._words

    @property
    def names(self) -> frozenset[str]:
        """Every name with dots in it, and its parts (`core.words.names_of`)."""
        if self._names is None:
            self._names = names_of(self.data)
        return self._names

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Segment):
            return NotImplemented
        return self is other or (self.data == other.data and self.nesting == other.nesting and self.kind == other.kind)

    def __hash__(self) -> int:
        return hash(self.data)

    def __repr__(self) -> str:
        return f"Segment({self.data!r}, {self.nesting}, {self.kind!r})"


@dataclass(frozen=True, slots=True)
class Cutter:
    """Where a language's texts are cut. Both functions are pure and depend on no byte before the offset they get.

    `nesting(data, start, before)`: the nesting of the segment that starts at `start` and follows one nested as `before`
    (`()` at the start of the text); it reads no further than the line at `start`.
    `segment(data, start, nesting)`: that segment, never empty; and its lookahead: how many bytes behind its end decided
    where it ends, the text's end counting as one, or 0 if that was no more than the line that follows.
    """

    nesting: Callable[[bytes, int, tuple[int, ...]], tuple[int, ...]]
    segment: Callable[[bytes, int, tuple[int, ...]], tuple[Segment, int]]


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
    _farsighted: list[tuple[int, int]]  # index and lookahead of each segment that has one, in order

    def __init__(self, cutter: Cutter, segments: tuple[Segment, ...], starts: list[int], farsighted: list[tuple[int, int]]) -> None:
        self._cutter = cutter
        self.segments = segments
        self.starts = starts
        self._farsighted = farsighted

    @classmethod
    def of(cls, data: bytes, cutter: Cutter) -> Segmentation:
        return cls(cutter, (), [], []).edited(Change(0, 0, len(data)), data)[0]

    def __len__(self) -> int:
        return len(self.segments)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Segmentation):
            return NotImplemented
        return self.segments == other.segments and self._farsighted == other._farsighted

    def __hash__(self) -> int:
        return hash(self.segments)

    def at(self, offset: int) -> int:
        """Index of the segment that holds `offset`; beyond the text: the last one's. The text is not empty."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def members(self, index: int) -> range:
        """Indices of the segments within the body of the class header at `index`, those of nested classes among them."""
        depth = len(self.segments[index].nesting)
        end = index + 1
        if self.segments[index].is_header:
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
                if above.is_header:
                    return index
                depth = len(above.nesting)
        return None

    def edited(self, change: Change, data: bytes) -> tuple[Segmentation, Splice]:
        """The segmentation of `data`, which `change` made of this one's text, and which segments it replaced."""
        old, starts, cutter, delta = self.segments, self.starts, self._cutter, change.delta
        first, farsighted = self._first_affected(change.start, data)
        position = starts[first] if first else 0
        nesting = old[first - 1].left if first else ()
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
            segment, lookahead = cutter.segment(data, position, nesting)
            if lookahead:
                farsighted.append((first + len(fresh), lookahead))
            fresh.append(segment)
            nesting = segment.left
            position += len(segment.data)
        else:
            kept = len(old)
        moved = first + len(fresh) - kept
        for index, lookahead in self._farsighted[bisect_left(self._farsighted, (kept, 0)) :]:
            farsighted.append((index + moved, lookahead))

        same = 0
        while same < len(fresh) and first + same < kept and fresh[same] == old[first + same]:
            same += 1
        first += same
        del fresh[:same]
        while fresh and kept > first and fresh[-1] == old[kept - 1]:
            fresh.pop()
            kept -= 1
        segments = old[:first] + tuple(fresh) + old[kept:]
        spliced = Segmentation(cutter, segments, self._starts_with(first, fresh, kept, delta), farsighted)
        return spliced, Splice(first, kept, first + len(fresh))

    def _first_affected(self, offset: int, data: bytes) -> tuple[int, list[tuple[int, int]]]:
        """Index of the first segment that the edit at `offset` which made `data` can change; the lookaheads before it."""
        first = max(bisect_right(self.starts, offset) - 1, 0)
        if first and data.find(b"\n", self.starts[first], offset) < 0:
            first -= 1  # It has looked at the line behind it.
        farsighted: list[tuple[int, int]] = []
        for index, lookahead in self._farsighted:
            if index >= first:
                break
            segment, start = self.segments[index], self.starts[index]
            if start + len(segment.data) + lookahead >= offset:
                again, lookahead = self._cutter.segment(data, start, segment.nesting)
                if again != segment:
                    return index, farsighted
            if lookahead:
                farsighted.append((index, lookahead))
        return first, farsighted

    def _starts_with(self, first: int, fresh: list[Segment], kept: int, delta: int) -> list[int]:
        starts = self.starts[:first]
        position = starts[-1] + len(self.segments[first - 1].data) if first else 0
        for segment in fresh:
            starts.append(position)
            position += len(segment.data)
        tail = self.starts[kept:]
        return starts + ([start + delta for start in tail] if delta else tail)
