"""Matches of regexes over several lines, which may begin in one piece of a document and end in another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from vetline.match.analysis import Analysis, SegmentPiece, place_of
from vetline.match.formula import RegexLeaf
from vetline.match.leaves import Range, moved
from vetline.match.piece import ANY_NAMES, Piece, regex_matches
from vetline.match.posting import Posting
from vetline.match.regex_facts import EVERYWHERE
from vetline.match.requirement import LITERAL

_LINES_AHEAD = 24


@dataclass(slots=True)
class _Known:
    """Of one regex: the words one of which stands where it matches, if there are any; the pieces that a match begins in; those that are
    to be looked at again; how many bytes behind a piece were looked at, at most."""

    words: frozenset[bytes] | None
    holding: set[SegmentPiece] = field(default_factory=set)
    untested: set[SegmentPiece] = field(default_factory=set)
    reach: int = 0


class Overhang:
    """Kept in step by the scanner. After an edit only the pieces are looked at again that it changed, and those before that reach there."""

    def __init__(self, analysis: Analysis, posting: Posting) -> None:
        self._analysis = analysis
        self._posting = posting
        self._known: dict[RegexLeaf, _Known] = {}

    def replace(self, gone: Iterable[SegmentPiece], new: Iterable[SegmentPiece], start: int) -> None:
        """An edit at `start` has put new pieces in place of others, or taken some away."""
        for known in self._known.values():
            known.holding.difference_update(gone)
            known.untested.difference_update(gone)
            known.untested.update(new)
            known.untested.update(self._reaching(start, known.reach))

    def _reaching(self, start: int, reach: int) -> Iterator[SegmentPiece]:
        """The piece at an offset, the one before it, and those before that which reach there."""
        pieces = self._analysis.pieces
        at = self._analysis.segmentation.at(start) if pieces else -1
        for position in range(at, -1, -1):
            piece = pieces[position]
            if position < at - 1 and piece.start + len(piece.data) + reach < start:
                return
            yield piece

    def matches(self, leaf: RegexLeaf) -> Iterator[Range]:
        """All in the document, in its offsets and in order."""
        known = self._known.get(leaf)
        if known is None:
            known = self._known[leaf] = _Known(None if leaf.literals is None else frozenset(LITERAL + one for one in leaf.literals))
            known.untested = self._likely(leaf, known.words)
        if known.words is not None and not any(map(self._posting.holding, known.words)):
            return
        if leaf.line_feeds == EVERYWHERE:
            yield from Piece(self._analysis.text.data, tuple, lambda: ANY_NAMES).regex_matches(leaf)
            return
        for piece in list(known.untested):
            if self._may_begin(leaf, known.words, piece) and self._begun_in(leaf, known, piece, 0):
                known.holding.add(piece)
            else:
                known.holding.discard(piece)
            known.untested.discard(piece)
        reached = 0
        for piece in sorted(known.holding, key=place_of):
            if reached < piece.start + len(piece.data):
                for found in self._begun_in(leaf, known, piece, max(reached - piece.start, 0)):
                    one = moved(found, piece.start)
                    reached = max(reached, one.end)
                    yield one

    def _likely(self, leaf: RegexLeaf, words: frozenset[bytes] | None) -> set[SegmentPiece]:
        """The pieces with one of the words, and those before that a match may hang over from; all where there are no words."""
        pieces = self._analysis.pieces
        if words is None:
            return set(pieces)
        found = {piece for word in words for piece in self._posting.holding(word)}
        return found if leaf.one_line else found.union([pieces[piece.position - 1] for piece in found if piece.position])

    def _may_begin(self, leaf: RegexLeaf, words: frozenset[bytes] | None, piece: SegmentPiece) -> bool:
        pieces = self._analysis.pieces
        near = pieces[piece.position : piece.position + (1 if leaf.one_line else 2)]
        return words is None or any(not words.isdisjoint(self._posting.of(one)) for one in near)

    def _begun_in(self, leaf: RegexLeaf, known: _Known, piece: SegmentPiece, start: int) -> list[Range]:
        """Matches that start within the piece, at `start` or behind, in its offsets; what they may reach into is looked at, too."""
        data = self._analysis.text.data
        end = piece.start + len(piece.data)
        seen = piece.results.get((leaf, start))
        if seen is not None and data.startswith(seen[0], end) and (not seen[1] or len(data) == end + len(seen[0])):
            known.reach = max(known.reach, len(seen[0]))
            return seen[2]
        # The line feed before the piece is there for what looks behind itself.
        shift = start - (1 if piece.start else 0)
        lines = _LINES_AHEAD if leaf.line_feeds is None else leaf.line_feeds
        while True:
            beyond = end
            for _ in range(lines):
                beyond = data.find(b"\n", beyond) + 1 or len(data)
            at_end = beyond == len(data)
            window = (b"\n" if piece.start else b"") + data[piece.start + start : beyond]
            own = len(piece.data[start:].decode("utf-8", "replace")) + (1 if piece.start else 0)
            goes_on = leaf.line_feeds is None and not at_end
            found = regex_matches(leaf, window.decode("utf-8", "replace"), own if goes_on else None)
            if found is not None:
                break
            lines *= 4
        kept = [one for one in (moved(one, shift) for one in found) if start <= one.start < len(piece.data)]
        piece.results[(leaf, start)] = (data[end:beyond], at_end, kept)
        known.reach = max(known.reach, beyond - end)
        return kept
