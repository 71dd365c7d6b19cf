"""A long piece of which only that is looked at which what has been found lies in or holds, for all else of a formula has to do with that."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from vetline.match.bindings import Bound
from vetline.match.formula import PatternLeaf, RegexLeaf
from vetline.match.index import Part
from vetline.match.leaves import Range

if TYPE_CHECKING:
    from vetline.match.analysis import SegmentPiece


class Spans:
    """Ranges, those that meet put together, to be asked which others meet one of them."""

    def __init__(self, ranges: Iterable[Range]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted((one.start, one.end) for one in ranges):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meet(self, start: int, end: int) -> bool:
        last = bisect_right(self._starts, end) - 1
        return last >= 0 and start <= self._ends[last]

    @property
    def length(self) -> int:
        return sum(self._ends) - sum(self._starts)


class Narrowed:
    """A place (see `evaluate`) in a long piece, in which a pattern's matches that meet none of the spans are left out."""

    def __init__(self, place: Any, spans: Spans) -> None:
        self._place = place
        self._spans = spans
        self.names = place.names
        self.text = place.text
        self.whole = place.whole

    def matches(self, leaf: PatternLeaf | RegexLeaf, longest_only: bool) -> Iterable[Range]:
        if isinstance(leaf, RegexLeaf):
            return self._place.matches(leaf, longest_only)
        meet = self._spans.meet
        return [one for one in self._found(leaf, longest_only) if meet(one.start, one.end)]

    def _found(self, leaf: PatternLeaf, longest_only: bool) -> Iterable[Range]:
        return self._place.matches(leaf, longest_only)

    def within(self, bound: Bound) -> Any:
        return self._place.within(bound)

    def narrowed(self, ranges: Sequence[Range]) -> Narrowed:
        spans = Spans(ranges)
        return type(self)(self._place, spans) if spans.length < self._spans.length else self


class NarrowedPiece(Narrowed):
    """A piece of whose parts only those are looked at that meet one of the spans, unless that is most of them."""

    _place: SegmentPiece

    @cached_property
    def _parts(self) -> Sequence[Part] | None:
        """The first, which holds what spans the others, is always looked at; None for all."""
        parts = self._place.index.parts
        chosen = [part for part in parts if part is parts[0] or self._spans.meet(part.start, part.end)]
        return chosen if 2 * len(chosen) <= len(parts) else None

    def _found(self, leaf: PatternLeaf, longest_only: bool) -> Iterable[Range]:
        piece = self._place
        if (leaf, longest_only) in piece.results or self._parts is None:
            return piece.matches(leaf, longest_only)
        return piece.matches_in(leaf, longest_only, self._parts)
