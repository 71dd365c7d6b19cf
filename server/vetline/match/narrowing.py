"""A long piece of which only parts are looked at: those that what has been found lies in, for all else of a formula has to do with that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from vetline.match.bindings import Bound
from vetline.match.formula import PatternLeaf, RegexLeaf
from vetline.match.index import Part
from vetline.match.leaves import Range

if TYPE_CHECKING:
    from vetline.match.analysis import SegmentPiece
    from vetline.match.piece import Piece


def parts_with(parts: Sequence[Part], ranges: Sequence[Range]) -> list[Part]:
    """Those that hold a part of one of the ranges. The first, which holds what spans the others, always does."""
    return [part for part in parts if part is parts[0] or any(one.start <= part.end and part.start <= one.end for one in ranges)]


class Narrowed:
    """A place (see `evaluate`) in which a leaf's matches within other parts of the piece are left out, if they are not known yet."""

    def __init__(self, piece: SegmentPiece, parts: Sequence[Part]) -> None:
        self._piece = piece
        self._parts = parts
        self.names = piece.names

    def matches(self, leaf: PatternLeaf | RegexLeaf, longest_only: bool) -> Iterable[Range]:
        piece = self._piece
        known: Iterable[Range] | None = piece.results.get((leaf, longest_only))
        if known is not None or isinstance(leaf, RegexLeaf):
            return piece.matches(leaf, longest_only) if known is None else known
        return piece.matches_in(leaf, longest_only, self._parts)

    def text(self, start: int, end: int) -> str:
        return self._piece.text(start, end)

    def whole(self) -> Range:
        return self._piece.whole()

    def within(self, bound: Bound) -> Piece | None:
        return self._piece.within(bound)

    def narrowed(self, ranges: Sequence[Range]) -> Narrowed:
        return self
