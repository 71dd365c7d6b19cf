"""What a check on a whole file keeps of a segment: places that it may tell of, and facts that all places are judged by.

Not a check: what the checks on whole files share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from vetline.core.finding import Span

SAME = 4
"""Texts of which is kept what several checks ask of a segment, one after the other."""

Fact = Callable[[bytes], object]
"""Whether a text says something: the `search` of a pattern, or a function."""


class Noted:
    """A segment; true only if it has places: without one nothing is joined. Each place is a span with what else is known of it. Facts are
    found out when they are asked for, which in most files is never."""

    __slots__ = ("_data", "_known", "places")

    def __init__(self, data: bytes, places: Iterable[tuple[Span, Any]] = ()) -> None:
        self.places = tuple(places)
        self._data = data
        self._known: dict[Fact, bool] = {}

    def __bool__(self) -> bool:
        return bool(self.places)

    def says(self, fact: Fact) -> bool:
        if fact not in self._known:
            self._known[fact] = bool(fact(self._data))
        return self._known[fact]


def is_said(notes: Sequence[Noted | None], fact: Fact) -> bool:
    """Whether any segment says so."""
    return any(note.says(fact) for note in notes if note is not None)


def places(notes: Sequence[Noted | None]) -> Iterator[tuple[int, Span, Any]]:
    """All of them, with the places of their notes."""
    for index, note in enumerate(notes):
        for span, known in note.places if note is not None else ():
            yield index, span, known
