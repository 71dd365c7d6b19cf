"""Which pieces of a document may hold a string with a given content, be it by a name that stands for one."""

from __future__ import annotations

from collections.abc import Iterable, Set

from vetline.match.analysis import SegmentPiece
from vetline.match.language import Strings

Copies = Iterable[tuple[bytes, bytes]]


class Contents:
    """Of the pieces of one state of a document. What a piece gives names that it does not tell of stays within it."""

    def __init__(self, pieces: Iterable[SegmentPiece]) -> None:
        self._strings = {piece: piece.strings for piece in pieces}
        self._told: dict[SegmentPiece, tuple[Set[bytes], Set[tuple[bytes, bytes]]]] = {}
        for piece, strings in self._strings.items():
            if strings.known or strings.copies:
                told = piece.told_words
                self._told[piece] = strings.known & told, {copy for copy in strings.copies if copy[0] in told}
        self._copies = {copy for _, copies in self._told.values() for copy in copies}
        self._known = _reached({name for known, _ in self._told.values() for name in known}, self._copies)
        self._composing = {piece for piece, strings in self._strings.items() if strings.joined and self._composes(strings)}

    def holding(self, word: bytes, likely: Set[SegmentPiece]) -> set[SegmentPiece]:
        """`word` is a required one (see `words.CONTENT`); its texts stand in the `likely` pieces, as far as each is in one part."""
        found = set(self._composing)
        for piece, strings in self._strings.items():
            if (strings.is_joined or piece in likely) and piece not in found and piece.holds_content(word):
                found.add(piece)
        given: set[bytes] = set()
        for piece in found & self._told.keys():
            known, copies = self._told[piece]
            given.update(known, (target for target, _ in copies))
        if given:
            names = _reached(given, self._copies)
            found.update(piece for piece in self._strings if not names.isdisjoint(piece.segment.words))
        return found

    def _composes(self, strings: Strings) -> bool:
        """Whether a string may be made up of the values of names."""
        if not strings.joined.isdisjoint(self._known):
            return True
        names = _reached(strings.known | self._known, strings.copies) if strings.copies else strings.known
        return not strings.joined.isdisjoint(names)


def _reached(names: Set[bytes], copies: Copies) -> Set[bytes]:
    """With those that are given the value of one of them."""
    while more := {target for target, source in copies if source in names and target not in names}:
        names = names | more
    return names
