"""What is asked of every pattern and regex of a rule before a text is matched, known from when they were read: most patterns of a rule
are never compared with anything, so they are read when the first text holds their words.

What is known comes from a disk. An entry of another shape than was written counts as none, and the text is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vetline.core.ports import FOREIGN
from vetline.match.pattern import Pattern

Read = Callable[[str], Pattern]
"""A pattern's text -> pattern, in one language. Raises Undecided."""


@dataclass(frozen=True, slots=True)
class OfRegex:
    """See `formula.RegexLeaf`."""

    one_line: bool
    literals: frozenset[bytes] | None


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """By the texts of patterns and regexes, as `plan_index` writes them; `words` are those that numbers stand for."""

    patterns: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    regexes: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    words: Sequence[bytes] = ()

    def pattern(self, text: str, read: Read) -> Pattern:
        try:
            needed, metavariables, kinds, is_expression = self.patterns[text]
            words = frozenset([self.words[number] for number in needed])
            return _Unread(text, read, is_expression is True, tuple(map(str, kinds)), frozenset(map(str, metavariables)), words)
        except FOREIGN:
            return read(text)

    def regex(self, text: str) -> OfRegex | None:
        try:
            one_line, literals = self.regexes[text]
            return OfRegex(one_line is True, None if literals is None else frozenset([self.words[number] for number in literals]))
        except FOREIGN:
            return None


NOTHING = Known()


@dataclass(frozen=True, slots=True)
class Reading:
    """How texts of a rule become patterns; `is_decided`: the instant tier is known to reproduce the rule. `known`: what is known of the texts."""

    read: Read
    is_decided: bool = False
    known: Known = NOTHING


class _Unread(Pattern):
    """A pattern of which all is there but the tree; that is read when it is asked for, with what is told by it."""

    __slots__ = ("_kinds", "_made", "_metavariables", "_needed", "_read")

    def __init__(self, text: str, read: Read, is_expression: bool, kinds: tuple[str, ...], metavariables: frozenset[str], needed: frozenset[bytes]) -> None:
        own = {"text": text, "is_expression": is_expression, "_read": read, "_kinds": kinds, "_metavariables": metavariables, "_needed": needed}
        _fill(self, {**own, "_made": {}})

    def __getattr__(self, name: str) -> Any:
        """Only what no slot holds comes here. Two threads that read at once get the same."""
        if name not in _OF_TREE:
            raise AttributeError(name)
        made = self._made.setdefault(None, self._read(self.text))
        _fill(self, {slot: getattr(made, slot) for slot in _OF_TREE})
        return getattr(made, name)

    @property
    def kinds(self) -> tuple[str, ...]:
        return self._kinds

    @property
    def metavariables(self) -> frozenset[str]:
        return self._metavariables

    @property
    def needed(self) -> frozenset[bytes]:
        return self._needed


_OF_TREE = ("nodes", "words", "searches", "arounds")


def _fill(pattern: Pattern, slots: Mapping[str, Any]) -> None:
    for slot, value in slots.items():
        object.__setattr__(pattern, slot, value)
