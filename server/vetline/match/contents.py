"""Which pieces of a document may hold a string with a given content, be it by a name that stands for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass

from vetline.match.analysis import SegmentPiece
from vetline.match.language import Strings
from vetline.match.literal_index import LiteralIndex
from vetline.match.words import literals_of

Copies = Iterable[tuple[bytes, bytes]]
Holding = Callable[[bytes], Set[SegmentPiece]]
"""The pieces that hold one of a plan's literals, as far as it is in one part."""


_MOST_NAMES = 1_000
"""For which it is kept where they stand: each costs a little with each edit."""


@dataclass(slots=True)
class _Found:
    """`direct`: the pieces with a string that may have the content; `names`: those that may stand for one; `pieces`: with either."""

    direct: set[SegmentPiece]
    names: Set[bytes]
    pieces: set[SegmentPiece]


class Contents:
    """What a piece gives names that it does not tell of stays within it."""

    def __init__(self, pieces: Iterable[SegmentPiece], literals: LiteralIndex, holding: Holding) -> None:
        self._literals = literals
        self._holding = holding
        self._held: dict[SegmentPiece, list[Set[bytes] | None]] = {}  # the literals in each text of its strings, where these are several; None for any
        self._joining: dict[bytes, set[SegmentPiece]] = {}  # the pieces with such texts by the literals in these, under `_ANY` where these may be any
        self._strings: dict[SegmentPiece, Strings] = {}
        self._told: dict[SegmentPiece, tuple[Set[bytes], Set[tuple[bytes, bytes]]]] = {}  # what names stand for; of pieces that tell any
        self._own: dict[bytes, set[SegmentPiece]] = {}  # by word the pieces that hold a string of their own with the content
        self._found: dict[bytes, _Found] = {}
        self._naming: dict[bytes, set[SegmentPiece]] = {}  # the pieces that hold a name, of those that were asked for
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
            self._forget(piece)
        self._composing.difference_update(gone)
        self._read(new)
        for name, pieces in self._naming.items():
            pieces.difference_update(gone)
            pieces.update(piece for piece in new if name in piece.segment.words)
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
            if strings.is_joined:
                self._read_texts(piece, strings)
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
            own = self._own[word] = {piece for piece in self._likely(word) if self._holds_itself(piece, word)}
        direct = own | self._composing
        given: set[bytes] = set()
        for piece in direct & self._told.keys():
            known, copies = self._told[piece]
            given.update(known, (target for target, _ in copies))
        if not given:
            return _Found(direct, given, set(direct))
        names = _reached(given, self._copies)
        return _Found(direct, names, direct.union(*map(self._with_name, names)))

    def _with_name(self, name: bytes) -> Set[SegmentPiece]:
        known = self._naming.get(name)
        if known is None:
            if len(self._naming) > _MOST_NAMES:
                self._naming.clear()
            known = self._naming[name] = {piece for piece in self._strings if name in piece.segment.words}
        return known

    def _likely(self, word: bytes) -> Iterable[SegmentPiece]:
        """Those with one of the literals that the word is searched with; all if there is none."""
        literals = literals_of(word)
        if not literals:
            return self._strings
        return set(self._joining.get(_ANY, ())).union(*(self._joining.get(literal, ()) for literal in literals), *map(self._holding, literals))

    def _holds_itself(self, piece: SegmentPiece, word: bytes) -> bool:
        texts, literals, held = self._strings[piece].texts, literals_of(word), self._held.get(piece)
        if literals and held is None:
            texts = () if piece.literals.isdisjoint(literals) else texts
        elif literals and held is not None:
            texts = tuple(text for text, one in zip(texts, held, strict=True) if one is None or not one.isdisjoint(literals))
        return bool(texts) and piece.holds_content(word, texts)

    def _read_texts(self, piece: SegmentPiece, strings: Strings) -> None:
        """Find the literals in the texts of a piece's strings, of which the piece's own text is the first."""
        own, *others = strings.texts
        texts = [(own, piece.literals), *((text, None) for text in others)]
        held = self._held[piece] = [None if not text.isascii() else self._literals.held(text) if known is None else known for text, known in texts]
        for literal in set(_literals_in(held)):
            self._joining.setdefault(literal, set()).add(piece)

    def _forget(self, piece: SegmentPiece) -> None:
        for literal in set(_literals_in(self._held.pop(piece, ()))):
            self._joining[literal].discard(piece)

    def _composes(self, piece: SegmentPiece) -> bool:
        """Whether a string may be made up of the values of names."""
        strings = self._strings[piece]
        if not strings.joined:
            return False
        if not strings.joined.isdisjoint(self._known):
            return True
        names = _reached(strings.known | self._known, strings.copies) if strings.copies else strings.known
        return not strings.joined.isdisjoint(names)


_ANY = b""


def _literals_in(held: Iterable[Set[bytes] | None]) -> Iterable[bytes]:
    for literals in held:
        yield from (_ANY,) if literals is None else literals


def _reached(names: Set[bytes], copies: Copies) -> Set[bytes]:
    """With those that are given the value of one of them."""
    while more := {target for target, source in copies if source in names and target not in names}:
        names = names | more
    return names
