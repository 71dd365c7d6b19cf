"""One document under analysis: its pieces, kept over edits so that a keystroke costs what it changed.

An `Analysis` is owned by one thread at a time. After any edits it holds what a fresh one of the same text would: pieces
are taken over only while their segment's text, the file's dialect and the module's answers about names are the same.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

from vetline.core.text import Change, Text
from vetline.match.language import Language, Scope
from vetline.match.piece import Piece
from vetline.match.segments import Segment, Segmentation
from vetline.match.tree import Node
from vetline.match.unify import Names


class SegmentPiece(Piece):
    """The piece of one segment of a document. `index` and `start` are where it stands now.

    `results` is the scanner's: what it found here, good as long as the piece is.
    """

    def __init__(self, analysis: Analysis, segment: Segment) -> None:
        super().__init__(segment.data, self._make, self._names_of)
        self._analysis = analysis
        self.segment = segment
        self.position = 0
        self.start = 0
        self.answers: Mapping[str, Hashable] = {}
        self.results: dict[Any, Any] = {}
        self._summary: Any = _UNKNOWN

    @property
    def in_class(self) -> bool:
        return self.segment.in_class

    @property
    def words(self) -> frozenset[bytes]:
        """Those of the segment, and those of what its names are imported as."""
        words = self.segment.words
        aliases = self._analysis.aliases
        if not aliases:
            return words
        renamed = aliases.keys() & words
        more = aliases.get(b"*", frozenset())
        return words.union(more, *(aliases[word] for word in renamed)) if renamed or more else words

    @property
    def summary(self) -> Any:
        """What the segment tells the rest of the module; None for nothing."""
        if self._summary is _UNKNOWN:
            language = self._analysis.language
            silent = language.is_silent(self.segment)
            self._summary = None if silent else language.summarize(self.segment, self.statements)
        return self._summary

    def _make(self) -> Sequence[Node]:
        return self._analysis.language.lower(self.segment, self._analysis.fallback)

    def _names_of(self, statements: Sequence[Node]) -> Names:
        names, self.answers = self._analysis.scope.resolve(statements, self.position, self.in_class)
        return names

    def forget_names(self) -> None:
        """What rests on names is to be found again. (The tree is made anew: names are written into it.)"""
        self._names = None
        self._statements = None
        self._index = None
        self.answers = {}
        self.results = {}


_UNKNOWN = object()


class Analysis:
    """The pieces of one text, in order."""

    def __init__(self, language: Language, text: Text) -> None:
        self.language = language
        self.text = text
        self.segmentation = Segmentation.of(text.data, language.cutter)
        self.pieces = [SegmentPiece(self, segment) for segment in self.segmentation.segments]
        self._fallbacks = sum(1 for piece in self.pieces if language.is_fallback(piece.segment))
        self.fallback = self._fallbacks > 0
        self._scope: Scope | None = None
        self._aliases: Mapping[bytes, frozenset[bytes]] | None = None
        self._place()

    def advance(self, text: Text, change: Change) -> tuple[Iterable[SegmentPiece], Iterable[SegmentPiece]]:
        """Become the analysis of `text`, which `change` made of the present one. (pieces gone, pieces new or to be redone)"""
        self.segmentation, splice = self.segmentation.edited(change, text.data)
        self.text = text
        gone = self.pieces[splice.first : splice.old_end]
        new = [SegmentPiece(self, segment) for segment in self.segmentation.segments[splice.first : splice.new_end]]
        self.pieces[splice.first : splice.old_end] = new
        self._place(splice.first)
        redone = self._change_dialect(gone, new)
        if redone is None:
            redone = self._change_names(gone, new)
        return gone, [*new, *redone]

    # -- names across pieces --

    @property
    def scope(self) -> Scope:
        if self._scope is None:
            summaries = [piece.summary for piece in self.pieces]
            self._scope = self.language.scope(summaries, self.segmentation.segments)
        return self._scope

    @property
    def aliases(self) -> Mapping[bytes, frozenset[bytes]]:
        if self._aliases is None:
            self._aliases = self.scope.aliases()
        return self._aliases

    def _place(self, first: int = 0) -> None:
        """Tell the pieces from `first` on where they stand."""
        starts = self.segmentation.starts
        for position in range(first, len(self.pieces)):
            piece = self.pieces[position]
            piece.position = position
            piece.start = starts[position]

    def _change_dialect(self, gone: Sequence[SegmentPiece], new: Sequence[SegmentPiece]) -> list[SegmentPiece] | None:
        is_fallback = self.language.is_fallback
        self._fallbacks += sum(1 for piece in new if is_fallback(piece.segment))
        self._fallbacks -= sum(1 for piece in gone if is_fallback(piece.segment))
        if (self._fallbacks > 0) == self.fallback:
            return None
        self.fallback = not self.fallback
        self._scope = self._aliases = None
        redone = [piece for piece in self.pieces if piece not in set(new)]
        for piece in redone:
            piece.forget_names()
            piece._summary = _UNKNOWN
        return redone

    def _change_names(self, gone: Sequence[SegmentPiece], new: Sequence[SegmentPiece]) -> list[SegmentPiece]:
        if self._scope is None:
            return []
        before = [piece.summary for piece in gone]
        after = [piece.summary for piece in new]
        if before == after:
            return []
        told_before = [summary for summary in before if summary is not None]
        told_after = [summary for summary in after if summary is not None]
        old_aliases = self.aliases
        self._scope = self._aliases = None
        if told_before == told_after:
            return []
        fresh = set(new)
        scope = self.scope
        renamed = old_aliases != self.aliases
        redone = []
        for piece in self.pieces:
            if piece in fresh:
                continue
            answers = piece.answers
            if answers and any(scope.answer(name, piece.position) != answer for name, answer in answers.items()):
                piece.forget_names()
                redone.append(piece)
            elif renamed and piece.results:
                piece.results = {}
                redone.append(piece)
        return redone
