"""Matching one pattern node against one program node: expressions. (Statements are in `unify_statements`.)

Every function takes the names of the file (what identifiers stand for, which expressions are constant), the pattern,
the program node and the bindings so far, and returns all the bindings under which they match: usually none or one.
What matches what is Semgrep's doing; each rule here was found by running it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol

from vetline.match.bindings import Bindings, Bound, bind, common_import
from vetline.match.constant import Constant
from vetline.match.shapes import imported_path, is_bare_parameter, links, operands, operation, subexpressions, written_path
from vetline.match.tree import ABSENT, ONE_NAME, Node

Matches = Sequence[Bindings]
_NONE: Matches = ()


class Names(Protocol):
    """What the names of one file stand for. `wildcards` are the modules of its `from module import *` at the top level."""

    @property
    def wildcards(self) -> frozenset[tuple[str, ...]]: ...

    def resolve(self) -> bool:
        """Write into the tree what every name stands for: equal `binding`s are the same variable. Whether all that can be known is."""
        ...

    def imported(self, node: Node) -> tuple[str, ...] | None: ...

    def constant(self, node: Node) -> Constant | None: ...


def expression(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """An expression pattern against an expression."""
    kind = pattern.kind
    if kind == "Mv":
        bound = bind(names, bindings, pattern.value, Bound((target,)))
        if not bound and (common := common_import(names, bindings[pattern.value], Bound((target,)))) is not None:
            bound = ({**bindings, pattern.value: common},)
        # `a as T` is bound whole, and as what it casts.
        return bound if target.kind != "Cast" else [*bound, *expression(names, pattern, target.children[1], bindings)]
    if kind == "Dots":
        return (bindings,)
    found: list[Bindings]
    if kind == "Deep":
        found = list(deep(names, pattern.children[0], target, bindings))
        path = names.imported(target) if target.kind == "Id" else None
        if path is not None:  # the parts of what is imported, but where the imported name is part of something itself
            for child in subexpressions(imported_path(path, target)):
                found.extend(deep(names, pattern.children[0], child, bindings))
        return found
    matcher: Any = pattern.binding or _EXPRESSIONS.get(kind)
    found = []
    if target.kind == kind or (kind, target.kind) in _CROSS_KINDS:
        found.extend((matcher or _children)(names, pattern, target, bindings))
    if kind in ("Id", "Dot") and target.kind == "Id":
        path = names.imported(target)
        if path is not None and not (found and kind == "Id"):
            found.extend(expression(names, pattern, imported_path(path, target), bindings))
        elif path is None and kind == "Dot" and names.wildcards and (written := written_path(pattern))[-1:] == (target.value,):
            found.extend([bindings] if written[:-1] in names.wildcards else [])
    elif not found and kind in _LITERALS and target.kind not in _LITERALS:
        found.extend(_constant(names, pattern, target, bindings))
    if target.kind == "Cast" and kind != "Cast":  # `self.x: T = v` is an assignment to `self.x`
        found.extend(expression(names, pattern, target.children[1], bindings))
    return found


# -- names and literals ------------------------------------------------------------------------------------------------


def _same_value(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return (bindings,) if pattern.value == target.value else _NONE


def name(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A name that is not an expression: field, keyword, parameter, definition."""
    if pattern.kind == "Mv":
        return bind(names, bindings, pattern.value, Bound((target,)))
    return (bindings,) if pattern.value == target.value else _NONE


