"""Which of a plan's literals a text holds, and where: all of them in one pass over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import ahocorasick

from vetline.match.regex_facts import LiteralForm, form_of


class _Literal(NamedTuple):
    """`is_certain`: it is there wherever its text is, in whatever case."""

    literal: bytes
    is_certain: bool
    form: LiteralForm
    text: bytes


class LiteralIndex:
    """Of `literals` as `regex_facts.required_literals` gives them. Immutable, right for any thread."""

    def __init__(self, literals: Iterable[bytes]) -> None:
        by_text: dict[bytes, list[_Literal]] = {}
        for literal in literals:
            form, text = form_of(literal)
            by_text.setdefault(text.lower(), []).append(_Literal(literal, form.any_case and not form.lead, form, text))
        self._automaton = ahocorasick.Automaton()
        for text, group in by_text.items():
            self._automaton.add_word(text.decode("latin-1"), group)
        self._automaton.make_automaton()
        self._is_empty = not by_text

    def held(self, data: bytes) -> set[bytes]:
        return self.held_by_parts(data, [0])[0]

    def held_by_parts(self, data: bytes, starts: Sequence[int]) -> list[set[bytes]]:
        """For each part of a text, which start at `starts`, each at that of a line: the literals in it."""
        found: list[set[bytes]] = [set() for _ in starts]
        if not found:
            return found
        at, held = 0, found[0]
        ends = iter((*starts[1:], len(data)))
        end = next(ends)
        for last, group in self._occurrences(data):
            while last >= end:
                at, end = at + 1, next(ends)
                held = found[at]
            for literal, is_certain, form, text in group:
                if literal not in held and (is_certain or _occurs(form, text, data, last + 1 - len(text))):
                    held.add(literal)
        return found

    def _occurrences(self, data: bytes) -> Iterator[tuple[int, list[_Literal]]]:
        """Where one of several literals ends, in order, be it in another case."""
        return iter(()) if self._is_empty else self._automaton.iter(data.lower().decode("latin-1"))


def _occurs(form: LiteralForm, text: bytes, data: bytes, start: int) -> bool:
    if not form.any_case and not data.startswith(text, start):
        return False
    return not form.lead or data.find(form.lead, data.rfind(b"\n", 0, start) + 1, start + len(form.lead)) >= 0
