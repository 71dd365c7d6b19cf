"""What leaves look at: the expressions, statements and statement sequences of a piece of program, by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vetline.match.shapes import STATEMENT_KINDS
from vetline.match.tree import ABSENT, Node

_NEITHER_KINDS = frozenset(
    {"Name", "Params", "Param", "ParamRest", "ParamKwRest", "ParamOther", "PatId", "PatTuple", "PatList", "PatExpr", "Type", "KwArg",
     "CompFor", "CompIf", "Absent", "Attrs", "NamedAttr", "ExprAttr", "KeywordAttr", "Parents", "ParentKwArg", "Dotted",
     "ImportedName", "Catch", "CatchParam", "CatchAll", "TryElse", "Finally", "Case", "Error", "Field", "ForInit", "InitVar", "Module",
     "ParamPattern", "PatLiteral", "PatTyped", "PatWildcard", "TypeField", "XmlAttr", "XmlAttrs", "XmlBody", "XmlExpr", "XmlSpread", "XmlText"}
)  # fmt: skip


ANY_NAME = ""
MEMBER = "Member"


class ClassBody(tuple[Node, ...]):
    """The statements of a class body: sequences match from the first of them only."""

    __slots__ = ()


@dataclass(slots=True)
class Index:
    """Nodes in no particular order. `sequences` are the statement lists: bodies, and `top` itself.

    `calls` has the calls of attributes by the attribute's name, all other calls under `ANY_NAME`.
    """

    expressions: dict[str, list[Node]] = field(default_factory=dict)
    calls: dict[str, list[Node]] = field(default_factory=dict)
    statements: dict[str, list[Node]] = field(default_factory=dict)
    sequences: list[Sequence[Node]] = field(default_factory=list)


def index(top: Sequence[Node]) -> Index:
    """`top` is the first of the sequences, if there is anything in it."""
    made = Index()
    expressions, statements, calls = made.expressions, made.statements, made.calls
    if top:
        made.sequences.append(top)
    stack = list(top)
    while stack:
        node = stack.pop()
        kind = node.kind
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
            stack.extend(node.children)
    return made


def _note_members(statements: dict[str, list[Node]], holder: Node) -> None:
    """Functions that are members of a class or an object."""
    if members := [member for member in holder.children if member.kind == "FuncDef"]:
        statements.setdefault(MEMBER, []).extend(members)
