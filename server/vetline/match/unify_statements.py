"""Matching one pattern node against one program node: statements, bodies and definitions. See `unify`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vetline.match.bindings import Bindings, Bound, bind
from vetline.match.tree import ABSENT, Node
from vetline.match.unify import (
    Matcher,
    Matches,
    Names,
    any_order,
    arguments,
    expression,
    name,
    sequence,
    within,
)

_NONE: Matches = ()


class Run(NamedTuple):
    """A match of a statement sequence: the bindings and the index of the last program statement it took (-1: none)."""

    bindings: Bindings
    last: int


def statement(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """One statement pattern against one statement."""
    kind = pattern.kind
    if kind == "Dots":
        return (bindings,)
    if kind == "ExprStmt":
        inner = pattern.children[0]
        if inner.kind == "Mv":
            value = target.children[0] if target.kind == "ExprStmt" else target
            return bind(names, bindings, inner.value, Bound((value,)))
        if target.kind == "ExprStmt":
            return expression(names, inner, target.children[0], bindings)
        if target.kind == "VarDef" and target.children[2] is not ABSENT:
            return expression(names, inner, target.children[2], bindings)
        return _NONE
    if target.kind != kind:
        if kind == "Import" and target.kind == "ImportFrom":
            return _import_of_from(names, pattern, target, bindings)
        if kind == "Import" and target.kind == "ImportAll" and pattern.children[1] is ABSENT:
            return _import_all(names, pattern, target, bindings)
        return _NONE
    matcher = _STATEMENTS.get(kind)
    if matcher is None:
        return sequence(names, expression, pattern.children, target.children, bindings) if pattern.value == target.value else _NONE
    return matcher(names, pattern, target, bindings)


def in_sequence(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """As `statement`, but an expression may stand anywhere inside the statement's expression."""
    if pattern.kind == "ExprStmt" and pattern.children[0].kind != "Mv":
        if target.kind in ("ExprStmt", "Return") and target.children:
            return within(names, pattern.children[0], target.children[0], bindings)
        if target.kind == "VarDef" and target.children[2] is not ABSENT:
            return within(names, pattern.children[0], target.children[2], bindings)
    return statement(names, pattern, target, bindings)


# -- sequences and bodies ----------------------------------------------------------------------------------------------


def flatten(statements: Sequence[Node]) -> list[Node]:
    """The statements and all nested in them, in source order."""
    flat: list[Node] = []
    stack = list(reversed(statements))
    while stack:
        current = stack.pop()
        flat.append(current)
        nested = [inner for child in current.children if child.kind in _BODIES for inner in _inside(child)]
        stack.extend(reversed(nested))
    return flat


_BODIES = frozenset({"Block", "Catch", "TryElse", "Finally", "Case", "With", "For", "While", "If", "Try"})


def _inside(node: Node) -> Sequence[Node]:
    if node.kind == "Block":
        return node.children
    if node.kind in ("Catch", "TryElse", "Finally", "Case"):
        return [inner for child in node.children if child.kind == "Block" for inner in child.children]
    return (node,)


def run(
    names: Names,
    patterns: Sequence[Node],
    targets: Sequence[Node],
    bindings: Bindings,
    longest_only: bool = False,
    exact: bool = False,
) -> list[Run]:
    """A statement sequence from the first target on. The targets of a pattern with `...` are flattened already.

    `exact` forbids targets left over; `longest_only` tries a trailing `...` at its longest alone.
    """
    return _run(names, patterns, 0, targets, 0, bindings, longest_only, exact)


def _run(
    names: Names,
    patterns: Sequence[Node],
    at_pattern: int,
    targets: Sequence[Node],
    at: int,
    bindings: Bindings,
    longest_only: bool,
    exact: bool,
) -> list[Run]:
    if at_pattern == len(patterns):
        return [Run(bindings, at - 1)] if not exact or at == len(targets) else []
    pattern = patterns[at_pattern]
    found: list[Run] = []
    if pattern.kind == "Dots":
        last = at_pattern + 1 == len(patterns)
        for start in range(len(targets) if last and longest_only else at, len(targets) + 1):
            found.extend(_run(names, patterns, at_pattern + 1, targets, start, bindings, longest_only, exact))
        return found
    if at < len(targets):
        for one in in_sequence(names, pattern, targets[at], bindings):
            found.extend(_run(names, patterns, at_pattern + 1, targets, at + 1, one, longest_only, exact))
    return found


