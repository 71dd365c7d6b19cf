"""Matching one pattern node against one program node: statements, bodies and definitions. See `unify`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from vetline.match import unify_script as script
from vetline.match.bindings import Bindings, Bound, bind
from vetline.match.flattening import Flat, blocks, flatten, row
from vetline.match.index import MEMBER
from vetline.match.shapes import own_expressions
from vetline.match.tree import ABSENT, Node
from vetline.match.unify import (
    Matcher,
    Matches,
    Names,
    any_order,
    arguments,
    deep,
    every,
    expression,
    lenient,
    name,
    parameter,
    sequence,
    type_,
    within,
)
from vetline.match.unify_imports import import_, import_from, imported_path

_NONE: Matches = ()


BRACES = "braces"
"""Value of a block in a pattern that is its statements, one by one, whatever they are."""

RETURNED = "returned"
"""Value of a statement whose expression is what its function gives back."""

OR_EXPRESSION = "or expression"
"""Value of a pattern's `$S;` in JavaScript, which binds an expression also without its semicolon."""


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
            bound = bind(names, bindings, inner.value, Bound((target,)))
            if pattern.value != OR_EXPRESSION or target.kind != "ExprStmt":
                return bound
            return [*bound, *bind(names, bindings, inner.value, Bound(target.children[:1]))]
        if target.kind == "ExprStmt":
            return expression(names, inner, target.children[0], bindings)
        if target.kind == "VarDef" and target.children[2] is not ABSENT:
            return expression(names, inner, target.children[2], bindings)
        return _NONE
    if target.kind != kind and kind != MEMBER:
        if kind in ("Import", "ImportFrom") and target.kind in ("Import", "ImportFrom", "ImportAll"):
            return imported_path(names, pattern, target, bindings)
        if kind == "Return" and target.kind == "ExprStmt" and target.value == RETURNED:
            return sequence(names, expression, pattern.children, target.children, bindings)
        if kind == "VarDef" and target.kind == "ExprStmt" and _gives_self(target.children[0]) and pattern.children[0].kind == "Mv" and pattern.children[1] is ABSENT:
            return expression(names, pattern.children[2], target.children[0], bindings)
        if (kind, target.kind) not in _CROSS_KINDS:
            return _NONE
    matcher: Any = pattern.binding or _STATEMENTS.get(kind)
    if matcher is None:
        return sequence(names, expression, pattern.children, target.children, bindings) if pattern.value == target.value else _NONE
    return matcher(names, pattern, target, bindings)


