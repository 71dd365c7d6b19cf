"""Rule -> formula: the tree of operators that says which matches of which patterns make a finding.

`compile_rule` either gives a formula whose findings equal Semgrep's, or raises Undecided with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import Any

from vetline.core.regex_tree import all_strings
from vetline.core.rule import Rule
from vetline.match import comparison
from vetline.match.known import NOTHING, Known, OfRegex, Read, Reading
from vetline.match.pattern import Pattern, metavariable_inside
from vetline.match.regex_facts import line_feeds, required_literals, stays_on_line
from vetline.match.regex_tails import Tail, tail_of
from vetline.match.regexes import Undecided, compile_regex
from vetline.match.tree import Node, walk
from vetline.match.unify_statements import OR_EXPRESSION


@dataclass(frozen=True, slots=True, eq=False)
class PatternLeaf:
    """Matches of one pattern. `words` all occur (aliases resolved) in any text that it matches. `conditions` hold for each match (see `sift`)."""

    pattern: Pattern
    words: frozenset[bytes]
    conditions: tuple[MetavariableRegex, ...] = ()


@dataclass(frozen=True, eq=False)
class RegexLeaf:
    """Matches of one regex in the text, which `text` is; `one_line` when no match can hold a line break. One of `literals` is in any text
    that it matches; None when none is known."""

    regex: Any
    text: str
    one_line: bool
    literals: frozenset[bytes] | None

    @cached_property
    def line_feeds(self) -> int | None:
        """How many a match can reach over; None when that is not known to be a few."""
        return line_feeds(self.text)

    @cached_property
    def tail(self) -> Tail | None:
        """What every match ends with, where that is cheaper to look for."""
        return tail_of(self.regex)


@dataclass(frozen=True, slots=True, eq=False)
class Inside:
    """Ranges that others must (or must not) lie in."""

    formula: Formula


@dataclass(frozen=True, slots=True, eq=False)
class Either:
    formulas: tuple[Formula, ...]


@dataclass(frozen=True, slots=True, eq=False)
class MetavariableRegex:
    metavariable: str
    regex: Any
    text: str

    @property
    def strings(self) -> frozenset[str] | None:
        """All that the metavariable may be, if these are few."""
        return all_strings(self.text)


@dataclass(frozen=True, slots=True, eq=False)
class MetavariablePattern:
    metavariable: str
    formula: Formula


@dataclass(frozen=True, slots=True, eq=False)
class MetavariableComparison:
    metavariable: str | None
    comparison: comparison.Expression


Condition = MetavariableRegex | MetavariablePattern | MetavariableComparison


@dataclass(frozen=True, slots=True, eq=False)
class All:
    """Every one of `positive`, none of `negative`, all `conditions`; the span is then narrowed to `focus`."""

    positive: tuple[Formula, ...]
    negative: tuple[Formula, ...]
    conditions: tuple[Condition, ...]
    focus: tuple[tuple[str, ...], ...]

    order: tuple[int, ...]
    """In which order to evaluate `positive`: what is most likely to hold nowhere first."""

    selector: int | None = None
    """The first `pattern: $X` beside others: Semgrep looks for it only within what the others leave."""


def _is_metavariable(formula: Formula) -> bool:
    return isinstance(formula, PatternLeaf) and formula.pattern.is_expression and formula.pattern.kinds[0] == "Mv"


def order_of(positive: Sequence[Formula]) -> tuple[int, ...]:
    """The most selective first; what a metavariable alone may be is found among all expressions, whatever its conditions."""
    return tuple(sorted(range(len(positive)), key=lambda number: -_selectivity(positive[number])))


def _selectivity(formula: Formula) -> int:
    if isinstance(formula, PatternLeaf):
        return len(formula.words) + 5 * (bool(formula.conditions) and not _is_metavariable(formula))
    if isinstance(formula, Inside):
        return _selectivity(formula.formula)
    if isinstance(formula, Either):
        return min(map(_selectivity, formula.formulas))
    if isinstance(formula, All):
        return max(map(_selectivity, formula.positive), default=0)
    return 5 if formula.literals is not None else 0


Formula = PatternLeaf | RegexLeaf | Inside | Either | All


_HONOURED_OPTIONS = {
    "constant_propagation": (True,),
    "symbolic_propagation": (False,),
    "ac_matching": (True,),
    "commutative_boolop": (False,),
    "commutative_compop": (False,),
    "symmetric_eq": (False,),
    "vardef_assign": (True,),
    "attr_expr": (True,),
    "arrow_is_function": (True,),
    "let_is_var": (True,),
    "flddef_assign": (False,),
    "implicit_deep_exprstmt": (True,),
    "implicit_ellipsis": (True,),
    "generic_ellipsis_max_span": None,
    "interfile": None,
    "taint_assume_safe_functions": None,
    "xml_attrs_implicit_ellipsis": (True,),
    "xml_children_ordered": (False,),
    "decorators_order_matters": (False,),
}  # fmt: skip


def compile_rule(rule: Rule, read: Read, is_decided: bool = False, known: Known = NOTHING) -> Formula:
    """Raises Undecided when the rule is not one that the instant tier reproduces exactly; with `is_decided` it is known to be one."""
    body = rule.body
    if body.get("mode", "search") != "search":
        raise Undecided(f"mode {body['mode']} needs data flow")
    for key in ("match", "taint", "pattern-sources", "join", "extract", "steps", "max-version", "project-depends-on", "r2c-internal-project-depends-on"):
        if key in body:
            raise Undecided(f"`{key}` is left to Semgrep")
    _check_version(body.get("min-version", "0"))
    _check_options(body.get("options", {}))
    formula = _formula(body, Reading(read, is_decided, known))
    if not is_decided:
        _check_metavariables(formula)
        _check_conditions(formula)
    return formula


_VERSION = (1, 185)
"""Of the Semgrep that the tier was last compared with, whichever is installed: what a later one does differently is not known."""


def _check_version(least: Any) -> None:
    parts = str(least).split(".")
    if not all(map(str.isdecimal, parts)) or tuple(map(int, parts[:2])) > _VERSION:
        raise Undecided(f"what needs Semgrep {least} is left to Semgrep")


def _check_options(options: Any) -> None:
    if not isinstance(options, Mapping):
        raise Undecided("options that are no mapping are left to Semgrep")
    for name, value in options.items():
        if name not in _HONOURED_OPTIONS or (_HONOURED_OPTIONS[name] is not None and value not in _HONOURED_OPTIONS[name]):
            raise Undecided(f"the option {name}: {value} is left to Semgrep")


def _formula(body: Mapping[str, Any], how: Reading) -> Formula:
    given = [key for key in ("pattern", "patterns", "pattern-either", "pattern-regex", "pattern-inside") if key in body]
    if len(given) != 1:
        raise Undecided("a rule has one of pattern, patterns, pattern-either, pattern-regex")
    return _operator(given[0], body[given[0]], how)


def _operator(key: str, value: Any, how: Reading) -> Formula:
    if key == "pattern":
        return _pattern(value, how)
    if key == "pattern-regex":
        return _regex(value, how)
    if key == "pattern-inside":
        return Inside(_nested(value, how))
    if key == "pattern-either":
        return Either(tuple(_entry(entry, how) for entry in _entries(value)))
    if key == "patterns":
        return _all(_entries(value), how)
    raise Undecided(f"`{key}` is left to Semgrep")


def _entries(value: Any) -> list[Mapping[str, Any]]:
    if not isinstance(value, list) or not value or not all(isinstance(entry, Mapping) for entry in value):
        raise Undecided("an operator's value is not a list of operators")
    return value


def _entry(entry: Mapping[str, Any], how: Reading) -> Formula:
    if len(entry) != 1:
        raise Undecided("an entry has more than one operator")
    ((key, value),) = entry.items()
    return _operator(key, value, how)


def _nested(value: Any, how: Reading) -> Formula:
    return _pattern(value, how) if isinstance(value, str) else _formula(value, how)


def _pattern(text: Any, how: Reading) -> PatternLeaf:
    if not isinstance(text, str):
        raise Undecided("a pattern is not text")
    return _leaf(text, how.read, how.known)


@lru_cache(maxsize=8192)
def _leaf(text: str, read: Read, known: Known) -> PatternLeaf:
    """One leaf for one text, so that rules share its matches."""
    pattern = known.pattern(text, read)
    return PatternLeaf(pattern, pattern.needed)


def _regex(text: Any, how: Reading) -> RegexLeaf:
    if not isinstance(text, str):
        raise Undecided("a regex is not text")
    regex = compile_regex(text, multiline=True, is_decided=how.is_decided)
    of_it = how.known.regex(text) or OfRegex(stays_on_line(text), required_literals(text))
    return RegexLeaf(regex, text, of_it.one_line, of_it.literals)


def _all(entries: list[Mapping[str, Any]], how: Reading, may_exclude_only: bool = False) -> All:
    positive: list[Formula] = []
    negative: list[Formula] = []
    conditions: list[Condition] = []
    focus: list[tuple[str, ...]] = []
    for entry in entries:
        if len(entry) != 1:
            raise Undecided("an entry has more than one operator")
        ((key, value),) = entry.items()
        if key == "pattern-not":
            negative.append(_nested(value, how))
        elif key == "pattern-not-inside":
            negative.append(Inside(_nested(value, how)))
        elif key == "pattern-not-regex":
            negative.append(_regex(value, how))
        elif key == "focus-metavariable":
            focus.append(tuple(value) if isinstance(value, list) else (value,))
        elif key in _CONDITIONS:
            conditions.append(_CONDITIONS[key](value, how))
        else:
            positive.append(_operator(key, value, how))
    if len(focus) > 1 and any(len(names) > 1 for names in focus):
        raise Undecided("a focus-metavariable of several beside another is left to Semgrep, which fails on it")
    if not positive and not may_exclude_only:
        raise Undecided("patterns that only exclude are left to Semgrep, which refuses them")
    order = order_of(positive)
    selector = next((number for number, inner in enumerate(positive) if _is_metavariable(inner)), None) if len(positive) > 1 else None
    return All(tuple(positive), tuple(negative), tuple(conditions), tuple(focus), order, selector)


def _metavariable_regex(value: Mapping[str, Any], how: Reading) -> Condition:
    if set(value) - {"metavariable", "regex"}:
        raise Undecided("metavariable-regex with further keys is left to Semgrep")
    if value["metavariable"][1:].isdigit():
        raise Undecided("metavariable-regex on a numbered group is left to Semgrep")
    regex = value["regex"]
    return MetavariableRegex(value["metavariable"], compile_regex(regex, is_decided=how.is_decided), regex)


def _metavariable_pattern(value: Mapping[str, Any], how: Reading) -> Condition:
    if "language" in value:
        raise Undecided("metavariable-pattern in another language is left to Semgrep")
    rest = {key: inner for key, inner in value.items() if key != "metavariable"}
    if set(rest) == {"patterns"}:  # here they may only exclude
        return MetavariablePattern(value["metavariable"], _all(_entries(rest["patterns"]), how, may_exclude_only=True))
    return MetavariablePattern(value["metavariable"], _formula(rest, how))


def _metavariable_comparison(value: Mapping[str, Any], how: Reading) -> Condition:
    if set(value) - {"metavariable", "comparison", "base", "strip"}:
        raise Undecided("metavariable-comparison with further keys is left to Semgrep")
    return MetavariableComparison(value.get("metavariable"), comparison.read(value["comparison"], value.get("strip") is True))


_CONDITIONS = {
    "metavariable-regex": _metavariable_regex,
    "metavariable-pattern": _metavariable_pattern,
    "metavariable-comparison": _metavariable_comparison,
}


def leaves_of(formula: Formula) -> list[PatternLeaf | RegexLeaf]:
    if isinstance(formula, (PatternLeaf, RegexLeaf)):
        return [formula]
    if isinstance(formula, Inside):
        return leaves_of(formula.formula)
    if isinstance(formula, Either):
        return [leaf for inner in formula.formulas for leaf in leaves_of(inner)]
    return [leaf for inner in (*formula.positive, *formula.negative) for leaf in leaves_of(inner)]


def regexes_of(formula: Formula) -> Iterator[Any]:
    """All that are run where the formula is evaluated."""
    if isinstance(formula, RegexLeaf):
        yield formula.regex
    elif isinstance(formula, Inside):
        yield from regexes_of(formula.formula)
    elif isinstance(formula, Either):
        yield from chain.from_iterable(map(regexes_of, formula.formulas))
    else:
        yield from (condition.regex for condition in formula.conditions if isinstance(condition, MetavariableRegex))
        if isinstance(formula, All):
            inner = (condition.formula for condition in formula.conditions if isinstance(condition, MetavariablePattern))
            yield from chain.from_iterable(map(regexes_of, (*formula.positive, *formula.negative, *inner)))


_MOST_PARTS = 48


def parts(formula: Formula) -> list[Formula]:
    """Formulas whose ranges together are those of `formula`: each alternative of its `pattern-either` on its own, so that
    each meets only the text that may hold it."""
    if isinstance(formula, Either):
        return [part for inner in formula.formulas for part in parts(inner)]
    if isinstance(formula, All) and formula.selector is None:
        for number, positive in enumerate(formula.positive):
            if isinstance(positive, Either) and not any(isinstance(inner, Inside) for inner in positive.formulas):
                before, behind = formula.positive[:number], formula.positive[number + 1 :]
                chosen = [replace(formula, positive=(*before, inner, *behind)) for inner in parts(positive)]
                made = [part for one in chosen for part in parts(replace(one, order=order_of(one.positive)))]
                return made if len(made) <= _MOST_PARTS else [formula]
    return [formula]


def _check_metavariables(formula: Formula) -> None:
    """A metavariable that is the inside of a string in one pattern and a name in another has a meaning of its own where both must hold."""
    for roles in _roles(formula):
        text, other, keywords = ({name for role, name in roles if role == wanted} for wanted in ("text", "other", "keyword"))
        if text & other:
            raise Undecided("a metavariable stands both for a string's inside and for something else")
        if keywords & other - {"$_"}:
            raise Undecided("a metavariable stands both for a keyword argument's name and for something else")
        if {name for role, name in roles if role == "imported"} & {name for role, name in roles if role == "field"}:
            raise Undecided("a metavariable stands both for what is imported and for a field, whose name Semgrep looks up, too")
        if {name for role, name in roles if role == "by name"} & {name for role, name in roles if role == "besides"}:
            raise Undecided("a metavariable stands both for a name in a module and for something else: Semgrep tells what is required apart")


_Roles = frozenset[tuple[str, str]]


def _roles(formula: Formula) -> set[_Roles]:
    """For each way in which the formula can hold, what its metavariables stand for; all ways as one where there are too many."""
    if isinstance(formula, PatternLeaf):
        return {frozenset(_roles_in(formula.pattern))}
    if isinstance(formula, Inside):
        return _roles(formula.formula)
    if isinstance(formula, Either):
        return set().union(*map(_roles, formula.formulas))
    if not isinstance(formula, All):
        return {frozenset()}
    ways: set[_Roles] = {frozenset()}
    for part in (*formula.positive, *formula.negative):
        ways = {one | other for one in ways for other in _roles(part)}
        if len(ways) > _MOST_PARTS:
            ways = {frozenset().union(*ways)}
    return ways


def _roles_in(pattern: Pattern) -> Iterator[tuple[str, str]]:
    keywords: set[int] = set()
    imported: set[int] = set()
    for inner in chain.from_iterable(map(walk, pattern.nodes)):
        if inner.kind == "KwArg" and inner.children[0].kind == "Mv":
            keywords.add(id(inner.children[0]))
            yield "keyword", str(inner.children[0].value)
        elif inner.kind in ("Mv", "MvRest") and id(inner) not in keywords:
            yield "other", str(inner.value)
        elif (name := metavariable_inside(inner)) is not None:
            yield "text", name
        if inner.kind == "ImportNames":
            imported.update(id(one.children[0]) for one in inner.children[1:])
        if inner.kind == "Mv":
            yield "by name" if id(inner) in imported else "besides", str(inner.value)
        if inner.kind == "Dot" and inner.children[1].kind == "Mv":
            yield "field", str(inner.children[1].value)
        elif inner.kind in ("Import", "ImportFrom", "ImportAll", "ImportNames", "ImportModule"):
            yield from (("imported", str(name.value)) for name in walk(inner) if name.kind == "Mv")


def _check_conditions(formula: Formula) -> None:
    """Semgrep refuses metavariable-pattern on the inside of a string; where that of a regular expression stands is not known here."""
    inner: tuple[Formula, ...] = ()
    if isinstance(formula, Inside):
        inner = (formula.formula,)
    elif isinstance(formula, Either):
        inner = formula.formulas
    elif isinstance(formula, All):
        inner = (*formula.positive, *formula.negative)
        nodes = [node for leaf in leaves_of(formula) if isinstance(leaf, PatternLeaf) for top in leaf.pattern.nodes for node in walk(top)]
        inside_strings = {metavariable_inside(node) for node in nodes}
        focused = frozenset(chain.from_iterable(formula.focus))
        if any(node.kind == "RegexpPattern" and metavariable_inside(node) in focused for node in nodes):
            raise Undecided("focus-metavariable on the inside of a regular expression is left to Semgrep")
        if any(_is_long(leaf.pattern) and not focused.isdisjoint(map(metavariable_inside, chain.from_iterable(map(walk, leaf.pattern.nodes)))) for leaf in leaves_of(formula) if isinstance(leaf, PatternLeaf)):
            raise Undecided("focus-metavariable on the inside of a string beside other statements is left to Semgrep: the string may be set in one of them")
        looked_at = focused.union(condition.metavariable for condition in formula.conditions if condition.metavariable is not None)
        if any(_is_statement_behind_dots(one, other, looked_at) for node in nodes if node.kind == "Block" for one, other in pairwise(node.children)):
            raise Undecided("what is asked of `$S;` behind `...` is left to Semgrep: it stands for blocks, too")
        for condition in formula.conditions:
            if isinstance(condition, MetavariablePattern) and condition.metavariable in inside_strings:
                raise Undecided("metavariable-pattern on the inside of a string is left to Semgrep")
    for one in inner:
        _check_conditions(one)


def _is_statement_behind_dots(before: Node, node: Node, looked_at: Set[str]) -> bool:
    """In JavaScript."""
    return before.kind == "Dots" and node.value == OR_EXPRESSION and node.children[0].value in looked_at


def _is_long(pattern: Pattern) -> bool:
    """Whether it describes several statements that it says something of."""
    kinds = chain(pattern.nodes, (inner for node in pattern.nodes for block in walk(node) if block.kind == "Block" for inner in block.children))
    return sum(1 for node in kinds if node.kind not in ("Dots", "FuncDef", "ClassDef")) > 1
