"""Which words a text must hold for a formula to hold there: what makes most rules cost nothing on most text."""

from __future__ import annotations

from itertools import product

from vetline.match.formula import Either, Formula, Inside, MetavariableRegex, PatternLeaf, RegexLeaf

Alternatives = tuple[frozenset[bytes], ...]
"""The text must hold every word of at least one of them. An empty set means that nothing is known."""

LITERAL = b"\0"
"""Begins what is no word but a text that must occur, in any case."""
STRING = b"\1"
"""Begins a word of a string literal that must occur somewhere in the file."""

_MOST_ALTERNATIVES = 64


def required(formula: Formula) -> Alternatives:
    if isinstance(formula, PatternLeaf):
        return (formula.words | {STRING + word for word in formula.strings},)
    if isinstance(formula, RegexLeaf):
        return _literals(formula.literals)
    if isinstance(formula, Inside):
        return required(formula.formula)
    if isinstance(formula, Either):
        return _simplest(tuple(words for inner in formula.formulas for words in required(inner)))
    made: Alternatives = (frozenset(),)
    for inner in formula.positive:
        made = _both(made, required(inner))
    for condition in formula.conditions:
        if isinstance(condition, MetavariableRegex):
            made = _both(made, _literals(condition.literals))
    return made


def _literals(literals: frozenset[bytes] | None) -> Alternatives:
    if literals is None:
        return (frozenset(),)
    return tuple(frozenset({LITERAL + literal}) for literal in sorted(literals))


def _both(one: Alternatives, other: Alternatives) -> Alternatives:
    if len(one) * len(other) > _MOST_ALTERNATIVES:
        return one if _weight(one) >= _weight(other) else other
    return _simplest(tuple(left | right for left, right in product(one, other)))


def _weight(alternatives: Alternatives) -> int:
    return min(len(words) for words in alternatives)


def _simplest(alternatives: Alternatives) -> Alternatives:
    """Without what another alternative implies."""
    kept: list[frozenset[bytes]] = []
    for words in sorted(set(alternatives), key=lambda one: (len(one), sorted(one))):
        if not any(other <= words for other in kept):
            kept.append(words)
    return tuple(kept)
