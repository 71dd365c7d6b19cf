"""Compiled rules. A rule's formulas are made when the first of them is asked for: a text holds the words of few rules."""

from __future__ import annotations

from vetline.core.rule import Rule
from vetline.match.formula import Formula, PatternLeaf, Read, compile_rule, parts
from vetline.match.known import NOTHING, Known
from vetline.match.sift import sifted
from vetline.match.stages import is_run, loosened


def _asks_much(leaf: PatternLeaf) -> bool:
    """Whether a pattern matches in most texts, or what it matches is dear to compare."""
    return is_run(leaf) or not leaf.words


class Alternatives:
    """What a rule is in one family of languages, one formula for each of its alternatives. Right for any thread.

    `is_decided`: it was compiled before, and the instant tier reproduces it.
    """

    def __init__(self, rule: Rule, read: Read, is_decided: bool = False) -> None:
        self.rule = rule
        self._read = read
        self._is_decided = is_decided
        self.known = NOTHING  # of what the rule says, until it is compiled
        self._made: dict[None, tuple[Formula, ...]] = {}
        self._sifted: dict[int, Formula] = {}

    @property
    def is_compiled(self) -> bool:
        return None in self._made

    @property
    def formulas(self) -> tuple[Formula, ...]:
        """Raises Undecided when the rule is not one that the instant tier reproduces exactly."""
        known = self._made.get(None)
        if known is None:
            known = self._made.setdefault(None, tuple(parts(compile_rule(self.rule, self._read, self._is_decided, self.known))))
        return known

    def formula(self, number: int) -> Formula:
        """One of them, with conditions where they cost least."""
        known = self._sifted.get(number)
        if known is None:
            known = self._sifted.setdefault(number, sifted(self.formulas[number], _asks_much))
        return known


class Program:
    """One alternative of a rule."""

    __slots__ = ("_alternatives", "_loosened", "_number", "_sharpened")

    def __init__(self, alternatives: Alternatives, number: int) -> None:
        self._alternatives = alternatives
        self._number = number
        self._loosened: dict[bool, Formula | None] = {}
        self._sharpened: dict[bool, Formula | None] = {}

    @property
    def rule(self) -> Rule:
        return self._alternatives.rule

    @property
    def is_compiled(self) -> bool:
        return self._alternatives.is_compiled

    @property
    def formula(self) -> Formula:
        return self._alternatives.formula(self._number)

    def know(self, known: Known) -> None:
        """What is known of what its rule says."""
        self._alternatives.known = known

    def loosened(self, with_classes: bool) -> Formula | None:
        """As what it is evaluated piece by piece (see `stages`); None when it is decided for a whole file at once."""
        try:
            return self._loosened[with_classes]
        except KeyError:
            return self._loosened.setdefault(with_classes, loosened(self.formula, with_classes))

    def sharpened(self, with_classes: bool) -> Formula | None:
        """As `loosened`, for pieces that remember what patterns match: conditions are at the patterns themselves, so that little is to be put together."""
        if with_classes not in self._sharpened:
            made = self.loosened(with_classes)
            self._sharpened[with_classes] = None if made is None else sifted(made, lambda leaf: True)
        return self._sharpened[with_classes]
