"""Which words a text must hold for a formula to hold there: what makes most rules cost nothing on most text."""

from __future__ import annotations

from itertools import product

from vetline.match.formula import All, Either, Formula, Inside, MetavariableRegex, PatternLeaf, RegexLeaf
from vetline.match.tree import walk

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
            made = _both(made, _of_condition(condition, formula))
    return made


def _of_condition(condition: MetavariableRegex, formula: All) -> Alternatives:
    if condition.strings and any(_names_field(inner, condition.metavariable) for inner in formula.positive):
        return tuple(frozenset({b"." + name.encode()}) for name in sorted(condition.strings))
    return _literals(condition.literals)


def _names_field(formula: Formula, metavariable: str) -> bool:
    """Whether a pattern that must match has the metavariable for the name of an attribute."""
    if isinstance(formula, Inside):
        return _names_field(formula.formula, metavariable)
    if not isinstance(formula, PatternLeaf):
        return False
    dots = (node for top in formula.pattern.nodes for node in walk(top) if node.kind == "Dot")
    return any(node.children[1].kind == "Mv" and node.children[1].value == metavariable for node in dots)


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