def in_sequence(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """As `statement`, but an expression may stand anywhere inside the statement's expression."""
    if target.kind == "LambdaBody":
        target = Node("Return", target.start, target.end, None, target.children)
    if pattern.kind == "ExprStmt" and pattern.children[0].kind != "Mv":
        inner = pattern.children[0]
        is_deep = inner.kind == "Deep"
        if is_deep:
            inner = inner.children[0]
        if target.kind == "ExprStmt":
            return (deep if is_deep else within)(names, inner, target.children[0], bindings)
        if target.kind == "Return" and target.children:
            return deep(names, inner, target.children[0], bindings)
        if target.kind == "VarDef" and target.children[2] is not ABSENT:  # `<... ...>` does not see what is defined
            return deep(names, inner, target.children[2].children[1] if is_deep else target.children[2], bindings)
        if is_deep:
            return [found for one in own_expressions(target) for found in deep(names, inner, one, bindings)]
    return statement(names, pattern, target, bindings)


# -- sequences and bodies ----------------------------------------------------------------------------------------------


def run(
    names: Names,
    patterns: Sequence[Node],
    targets: Flat,
    bindings: Bindings,
    longest_only: bool = False,
    exact: bool = False,
) -> list[Run]:
    """A statement sequence from the first target on. The targets of a pattern with `...` are flattened, else a row.

    Before the first `...` and next to each other, statements of the pattern are neighbours in one block (or, behind the
    end of a block, follow the statement that holds it). A `...` behind another passes into the statement before it.
    `exact` forbids targets left over; `longest_only` tries a trailing `...` at its longest alone.
    """
    def match(pattern: Node, at: int, known: Bindings) -> Matches:
        return in_sequence(names, pattern, targets.nodes[at], known)

    return run_with(match, patterns, targets, 0, bindings, longest_only, exact)


def run_with(
    match: Callable[[Node, int, Bindings], Iterable[Bindings]],
    patterns: Sequence[Node],
    targets: Flat,
    first: int,
    bindings: Bindings,
    longest_only: bool,
    exact: bool = False,
    where: Callable[[Node], Sequence[int]] | None = None,
) -> list[Run]:
    """As `run`, from the target `first` on; `match` matches a statement of the pattern against the target at an index. `where`: the indexes,
    in order, at which it may match a statement, whatever is bound.

    Semgrep looks twice: along the statements of one level, and along them with all nested ones put in, where what a
    statement holds stands between it and what follows. So a match with a nested statement in it (`dives`) has no compound
    statement that something but `...` comes behind (`jumps`), unless that is a class and what comes behind its first member,
    or a statement with a lambda, which comes behind.
    """
    found: list[Run] = []
    nested = _nested(targets.following, first)
    pending = [(0, first, bindings, first - 1, False, False, False)]
    while pending:
        at_pattern, at, known, last, inside, dives, jumps = pending.pop()
        if at_pattern == len(patterns):
            if not exact or at == len(targets.nodes):
                found.append(Run(known, last))
            continue
        pattern = patterns[at_pattern]
        more: list[tuple[int, int, Bindings, int, bool, bool, bool]] = []
        if pattern.kind == "Dots":
            ends = at_pattern + 1 == len(patterns)
            starts: Sequence[int] = range(len(targets.nodes) if ends and longest_only else at, len(targets.nodes) + 1)
            if where is not None and not ends and patterns[at_pattern + 1].kind != "Dots":
                likely = where(patterns[at_pattern + 1])
                starts = likely[bisect_left(likely, at) :]
            for start in starts:
                more.append((at_pattern + 1, start, known, start - 1, True, dives, jumps))
        elif at < len(targets.nodes) and (targets.nodes[at].kind != "LambdaBody" or _has_compound(targets, first)):
            is_last = at_pattern + 1 == len(patterns)
            passes = inside and not is_last and patterns[at_pattern + 1].kind == "Dots"
            following = at + 1 if passes else targets.following[at]
            dives = dives or nested(at)
            jump = not passes and not is_last and inside and following != at + 1
            kind = targets.nodes[at].kind
            into_class = jump and (kind == "ClassDef" or (kind != "LambdaBody" and targets.nodes[at + 1].kind in ("LambdaBody", "Block")))
            if not (dives and (jumps or jump)) or (into_class and not jumps):
                for one in match(pattern, at, known):
                    if not (dives and (jumps or jump)):
                        more.append((at_pattern + 1, following, one, at, inside, dives, jumps or jump))
                    if into_class and not jumps:
                        more.append((at_pattern + 1, at + 1, one, at, inside, True, False))
        pending.extend(reversed(more))
    return found


def _has_compound(targets: Flat, first: int) -> bool:
    return any(node.kind == "Opaque" or any(blocks(node)) for node in targets.nodes[first:])


def _nested(following: Sequence[int], first: int) -> Callable[[int], bool]:
    """Whether the target at an index lies in one before it, none of those before `first`."""
    reach: list[int] = [first]  # for each index from `first` on, how far the statements before it go

    def nested(at: int) -> bool:
        while len(reach) <= at - first:
            reach.append(max(reach[-1], following[first + len(reach) - 1]))
        return reach[at - first] > at

    return nested


def body(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A block against a block. A lone `...` takes any; a lone `$X` is bound to the whole."""
    patterns = pattern.children
    if len(patterns) == 1:
        only = patterns[0]
        if only.kind == "Dots":
            return (bindings,)
        if pattern.value != BRACES and only.kind == "ExprStmt" and only.children[0].kind == "Mv":
            bound = target.children[0] if len(target.children) == 1 else target
            return bind(names, bindings, only.children[0].value, Bound((bound,)))
    deep = any(one.kind == "Dots" for one in patterns)
    targets = flatten(target.children) if deep else row(target.children)
    unique: list[Bindings] = []
    for found in run(names, patterns, targets, bindings, longest_only=True, exact=not deep):
        if found.bindings not in unique:
            unique.append(found.bindings)
    return unique


# -- compound statements -----------------------------------------------------------------------------------------------


def _if(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    kinds = (expression, script.branch, lenient(script.branch))
    return every(names, list(zip(kinds, pattern.children, target.children, strict=True)), bindings)


def _while(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return every(names, list(zip((expression, script.loop_body), pattern.children, target.children, strict=True)), bindings)


def _for(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    kinds = (expression, expression, script.loop_body)
    return every(names, list(zip(kinds, pattern.children, target.children, strict=True)), bindings)


def _with(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return every(names, list(zip((_item, body), pattern.children, target.children, strict=True)), bindings)


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
    if caught.kind in script.CAUGHT:
        found = script.caught(names, caught, other, bindings)
        return [after for before in found for after in body(names, pattern.children[1], target.children[1], before)]
    if caught.kind == "CatchAny":
        return body(names, pattern.children[1], target.children[1], bindings)
    if caught.kind != other.kind:
        return _NONE
    found = (bindings,)
    if caught.kind == "CatchParam":
        if (caught.children[0] is ABSENT) != (other.children[0] is ABSENT):
            return _NONE
        if caught.children[0] is not ABSENT:
            found = name(names, caught.children[0], other.children[0], bindings)
        found = [after for before in found for after in type_(names, caught.children[1], other.children[1], before)]
    return [after for before in found for after in body(names, pattern.children[1], target.children[1], before)]


# -- definitions -------------------------------------------------------------------------------------------------------


def _function(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    marks, named, given, returned, inner = pattern.children
    steps = [
        (script.name, named, target.children[1]),
        (attributes, marks, target.children[0]),
        (_parameters, given, target.children[2]),
        (lenient(type_), returned, target.children[3]),
        (body, inner, target.children[4]),
    ]
    return every(names, steps, bindings)


def function_of(names: Names, pattern: Node, given: Node, inner: Node) -> Matches:
    """A function of whatever sort, by its parameters and its body."""
    return every(names, [(_parameters, pattern.children[0], given), (body, pattern.children[1], inner)], {})


def _class(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    is_script = len(pattern.children) == 5
    steps = [
        (name, pattern.children[1], target.children[1]),
        (attributes, pattern.children[0], target.children[0]),
        (script.parents if is_script else _parents, pattern.children[2], target.children[2]),
        (script.fields if is_script else _fields, pattern.children[3], target.children[3]),
    ]
    return every(names, steps, bindings)


def _parameters(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return sequence(names, _decorated, pattern.children, target.children, bindings)


def _decorated(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A parameter, which has decorators in scripts alone."""
    found = parameter(names, pattern, target, bindings)
    if pattern.kind == "Param" and pattern.children[3:] not in ((), (ABSENT,)):
        found = [after for before in found for after in attributes(names, pattern.children[3], target.children[3], before)]
    return found


def attributes(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """In any order. Semgrep does not see that a decorated function of Python is asynchronous."""
    if len(target.children) > 1 and any(one.value == "async" for one in pattern.children):
        return _NONE
    return any_order(names, _attribute, pattern.children, target.children, bindings)


def _attribute(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind == "KeywordAttr" and pattern.value == "Var":
        return (bindings,) if target.value in ("Var", "Let", "Const") else _NONE
    if pattern.kind == "KeywordAttr" or target.kind == "KeywordAttr":
        return (bindings,) if (pattern.kind, pattern.value) == (target.kind, target.value) else _NONE
    decorator, other = _as_call(pattern.children[0]), _as_call(target.children[0])
    if (decorator.kind, other.kind) == ("Call", "Call") and decorator.children[0].kind == "Mv" and other.children[0].kind == "Id":
        name_alone = other.children[0]  # a metavariable takes it without what it was imported as
        name_alone = Node("Id", name_alone.start, name_alone.end, name_alone.value)
        other = Node("Call", other.start, other.end, None, (name_alone, *other.children[1:]))
    return expression(names, decorator, other, bindings)


def _as_call(decorator: Node) -> Node:
    """`@a.d` and `@a.d()` are the same to a pattern."""
    name = decorator
    while name.kind == "Dot":
        name = name.children[0]
    if name.kind in ("Id", "SelfId", "Mv"):
        return Node("Call", decorator.start, decorator.end, None, (decorator,))
    return decorator


def _parents(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """One by one; more may follow."""
    wanted = [_DOTS if _is_dots(parent) else parent for parent in pattern.children]
    if not wanted or wanted[-1] is not _DOTS:
        wanted.append(_DOTS)
    return sequence(names, _parent, wanted, target.children, bindings)


_DOTS = Node("Dots", 0, 0)


def _is_dots(parent: Node) -> bool:
    return parent.kind == "Dots" or (parent.kind == "Type" and parent.children[0].kind == "Dots")


def _parent(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind != target.kind:
        return _NONE
    if pattern.kind == "ParentKwArg":
        return arguments(names, [_keyword(pattern)], [_keyword(target)], bindings)
    return type_(names, pattern, target, bindings)


def _keyword(parent: Node) -> Node:
    return Node("KwArg", parent.start, parent.end, parent.value, parent.children)


def _fields(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A class body: each statement of the pattern somewhere in the class, in any order, others allowed."""
    wanted = [field for field in pattern.children if field.kind != "Dots"]
    return any_order(names, in_sequence, wanted, target.children, bindings)


def _variable(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """`$X: $T = $V`: a typed definition."""
    if len(pattern.children) == 4:
        return script.variable(names, pattern, target, bindings)
    found = name(names, pattern.children[0], target.children[0], bindings)
    for index in (1, 2):
        one, other = pattern.children[index], target.children[index]
        if (one is ABSENT) != (other is ABSENT) and (index == 2 or other is ABSENT):  # in a class, what is said without a type is said of all
            return _NONE
        if one is not ABSENT:
            value, given = (one, other) if index == 1 else (one.children[1], other.children[1])
            matcher = type_ if index == 1 else expression
            found = [after for before in found for after in matcher(names, value, given, before)]
    return found


def _gives_self(node: Node) -> bool:
    """`cls = v`, which in a class is no field of it."""
    return node.kind == "Assign" and node.children[0].kind == "SelfId"


def _block(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.value == BRACES:
        return body(names, pattern, target, bindings)
    return sequence(names, expression, pattern.children, target.children, bindings)


_CROSS_KINDS = frozenset({("ForC", "For"), ("ImportModule", "ImportNames"), ("ImportModule", "VarDef"), ("ImportNames", "VarDef")})
_STATEMENTS: dict[str, Matcher] = {
    "Block": _block,
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
    "Import": import_,
    "ImportFrom": import_from,
    "ImportAll": import_,
    "RaiseFrom": lambda names, pattern, target, bindings: every(
        names, [(expression, pattern.children[0], target.children[0]), (statement, pattern.children[1], target.children[1])], bindings
    ),
}
