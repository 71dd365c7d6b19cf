"""How a program is decided: piece by piece, in two stages, or for a whole file.

A match of most leaves lies within one segment. A statement sequence, a class that is cut into its members and a regex
that may cross lines can span several: such a leaf is *wide*. A program with wide leaves only in its surroundings
(`pattern-inside`, `pattern-not`, ...) is first evaluated without them, piece by piece: what that leaves is nearly
always nothing, and for the rest the wide leaves are looked up.
"""

from __future__ import annotations

from dataclasses import replace

from vetline.match.formula import (
    All,
    Condition,
    Either,
    Formula,
    Inside,
    MetavariableComparison,
    PatternLeaf,
    RegexLeaf,
    leaves_of,
)


def is_run(leaf: PatternLeaf | RegexLeaf) -> bool:
    """A statement sequence: its matches lie below one list of statements, which may be the module's."""
    if isinstance(leaf, RegexLeaf):
        return False
    kinds = leaf.pattern.kinds
    return not leaf.pattern.is_expression and (len(kinds) > 1 or kinds[0] == "Dots")


def is_class(leaf: PatternLeaf | RegexLeaf) -> bool:
    """A class statement, whose body may be cut into segments of their own."""
    return isinstance(leaf, PatternLeaf) and "ClassDef" in leaf.pattern.kinds


def is_wide(leaf: PatternLeaf | RegexLeaf, with_classes: bool) -> bool:
    if isinstance(leaf, RegexLeaf):
        return not leaf.one_line
    return is_run(leaf) or (with_classes and is_class(leaf))


def is_local(formula: Formula, with_classes: bool) -> bool:
    """Whether every match of every leaf lies within one segment."""
    return not any(is_wide(leaf, with_classes) for leaf in leaves_of(formula))


def loosened(formula: Formula, with_classes: bool) -> Formula | None:
    """A local formula that holds in a segment wherever `formula` holds within it; None when there is none.

    What it holds for need not be the ranges of `formula`: only where it holds nowhere, neither does `formula`.
    """
    if is_local(formula, with_classes):
        return formula
    if not isinstance(formula, All):
        return None
    kept = [(at, part) for at, inner in enumerate(formula.positive) if (part := _loosened_part(inner, with_classes)) is not None]
    positive = tuple(part for _, part in kept)
    if not any(not isinstance(inner, Inside) and not _may_be_inside(inner) for inner in positive):
        return None
    dropped = [inner for at, inner in enumerate(formula.positive) if at not in {one for one, _ in kept}]
    if any(not isinstance(inner, Inside) for inner in dropped) and any(
        isinstance(leaf, RegexLeaf) for inner in positive for leaf in leaves_of(inner)
    ):
        return None  # Only the ranges of programs are sure to nest.
    bound = frozenset(name for inner in positive for name in _bound_by(inner))
    unbound = frozenset(name for inner in formula.positive for name in _named_in(inner)) - bound
    return replace(
        formula,
        positive=positive,
        negative=tuple(inner for inner in formula.negative if _may_stay(inner, with_classes, unbound)),
        conditions=tuple(condition for condition in formula.conditions if _needs(condition) <= bound),
        focus=(),
        selector=None,
        order=tuple(sorted(range(len(positive)), key=lambda at: formula.order.index(kept[at][0]))),
    )


def _loosened_part(formula: Formula, with_classes: bool) -> Formula | None:
    if is_local(formula, with_classes):
        return formula
    if isinstance(formula, Either):
        parts = [_loosened_part(inner, with_classes) for inner in formula.formulas]
        return Either(tuple(part for part in parts if part is not None)) if None not in parts else None
    return loosened(formula, with_classes)


def _may_be_inside(formula: Formula) -> bool:
    return isinstance(formula, Either) and any(isinstance(inner, Inside) or _may_be_inside(inner) for inner in formula.formulas)


def _may_stay(negative: Formula, with_classes: bool, unbound: frozenset[str]) -> bool:
    """A pattern-not excludes equal ranges, and which range is kept may be up to a part that was left out; so may be what
    an `unbound` metavariable is."""
    return isinstance(negative, Inside) and is_local(negative, with_classes) and not _named_in(negative) & unbound


def _needs(condition: Condition) -> frozenset[str]:
    if isinstance(condition, MetavariableComparison):
        return condition.comparison.metavariables
    return frozenset({condition.metavariable})


def _named_in(formula: Formula) -> frozenset[str]:
    """Metavariables that a formula's patterns name."""
    leaves = (leaf for leaf in leaves_of(formula) if isinstance(leaf, PatternLeaf))
    return frozenset(name for leaf in leaves for name in leaf.pattern.metavariables)


def _bound_by(formula: Formula) -> frozenset[str]:
    """Metavariables that every range of a formula binds."""
    if isinstance(formula, PatternLeaf):
        return formula.pattern.metavariables
    if isinstance(formula, Inside):
        return _bound_by(formula.formula)
    if isinstance(formula, Either):
        return frozenset.intersection(*map(_bound_by, formula.formulas))
    if isinstance(formula, All):
        return frozenset(name for inner in formula.positive for name in _bound_by(inner))
    return frozenset()
