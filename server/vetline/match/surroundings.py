"""The places in which a formula with wide leaves is evaluated: around one piece, or in a whole document (see `stages`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from vetline.match import index, leaves
from vetline.match.analysis import Analysis, SegmentPiece
from vetline.match.bindings import Bound
from vetline.match.formula import PatternLeaf, RegexLeaf
from vetline.match.index import Index
from vetline.match.leaves import Range, moved
from vetline.match.narrowing import Narrowed, Spans
from vetline.match.piece import ANY_NAMES, Piece, inside
from vetline.match.reuse import matches_of
from vetline.match.sift import may_hold
from vetline.match.spine import Leaf, MatchesWithin, Spine
from vetline.match.stages import is_class, is_run


class Around:
    """One piece with what spans it, in the piece's own offsets."""

    def __init__(self, spine: Spine, piece: SegmentPiece) -> None:
        self._spine = spine
        self._piece = piece
        self.names = piece.names
        self.seen: dict[tuple[Leaf, bool], list[Range]] = {}  # what spans the piece, as far as it was asked for

    def matches(self, leaf: Leaf, longest_only: bool) -> Iterable[Range]:
        piece = self._piece
        if isinstance(leaf, RegexLeaf):
            if leaf.one_line:
                return piece.matches(leaf, longest_only)
            return self.near(leaf, longest_only)
        if is_run(leaf):
            return [*_inner_runs(piece, leaf, longest_only), *self.near(leaf, longest_only)]
        if is_class(leaf):
            return [*_uncut(piece, leaf, longest_only), *self.near(leaf, longest_only)]
        return piece.matches(leaf, longest_only)

    def near(self, leaf: Leaf, longest_only: bool) -> list[Range]:
        """The matches that need not lie within the piece and have to do with it."""
        key = (leaf, longest_only)
        seen = self.seen.get(key)
        if seen is None:
            start, end = self._piece.start, self._piece.start + len(self._piece.data)
            spanning = self._spine.spanning(leaf, longest_only)
            seen = self.seen[key] = [moved(one, -start) for one in spanning if one.start < end and start <= one.end]
        return seen

    def sees(self, seen: Mapping[tuple[Leaf, bool], Sequence[Range]], edition: int) -> bool:
        """Whether what spans the piece is what an earlier place has seen, in that edition of the text. Of the longest matches only that counts what lies in them, not how far
        beyond the piece they go."""
        beyond = len(self._piece.data) + 1
        for (leaf, longest_only), ranges in seen.items():
            near = self.near(leaf, longest_only)
            if len(ranges) != len(near):
                return False
            if any(self._is_younger(bound, edition) for one in ranges for bound in one.bindings.values()):
                return False
            if ranges and not all(_is_same(one, other, beyond if longest_only else None) for one, other in zip(ranges, near, strict=True)):
                return False
        return True

    def _is_younger(self, bound: Bound, edition: int) -> bool:
        """Whether the names in it may stand for something else than they did then, though its nodes are the same."""
        if not bound.nodes or bound.is_text:
            return False
        analysis = self._spine.analysis
        piece = analysis.pieces[analysis.segmentation.at(max(self._piece.start + bound.start, 0))]
        return piece.remembers and piece.edition > edition

    def text(self, start: int, end: int) -> str:
        base = self._piece.start
        return self._spine.analysis.text.data[base + start : base + end].decode("utf-8", "replace")

    def whole(self) -> Range:
        return self._piece.whole()

    def within(self, bound: Bound) -> Any:
        return _within(self._spine.analysis, bound, self._piece.start)

    def narrowed(self, ranges: Sequence[Range]) -> Any:
        return self if len(self._piece.data) < index.LONG_BYTES else Narrowed(self, Spans(ranges))


class Whole:
    """The whole document, in its own offsets."""

    names = ANY_NAMES

    def __init__(self, spine: Spine) -> None:
        self._spine = spine

    def matches(self, leaf: Leaf, longest_only: bool) -> Iterator[Range]:
        spine = self._spine
        if isinstance(leaf, RegexLeaf) and not leaf.one_line:
            yield from spine.spanning(leaf, longest_only)
            return
        within: MatchesWithin = _inner_runs if is_run(leaf) else _uncut if is_class(leaf) else SegmentPiece.matches
        for piece in spine.pieces_where(leaf, longest_only, within):
            for one in within(piece, leaf, longest_only):
                yield moved(one, piece.start, piece.names)
        if is_run(leaf) or is_class(leaf):
            yield from spine.spanning(leaf, longest_only)

    def text(self, start: int, end: int) -> str:
        return self._spine.analysis.text.data[start:end].decode("utf-8", "replace")

    def whole(self) -> Range:
        return Range(0, len(self._spine.analysis.text.data), {})

    def within(self, bound: Bound) -> Any:
        return _within(self._spine.analysis, bound, 0)

    def narrowed(self, ranges: Sequence[Range]) -> Any:
        return self


def _is_same(one: Range, other: Range, beyond: int | None) -> bool:
    same_end = one.end == other.end or (beyond is not None and one.end >= beyond and other.end >= beyond)
    return same_end and (one.start, one.inside, one.regex) == (other.start, other.inside, other.regex) and one.bindings == other.bindings


def _inner_runs(piece: SegmentPiece, leaf: PatternLeaf, longest_only: bool) -> list[Range]:
    """Matches of a statement sequence below the piece's own statements."""
    key = (leaf, longest_only, "inner")
    if key not in piece.results:

        def find(within: Index, names: Any) -> Iterator[Range]:
            has_top = bool(within.sequences) and within.sequences[0] is piece.statements
            sequences, first = within.sequences[has_top:], leaf.pattern.nodes[0]
            return leaves.runs(leaf.pattern.nodes, sequences, names, longest_only, lambda one: may_hold(leaf, first, one, piece))

        piece.results[key] = matches_of(piece, leaf, key, find)
    return piece.results[key]


def _uncut(piece: SegmentPiece, leaf: PatternLeaf, longest_only: bool) -> Iterable[Range]:
    """Matches of a class within the piece; those of a header, whose members are elsewhere, are the spine's."""
    found = piece.matches(leaf, longest_only)
    return found if not piece.segment.is_header else ()


def _within(analysis: Analysis, bound: Bound, base: int) -> Any:
    """The inside of what a metavariable is bound to, in offsets that count from `base`."""
    if not bound.nodes or bound.is_text:
        return None
    piece = analysis.pieces[analysis.segmentation.at(base + bound.start)]
    by = piece.start - base
    made = inside(piece, bound.moved(-by))
    return made if made is None or not by else _Moved(made, by)


class _Moved:
    """A place within a piece, seen with other offsets."""

    def __init__(self, place: Piece, by: int) -> None:
        self._place, self._by = place, by

    @property
    def names(self) -> Any:
        return self._place.names

    def matches(self, leaf: Leaf, longest_only: bool) -> Iterator[Range]:
        for found in self._place.matches(leaf, longest_only):
            yield moved(found, self._by)

    def text(self, start: int, end: int) -> str:
        return self._place.text(start - self._by, end - self._by)

    def whole(self) -> Range:
        return moved(self._place.whole(), self._by)

    def within(self, bound: Bound) -> Any:
        made = self._place.within(bound.moved(-self._by))
        return _Moved(made, self._by) if made is not None else None

    def narrowed(self, ranges: Sequence[Range]) -> Any:
        return self
