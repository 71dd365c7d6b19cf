"""What leaves look at: the expressions, statements and statement sequences of a piece of program, by kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from vetline.match.shapes import STATEMENT_KINDS
from vetline.match.tree import ABSENT, ONE_NAME, Node

_NEITHER_KINDS = frozenset(
    {"Name", "Params", "Param", "ParamRest", "ParamKwRest", "ParamOther", "PatId", "PatTuple", "PatList", "PatExpr", "Type", "KwArg",
     "CompFor", "CompIf", "Absent", "Attrs", "NamedAttr", "ExprAttr", "KeywordAttr", "Parents", "ParentKwArg", "Dotted",
     "ImportedName", "Catch", "CatchParam", "CatchAll", "TryElse", "Finally", "Case", "Error", "Field", "ForInit", "InitVar", "Module",
     "ParamPattern", "PatLiteral", "PatTyped", "PatWildcard", "TypeField", "XmlAttr", "XmlAttrs", "XmlBody", "XmlExpr", "XmlSpread", "XmlText"}
)  # fmt: skip


LONG_BYTES = 12_000
"""Of a piece that is looked at in parts."""
PART_BYTES = 3_000
FULL_BYTES = 1_000
ANY_NAME = ""
_NO_NODES: Set[Node] = frozenset()
MEMBER = "Member"
ANY_FUNCTION = "AnyFunction"
"""Kind of a pattern for a function of JavaScript of whatever sort: `function ... (...) {...}`."""


class ClassBody(tuple[Node, ...]):
    """The statements of a class body: sequences match from the first of them only."""

    __slots__ = ()


@dataclass(slots=True)
class Index:
    """Nodes in no particular order. `sequences` are the statement lists: bodies, and `top` itself.

    `calls` has the calls of attributes by the attribute's name, all other calls under `ANY_NAME`. Of a long piece `parts` have all of this; the
    sequences of the first of these begin with `top`.
    """

    expressions: dict[str, list[Node]] = field(default_factory=dict)
    calls: dict[str, list[Node]] = field(default_factory=dict)
    statements: dict[str, list[Node]] = field(default_factory=dict)
    sequences: list[Sequence[Node]] = field(default_factory=list)
    parts: Sequence[Part] = ()


@dataclass(slots=True)
class Part:
    """Neighbouring nodes, none of them large, or those that are too large for that, which has no `roots`: all that matches of nodes in it are
    made of stands from `start` to `end`, and itself from `first` to `last`. `text` and `known` are for what its reader makes of that."""

    start: int
    end: int
    index: Index
    roots: tuple[Node, ...] = ()
    first: int = 0
    last: int = 0
    text: Any = None
    known: Any = None


def index(top: Sequence[Node], in_class: bool = False, known: Mapping[Node, Part] | None = None) -> Index:
    """`top` is the first of the sequences, if there is anything in it. `in_class`: it stands in the body of a class. `known`: parts that were made of
    the same nodes before, by the first of these."""
    members = frozenset(node for node in top if node.kind == "FuncDef") if in_class else _NO_NODES
    first, last = min((node.start for node in top), default=0), max((node.end for node in top), default=0)
    made = Index()
    if last - first < LONG_BYTES:
        if top:
            made.sequences.append(top)
        _gather(made, top, members)
        return made
    small: list[Node] = []
    spine = Index()
    spine.sequences.append(top)
    _gather(spine, top, members, small)
    made.parts = (Part(first, last, spine), *_parts(_grouped(small), members, first, last, known or {}))
    return made


def groups_of(top: Sequence[Node]) -> list[tuple[Node, ...]]:
    """The roots of the parts that these statements have."""
    small: list[Node] = []
    _gather(Index(), top, _NO_NODES, small)
    return _grouped(small)


def _grouped(nodes: Sequence[Node]) -> list[tuple[Node, ...]]:
    """Where groups end depends on few nodes before, so that after an edit most are what they were."""
    made: list[list[Node]] = []
    for node in sorted(nodes, key=lambda node: node.start):
        if not made or node.end - made[-1][0].start > PART_BYTES or made[-1][-1].end - made[-1][0].start >= FULL_BYTES:
            made.append([])
        made[-1].append(node)
    return list(map(tuple, made))


def _parts(groups: Sequence[tuple[Node, ...]], members: Set[Node], first: int, last: int, known: Mapping[Node, Part]) -> list[Part]:
    """What stands between two parts counts for both."""
    made: list[Part] = []
    for roots in groups:
        part = known.get(roots[0])
        if part is None or part.roots != roots:
            part = Part(0, 0, Index(), roots)
            part.first, part.last = _gather(part.index, roots, members)
        made.append(part)
    reached = first
    for part in made:
        part.start = min(part.first, reached)
        reached = max(reached, part.last)
    coming = last
    for part in reversed(made):
        part.end = max(part.last, coming)
        coming = min(coming, part.first)
    return made


def _gather(made: Index, top: Sequence[Node], members: Set[Node], small: list[Node] | None = None) -> tuple[int, int]:
    """Puts what is below `top` into the index, or into `small` what is, with all that it holds. Returns from where to where that stands."""
    expressions, statements, calls = made.expressions, made.statements, made.calls
    first, last = top[0].start if top else 0, 0
    stack = list(top)
    while stack:
        node = stack.pop()
        kind = node.kind
        if node is ABSENT:
            continue
        if small is not None and node.end - node.start <= PART_BYTES:
            small.append(node)
            continue
        if node.start < node.end:
            first, last = min(first, node.start), max(last, node.end)
        if kind == "NamedAttr" and node.children[0].children[0].kind == "Dot":  # the path is one name, whose parts are no expressions
            call = node.children[0]
            expressions.setdefault("Call", []).append(call)
            calls.setdefault(call.children[0].value, []).append(call)
            expressions.setdefault("Dot", []).append(call.children[0])
            stack.extend(call.children[1:])
        elif kind in _NEITHER_KINDS or (kind == "Special" and node.value == "Instanceof"):
            stack.extend(node.children)
        elif kind in STATEMENT_KINDS:
            statements.setdefault(kind, []).append(node)
            if node in members:
                statements.setdefault(MEMBER, []).append(node)
            if kind == "Block":
                made.sequences.append(node.children)
            elif kind == "ClassDef":
                body = node.children[3]
                made.sequences.append(ClassBody(body.children))
                statements.setdefault("Block", []).append(body)
                stack.extend((*node.children[:3], *body.children))
                _note_members(statements, body)
                continue
            if kind == "ReExport":
                continue
            if kind == "VarDef" and node.children[2] is not ABSENT:
                stack.extend(node.children[1:])
            else:
                stack.extend(node.children)
        else:
            expressions.setdefault(kind, []).append(node)
            if kind == "Record":
                _note_members(statements, node)
            elif kind == "ClassExpr":
                body = node.children[1]
                made.sequences.append(ClassBody(body.children))
                stack.extend((node.children[0], *body.children))
                _note_members(statements, body)
                continue
            if kind == "Call":
                called = node.children[0]
                if called.kind == "Dot":
                    calls.setdefault(called.value, []).append(node)
                else:
                    calls.setdefault(ANY_NAME, []).append(node)
            if node.binding is not ONE_NAME:
                stack.extend(node.children)
    return first, last


def _note_members(statements: dict[str, list[Node]], holder: Node) -> None:
    """Functions that are members of a class or an object."""
    if members := [member for member in holder.children if member.kind == "FuncDef"]:
        statements.setdefault(MEMBER, []).extend(members)
