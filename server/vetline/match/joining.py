"""What a check noted of the pieces of a document, in their order, kept in step with edits so that a keystroke costs what it changed."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from typing import Any

from vetline.core.check import Check, Hit
from vetline.match.analysis import SegmentPiece, place_of

_FEW = 8
"""Pieces whose places are found one by one; of more, all are sorted again."""


class Joining:
    """The notes of one check on the whole text, see `Check.note`."""

    def __init__(self, check: Check) -> None:
        self._check = check
        self._noted: dict[SegmentPiece, Any] = {}
        self._asking: set[SegmentPiece] = set()  # those with a note for which the notes are joined
        self._order: list[SegmentPiece] | None = None
        self._notes: list[Any] = []  # in that order
        self._moved: set[SegmentPiece] = set()  # those that came or went since
        self._joined: tuple[list[Any], list[tuple[int, Hit]]] | None = None  # the notes that were last joined, and what came of it

    def put(self, piece: SegmentPiece, note: Any) -> None:
        if self._noted.get(piece) is note:
            return
        self._noted[piece] = note
        (self._asking.add if note else self._asking.discard)(piece)
        self._move(piece)

    def leave(self, piece: SegmentPiece) -> None:
        if piece in self._noted:
            del self._noted[piece]
            self._asking.discard(piece)
            self._move(piece)

    def hits(self) -> Iterator[tuple[SegmentPiece, Hit]]:
        if self._check.join is None or not self._asking:
            return
        order = self._settle()
        if self._joined is None or self._joined[0] != self._notes:
            self._joined = (self._notes[:], list(self._check.join(self._notes)))
        for place, hit in self._joined[1]:
            yield order[place], hit

    def _move(self, piece: SegmentPiece) -> None:
        if self._order is not None:
            self._moved.add(piece)
            if len(self._moved) > _FEW:
                self._order = None
                self._moved.clear()

    def _settle(self) -> list[SegmentPiece]:
        order = self._order
        if order is None:
            order = self._order = sorted(self._noted, key=place_of)
            self._notes = [self._noted[piece] for piece in order]
            return order
        for piece in self._moved:  # all of these first, for what is gone has no place by which others could be found
            if piece in order:
                at = order.index(piece)
                del order[at], self._notes[at]
        for piece in self._moved & self._noted.keys():
            at = bisect(order, piece.position, key=place_of)
            order.insert(at, piece)
            self._notes.insert(at, self._noted[piece])
        self._moved.clear()
        return order
