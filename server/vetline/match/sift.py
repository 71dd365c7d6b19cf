"""Conditions on metavariables, brought to the patterns that bind these: a statement sequence that may lie anywhere in a file matches far more
than what a rule means, and all of it would have to be compared with all that the rule's other patterns match.

It changes no finding. A condition is also asked at its own place, and only goes where the metavariable is bound nowhere else beside it, so
that what is asked about is the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

from vetline.match.bindings import Bindings
from vetline.match.evaluate import Place, texts_of
from vetline.match.formula import All, Either, Formula, Inside, MetavariableRegex, PatternLeaf, RegexLeaf, leaves_of, order_of
from vetline.match.leaves import Range
from vetline.match.pattern import metavariables_of
from vetline.match.tree import Node


def sifted(formula: Formula, chosen: Callable[[PatternLeaf], bool]) -> Formula:
    """`formula` with conditions at those of its patterns that are `chosen`."""
    if isinstance(formula, Inside):
        return replace(formula, formula=sifted(formula.formula, chosen))
    if isinstance(formula, Either):
        return replace(formula, formulas=tuple(sifted(inner, chosen) for inner in formula.formulas))
    if not isinstance(formula, All) or not any(chosen(leaf) for leaf in leaves_of(formula) if isinstance(leaf, PatternLeaf)):
        return formula
    positive = [sifted(inner, chosen) for inner in formula.positive]
    for condition in formula.conditions:
        if isinstance(condition, MetavariableRegex):
            binding = [number for number, inner in enumerate(positive) if condition.metavariable in _named_in(inner)]
            if len(binding) == 1 and binding[0] != formula.selector:
                positive[binding[0]] = _with(positive[binding[0]], condition, chosen)
    return replace(formula, positive=tuple(positive), order=order_of(positive), negative=tuple(sifted(inner, chosen) for inner in formula.negative))


def held(leaf: PatternLeaf | RegexLeaf, ranges: Iterable[Range], place: Place) -> list[Range]:
    """Those of a leaf's matches for which its conditions hold. Offsets are those of the place."""
    if isinstance(leaf, RegexLeaf) or not leaf.conditions:
        return list(ranges)
    return [one for one in ranges if _hold(leaf.conditions, one.bindings, place)]


def may_hold(leaf: PatternLeaf, statement: Node, bindings: Bindings, place: Place) -> bool:
    """Whether the conditions may hold for a match in which `statement` of the leaf's pattern gives these bindings."""
    if not leaf.conditions:
        return True
    others = {name for node in leaf.pattern.nodes if node is not statement for name in metavariables_of(node)}
    return _hold([one for one in leaf.conditions if one.metavariable in bindings.keys() - others], bindings, place)


def _hold(conditions: Iterable[MetavariableRegex], bindings: Bindings, place: Place) -> bool:
    return all(
        (bound := bindings.get(one.metavariable)) is not None and any(one.regex.match(text) for text in texts_of(bound, place))
        for one in conditions
    )


_GROUP = re.compile(r"\(\?P?<(\w+)>")


def _with(formula: Formula, condition: MetavariableRegex, chosen: Callable[[PatternLeaf], bool]) -> Formula:
    if isinstance(formula, PatternLeaf):
        bound = condition.metavariable in formula.pattern.metavariables
        return _leaf(formula, condition.metavariable, condition.regex, condition.text) if bound and chosen(formula) else formula
    if isinstance(formula, Inside):
        return replace(formula, formula=_with(formula.formula, condition, chosen))
    if isinstance(formula, Either):
        return replace(formula, formulas=tuple(_with(inner, condition, chosen) for inner in formula.formulas))
    if isinstance(formula, All):
        binding = [number for number, inner in enumerate(formula.positive) if condition.metavariable in _named_in(inner)]
        if len(binding) == 1 and binding[0] != formula.selector:
            at = binding[0]
            made = _with(formula.positive[at], condition, chosen)
            positive = (*formula.positive[:at], made, *formula.positive[at + 1 :])
            return replace(formula, positive=positive, order=order_of(positive))
    return formula


@lru_cache(4096)
def _leaf(leaf: PatternLeaf, metavariable: str, regex: object, text: str) -> PatternLeaf:
    """One leaf for the same conditions, so that rules share its matches."""
    return replace(leaf, conditions=(*leaf.conditions, MetavariableRegex(metavariable, regex, text)))


def _named_in(formula: Formula) -> frozenset[str]:
    found: set[str] = set()
    for leaf in leaves_of(formula):
        if isinstance(leaf, PatternLeaf):
            found |= leaf.pattern.metavariables
        else:
            found.update(f"${name}" for name in _GROUP.findall(leaf.regex.text))
    return frozenset(found)
