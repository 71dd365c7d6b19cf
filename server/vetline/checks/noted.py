"""What a check on a whole file keeps of a segment: facts that others are judged by, and places that it may tell of.

Not a check: what the checks on whole files share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from vetline.core.finding import Span


@dataclass(frozen=True, slots=True)
class Noted:
    """True only if it has places: without one nothing is joined. Each place is a span with what else is known of it."""

    facts: tuple[bool, ...]
    places: tuple[tuple[Span, Any], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.places)


def noted(facts: Sequence[bool], places: Iterable[tuple[Span, Any]] = ()) -> Noted | None:
    """None where there is nothing to keep."""
    kept = tuple(places)
    return Noted(tuple(facts), kept) if kept or any(facts) else None


def is_said(notes: Sequence[Noted | None], fact: int) -> bool:
    """Whether any segment says so."""
    return any(note.facts[fact] for note in notes if note is not None)


def places(notes: Sequence[Noted | None]) -> Iterator[tuple[int, Span, Any]]:
    """All of them, with the places of their notes."""
    for index, note in enumerate(notes):
        for span, known in note.places if note is not None else ():
            yield index, span, known
