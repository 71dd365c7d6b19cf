"""Which pieces of a document pass a test of each by itself. After an edit only the pieces that it changed are tested again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from vetline.match.analysis import SegmentPiece, place_of
from vetline.match.posting import Posting

Test = Callable[[SegmentPiece], bool]


class Passing:
    """Kept in step by the scanner. A test has a key, which stands for always the same test; only pieces with its words are tested."""

    def __init__(self, posting: Posting, pieces: Sequence[SegmentPiece]) -> None:
        self._posting = posting
        self._pieces = pieces
        self._known: dict[Hashable, tuple[set[SegmentPiece], set[SegmentPiece]]] = {}  # those that pass, and those that are to be tested

    def replace(self, gone: Sequence[SegmentPiece], changed: Sequence[SegmentPiece]) -> None:
        for passing, untested in self._known.values():
            passing.difference_update(gone, changed)
            untested.difference_update(gone)
            untested.update(changed)

    def all(self, key: Hashable, words: frozenset[bytes], test: Test) -> list[SegmentPiece]:
        """In order."""
        passing, untested = self._of(key, words)
        for piece in list(untested):
            _try(piece, words, test, passing, untested)
        return sorted(passing, key=place_of)

    def any(self, key: Hashable, words: frozenset[bytes], test: Test) -> bool:
        """Whether there is one; tests no more than it has to."""
        passing, untested = self._of(key, words)
        while untested and not passing:
            _try(next(iter(untested)), words, test, passing, untested)
        return bool(passing)

    def _of(self, key: Hashable, words: frozenset[bytes]) -> tuple[set[SegmentPiece], set[SegmentPiece]]:
        known = self._known.get(key)
        if known is None:
            holding = self._posting.pieces_with(words)
            known = self._known[key] = (set(), set(self._pieces if holding is None else holding))
        return known


def _try(piece: SegmentPiece, words: frozenset[bytes], test: Test, passing: set[SegmentPiece], untested: set[SegmentPiece]) -> None:
    """A test that fails to answer is made again."""
    if piece.holds(words) and test(piece):
        passing.add(piece)
    untested.discard(piece)
