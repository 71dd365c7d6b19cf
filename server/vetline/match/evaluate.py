"""Formula + matches of its leaves -> ranges: Semgrep's set algebra of matches."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from vetline.match.bindings import Bindings, Bound, common_import, same
from vetline.match.comparison import original_of
from vetline.match.formula import (
    All,
    Condition,
    Either,
    Formula,
    Inside,
    MetavariableComparison,
    MetavariablePattern,
    MetavariableRegex,
    PatternLeaf,
    RegexLeaf,
)
from vetline.match.leaves import Range
from vetline.match.shapes import imported_path
from vetline.match.string_places import place_of
from vetline.match.unify import Names


class Place(Protocol):
    """Where a formula is evaluated: a piece of program that answers for leaves and for text."""

    @property
    def names(self) -> Names: ...

    def matches(self, leaf: PatternLeaf | RegexLeaf, longest_only: bool) -> Iterable[Range]: ...

    def text(self, start: int, end: int) -> str: ...

    def within(self, bound: Bound) -> Place | None:
        """The inside of what a metavariable is bound to, for metavariable-pattern; None when there is no such place."""
        ...

    def whole(self) -> Range:
        """All of the place."""
        ...

    def narrowed(self, ranges: Sequence[Range]) -> Place:
        """The place, or one that may leave out matches that neither lie in nor hold any of the ranges."""
        ...


def evaluate(
    formula: Formula, place: Place, longest_only: bool = False, inside: bool = False, context: Bindings | None = None
) -> list[Range]:
    """The ranges at which a formula holds. `inside`: below a pattern-inside or pattern-not-inside. `context`: what is
    already bound around a metavariable-pattern."""
    if isinstance(formula, PatternLeaf):
        return _unique(place.matches(formula, longest_only or (inside and formula.pattern.open_end)))
    if isinstance(formula, RegexLeaf):
        return _unique(place.matches(formula, longest_only))
    if isinstance(formula, Inside):
        return [replace(found, inside=True) for found in evaluate(formula.formula, place, longest_only, True, context)]
    if isinstance(formula, Either):
        return _unique(found for inner in formula.formulas for found in evaluate(inner, place, longest_only, inside, context))
    return _all(formula, place, longest_only, inside, context or {})


def _all(formula: All, place: Place, longest_only: bool, inside: bool, context: Bindings) -> list[Range]:
    # Among ranges that others must only lie in, the longest decide.
    narrowing = any(not isinstance(positive, Inside) for positive in formula.positive)
    bounded = narrowing and not all(map(_encloses, formula.positive))
    regular: list[list[Range]] = []
    insides: list[list[Range]] = []
    evaluated: dict[int, list[Range]] = {}
    for number in formula.order:
        if number == formula.selector:
            continue
        positive = formula.positive[number]
        outer = isinstance(positive, Either) and bounded and _encloses(positive)
        found = evaluate(positive, place, longest_only or outer or (narrowing and isinstance(positive, Inside)), inside, context)
        found = _widest(found) if outer else found
        if not found:
            return []
        evaluated[number] = found
        place = place.narrowed(found)  # what all parts hold for lies in each other
    for number in sorted(evaluated):
        found = evaluated[number]
        (insides if found[0].inside else regular).append(found)
    groups = regular + insides
    if groups:
        ranges = groups[0]
        for group in groups[1:]:
            ranges = _intersect(place.names, ranges, group)
    else:
        ranges = [place.whole()]
    if formula.selector is not None and ranges:
        around = _Containing(ranges)
        chosen = evaluate(formula.positive[formula.selector], place.narrowed(ranges), longest_only, inside, context)
        ranges = _intersect(place.names, [one for one in chosen if around.of(one)], ranges)
    if context:
        ranges = [replace(one, bindings={**one.bindings, **context}) for one in ranges if _both(place.names, one.bindings, context) is not None]
    # A regex on a metavariable binds nothing, so it may as well come before the dearer negatives.
    for condition in formula.conditions:
        if isinstance(condition, MetavariableRegex):
            ranges = [held for one in ranges for held in _hold(condition, one, place)]
    for negative in formula.negative:
        if not ranges:
            return []
        excluded = evaluate(negative, place, isinstance(negative, Inside), inside, context)
        ranges = _survivors(place.names, ranges, excluded)
    for condition in formula.conditions:
        if not isinstance(condition, MetavariableRegex):
            ranges = [held for one in ranges for held in _hold(condition, one, place)]
    for focus in formula.focus:
        ranges = [narrowed for one in ranges for narrowed in _intersect(place.names, [one], _focused(one, focus, place))]
    return _unique(ranges)


def _encloses(formula: Formula) -> bool:
    """Whether others must only lie in what it holds for, whichever of its alternatives that is."""
    if isinstance(formula, Either):
        return all(map(_encloses, formula.formulas))
    return isinstance(formula, Inside)


def _widest(ranges: Sequence[Range]) -> list[Range]:
    """Of ranges that others must only lie in, those that lie in no other with the same bindings: a sequence that begins with `...` matches from
    each statement on."""
    kept: dict[object, list[Range]] = {}
    widest: set[int] = set()
    for one in sorted(ranges, key=lambda one: (one.start, -one.end)):
        others = kept.setdefault(_places(one.bindings), [])
        if not any(one.end <= other.end and _same_bindings(one.bindings, other.bindings) for other in others):
            others.append(one)
            widest.add(id(one))
    return [one for one in ranges if id(one) in widest]


def _unique(found: Iterable[Range]) -> list[Range]:
    """The ranges without repetitions. A dictionary of thousands of pairs gives as many bindings of one range, hence the
    key: where it differs, the bindings do."""
    ranges = list(found)
    if len(ranges) < 2:
        return ranges
    kept: dict[object, list[Range]] = {}
    result: list[Range] = []
    for one in ranges:
        others = kept.setdefault((one.start, one.end, one.inside, _places(one.bindings)), [])
        if not any(_same_bindings(one.bindings, other.bindings) for other in others):
            others.append(one)
            result.append(one)
    return result


def _places(bindings: Bindings) -> frozenset[tuple[str, int]]:
    return frozenset((name, bound.nodes[0].start + bound.base if bound.nodes else -1) for name, bound in bindings.items())


def _same_bindings(left: Bindings, right: Bindings) -> bool:
    return left.keys() == right.keys() and all(_same_bound(None, bound, right[name]) for name, bound in left.items())


def _same_bound(names: Names | None, left: Bound, right: Bound) -> bool:
    if left is right:
        return True
    return left.of_parameters == right.of_parameters and len(left.nodes) == len(right.nodes) and all(
        (names is not None or (one.start + left.base) == (other.start + right.base))
        and (
            same(names, other, one, right.names, left.names)
            if "Dotted" in (one.kind, other.kind)
            else same(names, one, other, left.names, right.names)
        )
        for one, other in zip(left.nodes, right.nodes, strict=True)
    )


def _lies_in(names: Names, one: Range, other: Range) -> bool:
    return _may_lie_in(one, other) and _agree(names, one.bindings, other.bindings)


def _may_lie_in(one: Range, other: Range) -> bool:
    """A range that others must lie in never lies in one that is to be reported."""
    return other.start <= one.start and one.end <= other.end and (other.inside or not one.inside)


def _agree(names: Names, inner: Bindings, outer: Bindings) -> bool:
    return all(name not in outer or _is_numbered(name) or _same_bound(names, bound, outer[name]) for name, bound in inner.items())


def _is_numbered(name: str) -> bool:
    """Whether it stands for a group of a regex that has no name. What another regex captures under that number is another matter."""
    return name[1:].isdigit()


def _intersect(names: Names, left: Sequence[Range], right: Sequence[Range]) -> list[Range]:
    merged: list[Range] = []
    for inner, outer in ((left, right), (right, left)):
        around = _Containing(outer)
        for one in inner:
            for other in around.of(one):
                if _may_lie_in(one, other) and (both := _both(names, one.bindings, other.bindings)) is not None:
                    merged.append(replace(one, bindings=both))
    return _unique(merged)


def _both(names: Names, one: Bindings, other: Bindings) -> Bindings | None:
    """None where a metavariable is bound to one thing here and to another there."""
    merged = {**other, **one}
    for name, bound in one.items():
        if name in other and not _is_numbered(name) and not _same_bound(names, bound, other[name]):
            common = common_import(names, bound, other[name])
            if common is None:
                return None
            merged[name] = common
    return merged


class _Containing:
    """Ranges, to be asked for those that another lies in without looking at all of them."""

    def __init__(self, ranges: Sequence[Range]) -> None:
        self._ranges = sorted(ranges, key=lambda one: one.start)
        self._starts = [one.start for one in self._ranges]
        self._furthest: list[int] = []
        furthest = -1
        for one in self._ranges:
            furthest = max(furthest, one.end)
            self._furthest.append(furthest)

    def of(self, inner: Range) -> list[Range]:
        """In the order of their starts."""
        found: list[Range] = []
        at = bisect_right(self._starts, inner.start) - 1
        while at >= 0 and self._furthest[at] >= inner.end:
            if self._ranges[at].end >= inner.end:
                found.append(self._ranges[at])
            at -= 1
        return found[::-1]


def _survivors(names: Names, ranges: list[Range], negatives: Sequence[Range]) -> list[Range]:
    """The ranges that no negative excludes: one that they lie in for pattern-not-inside, an equal one for pattern-not,
    one that they lie in or that lies in them for pattern-not-regex."""
    if not negatives:
        return ranges
    around = _Containing(negatives)
    within = _Containing(ranges)
    hit = {
        id(one)
        for negative in negatives
        if negative.regex and not negative.inside
        for one in within.of(negative)
        if _lies_in(names, negative, one)
    }
    return [one for one in ranges if id(one) not in hit and not any(_excludes(names, one, other) for other in around.of(one))]


def _excludes(names: Names, one: Range, negative: Range) -> bool:
    if any(_is_more(names, bound, negative.bindings.get(name)) for name, bound in one.bindings.items()):
        return False
    if negative.inside or negative.regex:
        return _lies_in(names, one, negative)
    return _lies_in(names, one, negative) and _lies_in(names, negative, one)


def _is_more(names: Names, bound: Bound, other: Bound | None) -> bool:
    """Whether an imported name meets a mere name: Semgrep binds it to what was imported, too, and that the other is not."""
    if other is None or len(bound.nodes) != 1 or len(other.nodes) != 1:
        return False
    return bound.nodes[0].kind == "Id" and other.nodes[0].kind in ("Name", "Dotted") and names.imported(bound.nodes[0]) is not None


# -- conditions --------------------------------------------------------------------------------------------------------


def _hold(condition: Condition, one: Range, place: Place) -> list[Range]:
    if isinstance(condition, MetavariableComparison):
        return [one] if condition.comparison.holds(one.bindings, place) else []
    bound = one.bindings.get(condition.metavariable)
    if bound is None:
        return []
    if isinstance(condition, MetavariableRegex):
        found = next((match for text in texts_of(bound, place) if (match := condition.regex.match(text))), None)
        return [one] if found is not None else []
    return _hold_pattern(condition, one, bound, place)


def texts_of(bound: Bound, place: Place) -> list[str]:
    """What a metavariable-regex sees: a name is its identifier, anything else its source text."""
    if not bound.nodes:
        return []
    if len(bound.nodes) == 1:
        node = bound.nodes[0]
        if bound.is_text:
            return [str(node.value)]
        if node.kind in ("Id", "Name", "PatId", "SelfId"):
            source = place.text(bound.start, bound.end)
            name = str(node.value)
            if node.kind == "Id" and source != name and source.isidentifier():  # it was imported as that: see `common_import`
                return [name] if bound.is_common else [name, source]
            texts = [name] if source.strip("() \t\n") == name else [name, source]
            renamed = original_of(node, place.names)
            return [*texts, renamed] if renamed is not None else texts
    return [place.text(bound.start, bound.end)]


def _hold_pattern(condition: MetavariablePattern, one: Range, bound: Bound, place: Place) -> list[Range]:
    held: list[Range] = []
    for way in (bound, *_as_imported(bound, place.names)):
        inner = place.within(way)
        for found in evaluate(condition.formula, inner, context=one.bindings) if inner is not None else ():
            if _both(place.names, found.bindings, one.bindings) is not None:
                held.append(replace(one, bindings={**found.bindings, **one.bindings}))
    return held


def _as_imported(bound: Bound, names: Names) -> Iterator[Bound]:
    """The `a.b` that an imported `b` stands for, too."""
    node = bound.nodes[0] if len(bound.nodes) == 1 and not bound.is_text else None
    path = names.imported(node) if node is not None and node.kind == "Id" else None
    if node is not None and path is not None and len(path) > 1:
        yield replace(bound, nodes=(imported_path(path, node),))


def _focused(one: Range, focus: Sequence[str], place: Place) -> list[Range]:
    narrowed = []
    for name in focus:
        bound = one.bindings.get(name)
        if bound is not None and bound.nodes:
            span = place_of(bound, place.text) if bound.is_text else (bound.start, bound.end)
            if span is not None:
                narrowed.append(replace(one, start=span[0], end=span[1]))
    return narrowed


Evaluate = Callable[[Formula, Place], list[Range]]
