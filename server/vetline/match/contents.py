"""Which pieces of a document may hold a string with a given content, be it by a name that stands for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass

from vetline.match.analysis import SegmentPiece
from vetline.match.language import Strings

Copies = Iterable[tuple[bytes, bytes]]
Likely = Callable[[SegmentPiece, bytes], bool]
"""Whether a text of a required word (see `words.CONTENT`) stands in a piece, as far as it is in one part."""


@dataclass(slots=True)
class _Found:
    """`direct`: the pieces with a string that may have the content; `names`: those that may stand for one; `pieces`: with either."""

    direct: set[SegmentPiece]
    names: Set[bytes]
    pieces: set[SegmentPiece]


class Contents:
    """What a piece gives names that it does not tell of stays within it."""

    def __init__(self, pieces: Iterable[SegmentPiece], likely: Likely) -> None:
        self._likely = likely
        self._strings: dict[SegmentPiece, Strings] = {}
        self._told: dict[SegmentPiece, tuple[Set[bytes], Set[tuple[bytes, bytes]]]] = {}  # what names stand for; of pieces that tell any
        self._own: dict[bytes, set[SegmentPiece]] = {}  # by word the pieces that hold a string of their own with the content
        self._found: dict[bytes, _Found] = {}
        self._read(pieces)
        self._join()

    def __contains__(self, piece: SegmentPiece) -> bool:
        return piece in self._strings

    def holding(self, word: bytes) -> Set[SegmentPiece]:
        """Those that may hold a string with the content of a required word (see `words.CONTENT`)."""
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = self._find(word)
        return found.pieces

    def replace(self, gone: Sequence[SegmentPiece], new: Sequence[SegmentPiece]) -> Set[bytes]:
        """What is known of other pieces is kept if the new ones tell what the old ones told: for which words that is so."""
        told = {piece: self._told.pop(piece) for piece in gone if piece in self._told}
        for piece in gone:
            del self._strings[piece]
        self._composing.difference_update(gone)
        self._read(new)
        for word, own in self._own.items():
            own.difference_update(gone)
            own.update(piece for piece in new if self._holds_itself(piece, word))
        if list(told.values()) != [self._told[piece] for piece in new if piece in self._told]:
            self._join()
            self._found.clear()
            return frozenset()
        self._composing.update(filter(self._composes, new))
        for word, found in list(self._found.items()):
            came = {piece for piece in new if piece in self._composing or piece in self._own[word]}
            before = [told[piece] for piece in gone if piece in told and piece in found.direct]
            if before != [self._told[piece] for piece in new if piece in self._told and piece in came]:
                del self._found[word]
                continue
            found.direct.difference_update(gone)
            found.pieces.difference_update(gone)
            found.direct |= came
            found.pieces |= came
            found.pieces.update(piece for piece in new if not found.names.isdisjoint(piece.segment.words))
        return set(self._found)

    def _read(self, pieces: Iterable[SegmentPiece]) -> None:
        for piece in pieces:
            strings = self._strings[piece] = piece.strings
            if strings.known or strings.copies:
                told = piece.told_words
                self._told[piece] = strings.known & told, {copy for copy in strings.copies if copy[0] in told}

    def _join(self) -> None:
        self._copies = {copy for _, copies in self._told.values() for copy in copies}
        self._known = _reached({name for known, _ in self._told.values() for name in known}, self._copies)
        self._composing = set(filter(self._composes, self._strings))

    def _find(self, word: bytes) -> _Found:
        own = self._own.get(word)
        if own is None:
            own = self._own[word] = {piece for piece in self._strings if self._holds_itself(piece, word)}
        direct = own | self._composing
        given: set[bytes] = set()
        for piece in direct & self._told.keys():
            known, copies = self._told[piece]
            given.update(known, (target for target, _ in copies))
        if not given:
            return _Found(direct, given, set(direct))
        names = _reached(given, self._copies)
        return _Found(direct, names, direct.union(piece for piece in self._strings if not names.isdisjoint(piece.segment.words)))

    def _holds_itself(self, piece: SegmentPiece, word: bytes) -> bool:
        return (self._strings[piece].is_joined or self._likely(piece, word)) and piece.holds_content(word)

    def _composes(self, piece: SegmentPiece) -> bool:
        """Whether a string may be made up of the values of names."""
        strings = self._strings[piece]
        if not strings.joined:
            return False
        if not strings.joined.isdisjoint(self._known):
            return True
        names = _reached(strings.known | self._known, strings.copies) if strings.copies else strings.known
        return not strings.joined.isdisjoint(names)


def _reached(names: Set[bytes], copies: Copies) -> Set[bytes]:
    """With those that are given the value of one of them."""
    while more := {target for target, source in copies if source in names and target not in names}:
        names = names | more
    return names
