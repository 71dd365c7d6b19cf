"""Which pieces of a document hold which of a plan's names and texts. Kept in step by the scanner as pieces come and go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from vetline.match.analysis import SegmentPiece, place_of
from vetline.match.contents import Contents
from vetline.match.literal_index import LiteralIndex
from vetline.match.requirement import LITERAL
from vetline.match.seams import Seams
from vetline.match.words import plain


class Posting:
    """`names` and `literals` are those that matter; a text stands here as a word that begins with `LITERAL`. The parts at `seams`
    stand here, too."""

    def __init__(self, names: frozenset[bytes], literals: LiteralIndex, seams: Seams) -> None:
        self._names = names
        self._literals = literals
        self._seams = seams
        self._holding: dict[bytes, set[SegmentPiece]] = {}
        self._words: dict[SegmentPiece, Set[bytes]] = {}
        self._asked: set[bytes] = set()  # the contents of strings that were asked for
        self._contents: Contents | None = None
        self._parts: set[bytes] = set()
        self._changed: dict[SegmentPiece, None] = {}  # pieces that came or went since `_contents` was last in step

    @property
    def words(self) -> Set[bytes]:
        """Those of the whole document."""
        return self._holding.keys()

    @property
    def parts(self) -> Set[bytes]:
        """Those of the whole document that stand at seams."""
        return self._parts

    def __contains__(self, piece: SegmentPiece) -> bool:
        return piece in self._words

    def add_all(self, pieces: Sequence[SegmentPiece], data: bytes) -> None:
        """All pieces of a text."""
        for piece, literals in zip(pieces, self._literals.held_by_parts(data, [piece.start for piece in pieces]), strict=True):
            self._add(piece, literals)

    def add(self, piece: SegmentPiece) -> None:
        self._add(piece, self._literals.held(piece.data))

    def _add(self, piece: SegmentPiece, literals: set[bytes]) -> None:
        """`literals` are those of its text."""
        piece.literals = literals
        if renamed := piece.renamed - piece.segment.words:
            literals = literals | self._literals.held(b" ".join(renamed))
        parts = self._seams.parts(piece.data)
        self._parts |= parts
        words = self._names & piece.words | {LITERAL + literal for literal in literals} | parts
        self._changed[piece] = None
        self._words[piece] = words
        holding = self._holding
        for word in words:
            pieces = holding.get(word)
            if pieces is None:
                holding[word] = {piece}
            else:
                pieces.add(piece)

    def remove(self, piece: SegmentPiece) -> None:
        self._changed[piece] = None
        for word in self._words.pop(piece):
            pieces = self._holding[word]
            pieces.discard(piece)
            if not pieces:
                del self._holding[word]
                self._parts.discard(word)

    def of(self, piece: SegmentPiece) -> Set[bytes]:
        """The words of one piece."""
        return self._words[piece]

    def holding(self, word: bytes) -> Set[SegmentPiece]:
        return self._holding.get(word, _NO_PIECES)

    def occurs(self, word: bytes) -> bool:
        """Whether a string with a content (see `words.CONTENT`) may stand in any piece; what was asked for once is kept in step by `settle`,
        which goes before."""
        if word not in self._asked:
            self._asked.add(word)
            self._note(word)
        return word in self._holding

    def settle(self) -> set[SegmentPiece]:
        """Find the contents again after pieces came and went. Returns the pieces that hold others than before."""
        contents, changed, self._changed = self._contents, self._changed, {}
        if contents is None or not changed:
            return set()
        new = [piece for piece in changed if piece in self._words]
        kept, fresh = contents.replace([piece for piece in changed if piece in contents], new), set(new)
        touched: set[SegmentPiece] = set()
        for word in self._asked:
            if word not in kept:
                touched |= self._note(word)
            elif came := contents.holding(word) & fresh:
                self._give(came, word)
                self._holding.setdefault(word, set()).update(came)
                touched |= came
        return touched

    def _note(self, word: bytes) -> Set[SegmentPiece]:
        if self._contents is None:
            self._contents = Contents(self._words, self._literals, lambda literal: self.holding(LITERAL + literal))
            self._changed = {}
        before, now = self._holding.get(word, set()), self._contents.holding(word)
        if before == now:
            return set()
        for piece in before - now:
            self._words[piece] = self._words[piece] - {word}
        self._give(now - before, word)
        if now:
            self._holding[word] = set(now)
        else:
            self._holding.pop(word, None)
        return now ^ before

    def _give(self, pieces: Iterable[SegmentPiece], word: bytes) -> None:
        for piece in pieces:
            self._words[piece] = self._words[piece] | {word}

    def pieces_with(self, words: Iterable[bytes]) -> list[SegmentPiece] | None:
        """The pieces that hold all required words (see `words`), in order; None if there is no name among these."""
        names = [name for name in map(plain, words) if name]
        if not names:
            return None
        fewest = min((self.holding(name) for name in names), key=len)
        return sorted((piece for piece in fewest if all(map(piece.has, words))), key=place_of)


_NO_PIECES: Set[SegmentPiece] = frozenset()