def body(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A block against a block. A lone `...` takes any; a lone `$X` is bound to the whole."""
    patterns = pattern.children
    if len(patterns) == 1:
        only = patterns[0]
        if only.kind == "Dots":
            return (bindings,)
        if only.kind == "ExprStmt" and only.children[0].kind == "Mv":
            bound = target.children[0] if len(target.children) == 1 else target
            return bind(names, bindings, only.children[0].value, Bound((bound,)))
    deep = any(one.kind == "Dots" for one in patterns)
    targets = flatten(target.children) if deep else target.children
    unique: list[Bindings] = []
    for found in run(names, patterns, targets, bindings, longest_only=True, exact=not deep):
        if found.bindings not in unique:
            unique.append(found.bindings)
    return unique


def _optional(names: Names, matcher: Matcher, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A part that the pattern may leave out."""
    if pattern is ABSENT:
        return (bindings,)
    return _NONE if target is ABSENT else matcher(names, pattern, target, bindings)


def _all(names: Names, steps: Sequence[tuple[Matcher, Node, Node]], bindings: Bindings) -> Matches:
    found: Matches = (bindings,)
    for matcher, pattern, target in steps:
        found = [after for before in found for after in matcher(names, pattern, target, before)]
        if not found:
            return _NONE
    return found


def _lenient(matcher: Matcher) -> Matcher:
    def match(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
        return _optional(names, matcher, pattern, target, bindings)

    return match


# -- compound statements -----------------------------------------------------------------------------------------------


def _if(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    kinds = (expression, body, _lenient(body))
    return _all(names, list(zip(kinds, pattern.children, target.children, strict=True)), bindings)


def _while(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return _all(names, list(zip((expression, body), pattern.children, target.children, strict=True)), bindings)


def _for(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return _all(names, list(zip((expression, expression, body), pattern.children, target.children, strict=True)), bindings)


def _with(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return _all(names, list(zip((_item, body), pattern.children, target.children, strict=True)), bindings)


def _item(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind == "LetPattern":
        return sequence(names, expression, pattern.children, target.children, bindings) if target.kind == "LetPattern" else _NONE
    return expression(names, pattern, target, bindings)


def _async(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return statement(names, pattern.children[0], target.children[0], bindings)


def _try(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    parts, others = _try_parts(pattern), _try_parts(target)
    found = body(names, parts[0], others[0], bindings)
    found = [after for before in found for after in any_order(names, _catch, parts[1], others[1], before)]
    for one, other in ((parts[2], others[2]), (parts[3], others[3])):
        if (one is ABSENT) != (other is ABSENT):
            return _NONE
        if one is not ABSENT:
            found = [after for before in found for after in body(names, one.children[0], other.children[0], before)]
    return found


def _try_parts(node: Node) -> tuple[Node, Sequence[Node], Node, Node]:
    catches = [child for child in node.children if child.kind == "Catch"]
    otherwise = next((child for child in node.children if child.kind == "TryElse"), ABSENT)
    finally_ = next((child for child in node.children if child.kind == "Finally"), ABSENT)
    return node.children[0], catches, otherwise, finally_


def _catch(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    caught, other = pattern.children[0], target.children[0]
    if caught.kind == "CatchAny":
        return body(names, pattern.children[1], target.children[1], bindings)
    if caught.kind != other.kind:
        return _NONE
    found: Matches = (bindings,)
    if caught.kind == "CatchParam":
        if (caught.children[0] is ABSENT) != (other.children[0] is ABSENT):
            return _NONE
        if caught.children[0] is not ABSENT:
            found = name(names, caught.children[0], other.children[0], bindings)
        found = [after for before in found for after in _type(names, caught.children[1], other.children[1], before)]
    return [after for before in found for after in body(names, pattern.children[1], target.children[1], before)]


def _type(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return expression(names, pattern.children[0], target.children[0], bindings)


# -- definitions -------------------------------------------------------------------------------------------------------


def _function(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    attributes, named, given, returned, inner = pattern.children
    steps = [
        (name, named, target.children[1]),
        (_attributes, attributes, target.children[0]),
        (_parameters, given, target.children[2]),
        (_lenient(_type), returned, target.children[3]),
        (body, inner, target.children[4]),
    ]
    return _all(names, steps, bindings)


def _class(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    steps = [
        (name, pattern.children[1], target.children[1]),
        (_attributes, pattern.children[0], target.children[0]),
        (_parents, pattern.children[2], target.children[2]),
        (_fields, pattern.children[3], target.children[3]),
    ]
    return _all(names, steps, bindings)


def _attributes(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return any_order(names, _attribute, pattern.children, target.children, bindings)


def _attribute(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind == "KeywordAttr" or target.kind == "KeywordAttr":
        return (bindings,) if (pattern.kind, pattern.value) == (target.kind, target.value) else _NONE
    decorator, other = _as_call(pattern.children[0]), _as_call(target.children[0])
    return expression(names, decorator, other, bindings)


def _as_call(decorator: Node) -> Node:
    """`@d` and `@d()` are the same to a pattern."""
    if decorator.kind in ("Id", "Dot", "Mv"):
        return Node("Call", decorator.start, decorator.end, None, (decorator,))
    return decorator


def _parents(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    wanted = [parent for parent in pattern.children if not _is_dots(parent)]
    return any_order(names, _parent, wanted, target.children, bindings)


def _is_dots(parent: Node) -> bool:
    return parent.kind == "Dots" or (parent.kind == "Type" and parent.children[0].kind == "Dots")


def _parent(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind != target.kind:
        return _NONE
    if pattern.kind == "ParentKwArg":
        return arguments(names, [_keyword(pattern)], [_keyword(target)], bindings)
    return _type(names, pattern, target, bindings)


def _keyword(parent: Node) -> Node:
    return Node("KwArg", parent.start, parent.end, parent.value, parent.children)


def _fields(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A class body: each statement of the pattern somewhere in the class, in any order, others allowed."""
    wanted = [field for field in pattern.children if field.kind != "Dots"]
    return any_order(names, statement, wanted, target.children, bindings)


def _parameters(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return sequence(names, _parameter, pattern.children, target.children, bindings)


def _parameter(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind != target.kind:
        return _NONE
    if pattern.kind == "ParamOther":
        return (bindings,) if pattern.value == target.value and not pattern.children else _NONE
    matchers = (name, _lenient(_type), _lenient(expression))
    steps = [(matcher, one, other) for matcher, one, other in zip(matchers, pattern.children, target.children, strict=False)]
    return _all(names, steps, bindings)


def _variable(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """`$X: $T = $V`: a typed definition."""
    found = name(names, pattern.children[0], target.children[0], bindings)
    for index in (1, 2):
        one, other = pattern.children[index], target.children[index]
        if (one is ABSENT) != (other is ABSENT):
            return _NONE
        if one is not ABSENT:
            value, given = (one, other) if index == 1 else (one.children[1], other.children[1])
            matcher = _type if index == 1 else expression
            found = [after for before in found for after in matcher(names, value, given, before)]
    return found


# -- imports -----------------------------------------------------------------------------------------------------------


def _import(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    found = _path_prefix(names, pattern.children[0].children, target.children[0].children, bindings)
    return [after for before in found for after in _alias(names, pattern.children[1], target.children[1], before)]


def _alias(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return _optional(names, name, pattern, target, bindings)


def _path_prefix(names: Names, patterns: Sequence[Node], targets: Sequence[Node], bindings: Bindings) -> Matches:
    """A dotted name matches all that begin with it; a last `$X` takes the rest."""
    if len(patterns) > len(targets):
        return _NONE
    found: Matches = (bindings,)
    for index, pattern in enumerate(patterns):
        if pattern.kind == "Mv" and index == len(patterns) - 1 and len(targets) > len(patterns):
            rest = targets[index:]
            dotted = Node("Dotted", rest[0].start, rest[-1].end, ".".join(str(part.value) for part in rest), tuple(rest))
            return [after for before in found for after in bind(names, before, pattern.value, Bound((dotted,)))]
        found = [after for before in found for after in name(names, pattern, targets[index], before)]
    return found


def _import_of_from(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """`import a.b` also describes `from a import b`."""
    found: list[Bindings] = []
    for imported in target.children[1:]:
        parts = (*target.children[0].children, imported.children[0])
        for one in _path_prefix(names, pattern.children[0].children, parts, bindings):
            found.extend(_alias(names, pattern.children[1], imported.children[1], one))
    return found


def _import_all(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return _path_prefix(names, pattern.children[0].children, target.children[0].children, bindings)


def _import_from(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    found = _path_prefix(names, pattern.children[0].children, target.children[0].children, bindings)
    imported, others = pattern.children[1:], target.children[1:]
    return [after for before in found for after in any_order(names, _imported_name, imported, others, before)]


def _imported_name(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    found = name(names, pattern.children[0], target.children[0], bindings)
    return [after for before in found for after in _alias(names, pattern.children[1], target.children[1], before)]


_STATEMENTS: dict[str, Matcher] = {
    "If": _if,
    "While": _while,
    "For": _for,
    "With": _with,
    "Async": _async,
    "Try": _try,
    "FuncDef": _function,
    "ClassDef": _class,
    "VarDef": _variable,
    "OuterDecl": lambda names, pattern, target, bindings: name(names, pattern.children[0], target.children[0], bindings),
    "Import": _import,
    "ImportFrom": _import_from,
    "ImportAll": _import_all,
    "RaiseFrom": lambda names, pattern, target, bindings: _all(
        names, [(expression, pattern.children[0], target.children[0]), (statement, pattern.children[1], target.children[1])], bindings
    ),
}