def _string(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return pattern.value.matches(names, target, target.value, bindings)


def _constant(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    constant = names.constant(target)
    if constant is None:
        return _NONE
    if pattern.kind in ("StrPattern", "RegexpPattern"):
        return pattern.value.matches(names, target, constant.value, bindings) if (pattern.kind, constant.kind) in _CROSS_KINDS else _NONE
    if constant.kind != pattern.kind or (constant.value is None and pattern.kind not in ("Null", "Undefined")):
        return _NONE
    return (bindings,) if constant.value == pattern.value else _NONE


# -- calls -------------------------------------------------------------------------------------------------------------


def _call(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    found: list[Bindings] = []
    for one in expression(names, pattern.children[0], target.children[0], bindings):
        found.extend(arguments(names, pattern.children[1:], target.children[1:], one))
    return found


def arguments(names: Names, patterns: Sequence[Node], targets: Sequence[Node], bindings: Bindings) -> Matches:
    """One pattern after the other: a keyword argument takes any of the arguments left, another the first of them,
    `...` and `$...X` any number of the first. So `f(..., k=1)` does not describe `f(k=1, j=2)`."""
    if not patterns:
        return (bindings,) if not targets else _NONE
    first, rest = patterns[0], patterns[1:]
    found: list[Bindings] = []
    if first.kind == "Dots":
        if not rest:
            return (bindings,)
        for taken in range(len(targets) + 1 if targets else 0):  # Semgrep takes a second `...` for one too many here
            found.extend(arguments(names, rest, targets[taken:], bindings))
    elif first.kind == "MvRest":
        for taken in range(len(targets) + 1):
            for one in bind(names, bindings, first.value, Bound(tuple(targets[:taken]))):
                found.extend(arguments(names, rest, targets[taken:], one))
    elif first.kind == "KwArg":
        for index, target in enumerate(targets):
            if target.kind == "KwArg":
                for one in _keyword(names, first, target, bindings):
                    found.extend(arguments(names, rest, (*targets[:index], *targets[index + 1 :]), one))
    elif targets:
        for one in argument(names, first, targets[0], bindings):
            found.extend(arguments(names, rest, targets[1:], one))
    return found


def argument(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if target.kind == "KwArg":
        return _NONE
    return expression(names, pattern, target, bindings)


def _keyword(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    found: list[Bindings] = []
    for one in name(names, pattern.children[0], target.children[0], bindings):
        found.extend(expression(names, pattern.children[1], target.children[1], one))
    return found


Matcher = Callable[[Names, Node, Node, Bindings], Matches]


def sequence(
    names: Names, matcher: Matcher, patterns: Sequence[Node], targets: Sequence[Node], bindings: Bindings
) -> Matches:
    """Patterns against targets in order; `...` and `$...X` stand for any number of targets, fewest first."""
    if not patterns:
        return (bindings,) if not targets else _NONE
    first, rest = patterns[0], patterns[1:]
    if first.kind == "Dots" or first.kind == "MvRest":
        found: list[Bindings] = []
        if first.kind == "Dots" and rest and not targets:
            return _NONE  # Semgrep takes a second `...` for one too many here
        fewest_left = sum(1 for pattern in rest if pattern.kind not in ("Dots", "MvRest"))
        for taken in range(len(targets) - fewest_left + 1):
            if first.kind == "Dots":
                starts: Iterable[Bindings] = (bindings,)
            else:
                starts = bind(names, bindings, first.value, Bound(tuple(targets[:taken]), of_parameters=matcher is not expression))
            for one in starts:
                found.extend(sequence(names, matcher, rest, targets[taken:], one))
            if first.kind == "Dots" and not rest and found:
                break
        if first.kind == "Dots" and not rest:
            return (bindings,)
        return found
    if not targets:
        return _NONE
    found = []
    for one in matcher(names, first, targets[0], bindings):
        found.extend(sequence(names, matcher, rest, targets[1:], one))
    return found


# -- operators ---------------------------------------------------------------------------------------------------------


def _operation(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    operator = pattern.children[0].value
    if operator != target.children[0].value:
        return _NONE
    if operator in ("And", "Or"):
        return _associative(names, target.children[0], operands(pattern, operator), operands(target, operator), bindings)
    found = sequence(names, expression, pattern.children[1:], target.children[1:], bindings)
    if pattern.children[-1].kind == "Dots":
        # `a + ...` goes on along `a + b + c`, which is `(a + b) + c`.
        first = target.children[1]
        while first.kind == "OpCall" and first.children[0].value == operator and len(first.children) == 3:
            first = first.children[1]
            found = [*found, *expression(names, pattern.children[1], first, bindings)]
    return found


def _associative(
    names: Names, operator: Node, patterns: Sequence[Node], targets: Sequence[Node], bindings: Bindings
) -> Matches:
    """`$X and $Y` against any number of operands: a metavariable may take several, wrapped into one operation."""
    if not patterns:
        return (bindings,) if not targets else _NONE
    first, rest = patterns[0], patterns[1:]
    found: list[Bindings] = []
    if first.kind == "Dots":
        for taken in range(len(targets) + 1):
            found.extend(_associative(names, operator, rest, targets[taken:], bindings))
        return found
    if not targets:
        return _NONE
    if first.kind == "Mv":
        for taken in range(1, len(targets) + 1 - sum(one.kind != "Dots" for one in rest)):
            bound = targets[0] if taken == 1 else operation(operator, targets[:taken])
            for one in bind(names, bindings, first.value, Bound((bound,))):
                found.extend(_associative(names, operator, rest, targets[taken:], one))
        return found
    for one in expression(names, first, targets[0], bindings):
        found.extend(_associative(names, operator, rest, targets[1:], one))
    return found


# -- parts that other nodes have -----------------------------------------------------------------------------------------


def optional(names: Names, matcher: Matcher, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A part that the pattern may leave out."""
    if pattern is ABSENT:
        return (bindings,)
    return _NONE if target is ABSENT else matcher(names, pattern, target, bindings)


def every(names: Names, steps: Sequence[tuple[Matcher, Node, Node]], bindings: Bindings) -> Matches:
    found: Matches = (bindings,)
    for matcher, pattern, target in steps:
        found = [after for before in found for after in matcher(names, pattern, target, before)]
        if not found:
            return _NONE
    return found


def lenient(matcher: Matcher) -> Matcher:
    def match(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
        return optional(names, matcher, pattern, target, bindings)

    return match


def type_(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return expression(names, pattern.children[0], target.children[0], bindings)


def parameters(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return sequence(names, parameter, pattern.children, target.children, bindings)


def _takes_any(pattern: Node, target: Node) -> bool:
    """A metavariable takes `*` and `/`, too, and what takes an argument apart."""
    return pattern.kind == "Param" and target.kind in ("ParamOther", "ParamPattern") and is_bare_parameter(pattern)


def parameter(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind != target.kind:
        return bind(names, bindings, pattern.children[0].value, Bound((target,))) if _takes_any(pattern, target) else _NONE
    if pattern.kind == "ParamPattern":  # one with a type is another kind of parameter, and patterns have no types
        return _NONE if target.children[1] is not ABSENT else expression(names, pattern.children[0], target.children[0], bindings)
    if pattern.kind == "ParamOther":
        return (bindings,) if pattern.value == target.value and not pattern.children else _NONE
    matchers = (name, lenient(type_), lenient(expression))
    steps = [(matcher, one, other) for matcher, one, other in zip(matchers, pattern.children, target.children, strict=False)]
    return every(names, steps, bindings)


# -- the rest ----------------------------------------------------------------------------------------------------------


def _children(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """The same kind, the same value, children one by one; `...` among them stands for any number."""
    if pattern.value != target.value:
        return _NONE
    return sequence(names, expression, pattern.children, target.children, bindings)


def _assign(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """`a, b = 1, 2` is `a = 1` and `b = 2`, too."""
    found = list(_children(names, pattern, target, bindings))
    left, right = target.children
    if left.kind == right.kind == "Tuple" and len(left.children) == len(right.children):
        for one, other in zip(left.children, right.children, strict=True):
            pair = Node("Assign", one.start, other.end, None, (one, other))
            found.extend(_assign(names, pattern, pair, bindings))
    return found


def _lambda(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return every(names, list(zip((parameters, expression), pattern.children, target.children, strict=True)), bindings)


def _dot(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    base, field = pattern.children
    if field.kind == "ChainDots":
        return _NONE
    if field.kind != "Mv" and field.value != target.value:
        return _NONE
    if base.kind == "Dot" and base.children[1].kind == "ChainDots":
        if target.binding is ONE_NAME:
            return _NONE
        found: list[Bindings] = []
        for link in links(target.children[0]):
            for one in expression(names, base.children[0], link, bindings):
                found.extend(name(names, field, target.children[1], one))
        return found
    found = []
    for one in expression(names, base, target.children[0], bindings):
        found.extend(name(names, field, target.children[1], one))
    return found


def _unordered(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """Sets and dictionaries: elements in any order, all of them unless `...` stands among them."""
    if target.kind != pattern.kind:  # only `{...}` is both
        if [child.kind for child in pattern.children] != ["Dots"] or pattern.kind != "Dict":
            return _NONE
        return (bindings,) if target.kind == "Set" or target.value in ("Set", "Dict") else _NONE
    dots = any(child.kind == "Dots" for child in pattern.children)
    wanted = [child for child in pattern.children if child.kind != "Dots"]
    if len(wanted) > len(target.children) or (not dots and len(wanted) != len(target.children)):
        return _NONE
    return any_order(names, expression, wanted, target.children, bindings)


def any_order(
    names: Names, matcher: Matcher, patterns: Sequence[Node], targets: Sequence[Node], bindings: Bindings
) -> Matches:
    """Each pattern against a target of its own, in any order; targets may be left over."""
    if not patterns:
        return (bindings,)
    found: list[Bindings] = []
    for index, target in enumerate(targets):
        for one in matcher(names, patterns[0], target, bindings):
            found.extend(any_order(names, matcher, patterns[1:], (*targets[:index], *targets[index + 1 :]), one))
    return found


def _same_length(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """What `for` and `with` bind: part by part, `...` is one part."""
    if len(pattern.children) != len(target.children):
        return _NONE
    return every(names, [(expression, one, other) for one, other in zip(pattern.children, target.children, strict=True)], bindings)


def _optional_children(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """Children one by one, where an absent one matches only an absent one."""
    if pattern.value != target.value or len(pattern.children) != len(target.children):
        return _NONE
    found: list[Bindings] = [bindings]
    for one, other in zip(pattern.children, target.children, strict=True):
        if one is ABSENT or other is ABSENT:
            if one is not other:
                return _NONE
            continue
        found = [after for before in found for after in expression(names, one, other, before)]
    return found


def _comprehension(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """What stands in braces is one kind: `{$E for $X in $Y}` describes dictionaries, with a tuple for each pair."""
    if pattern.value != target.value and not {pattern.value, target.value} <= {"Set", "Dict"}:
        return _NONE
    found: list[Bindings] = []
    for one in expression(names, pattern.children[0], target.children[0], bindings):
        found.extend(sequence(names, _clause, pattern.children[1:], target.children[1:], one))
    return found


def _clause(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind != target.kind or len(pattern.children) != len(target.children):
        return _NONE
    return sequence(names, expression, pattern.children, target.children, bindings)


def _list_like(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if target.kind == "Comprehension":
        only_dots = len(pattern.children) == 1 and pattern.children[0].kind == "Dots"
        return (bindings,) if only_dots and target.value == pattern.kind else _NONE
    return sequence(names, expression, pattern.children, target.children, bindings)


def deep(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """`<... e ...>`: the expression itself or anything inside it."""
    found = list(expression(names, pattern, target, bindings))
    for child in subexpressions(target):
        found.extend(deep(names, pattern, child, bindings))
    return found


def within(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """An expression of a statement sequence: matches anywhere in the statement's expression but where `_OPAQUE`."""
    found = list(expression(names, pattern, target, bindings))
    if target.kind in ("Assign", "AugAssign"):
        found.extend(within(names, pattern, target.children[1], bindings))
    elif target.kind not in _OPAQUE:
        for child in subexpressions(target):
            found.extend(within(names, pattern, child, bindings))
    return found


_OPAQUE = frozenset({"Lambda", "Function", "ClassExpr", "FuncDef", "New", "Seq", "Xml", "Comprehension", "Conditional", "Index", "Slice", "Slices", "CompareChain"})


_LITERALS = frozenset({"StrPattern", "Str", "Int", "Float", "Bool", "Null", "Undefined", "Imag", "Regexp", "RegexpPattern"})
_CROSS_KINDS = frozenset(
    {("Id", "PatId"), ("Tuple", "PatTuple"), ("List", "PatList"), ("StrPattern", "Str"), ("RegexpPattern", "Regexp"), ("List", "Comprehension"),
     ("Tuple", "Comprehension"),
     ("Set", "Comprehension"), ("Dict", "Comprehension"), ("Dict", "Set"), ("Name", "PatId"),
     ("FString", "Interpolation"), ("Interpolation", "FString"), ("Id", "TypedId")}
)  # fmt: skip
_EXPRESSIONS: dict[str, Matcher] = {
    "Id": _same_value,
    "SelfId": _same_value,
    "Name": _same_value,
    "Int": _same_value,
    "Float": _same_value,
    "Bool": _same_value,
    "Imag": _same_value,
    "Special": _same_value,
    "StrPattern": _string,
    "RegexpPattern": _string,
    "Dot": _dot,
    "Call": _call,
    "Lambda": _lambda,
    "Assign": _assign,
    "OpCall": _operation,
    "Dict": _unordered,
    "Set": _unordered,
    "List": _list_like,
    "Tuple": _list_like,
    "PatTuple": _same_length,
    "PatList": _same_length,
    "Slice": _optional_children,
    "Comprehension": _comprehension,
}
