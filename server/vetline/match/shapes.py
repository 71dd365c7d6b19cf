"""The shapes of expression trees: dotted paths, chains, operands, what stands right below an expression."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vetline.match.tree import ABSENT, Node

STATEMENT_KINDS = frozenset(
    {"ExprStmt", "VarDef", "Return", "Raise", "RaiseNothing", "RaiseFrom", "RaiseArgs", "Assert", "Delete", "OuterDecl", "Import",
     "ImportFrom", "ImportAll", "If", "While", "For", "With", "Async", "Try", "Switch", "FuncDef", "ClassDef", "TypeAlias", "Pass",
     "Break", "Continue", "ForElse", "WhileElse", "Block", "ForC", "DoWhile", "Label", "WithObject", "ImportNames", "ImportModule",
     "Export", "ReExport", "InterfaceDef"}
)  # fmt: skip


def written_path(pattern: Node) -> tuple[str, ...]:
    """`a.b.c` as its names; () for anything else."""
    names: list[str] = []
    while pattern.kind == "Dot":
        if not isinstance(pattern.value, str):
            return ()
        names.append(pattern.value)
        pattern = pattern.children[0]
    return (str(pattern.value), *reversed(names)) if pattern.kind == "Id" else ()


def imported_path(path: tuple[str, ...], at: Node) -> Node:
    """The dotted expression that an imported name stands for, all of it where the name is."""
    made = Node("Id", at.start, at.end, path[0])
    for part in path[1:]:
        made = Node("Dot", at.start, at.end, part, (made, Node("Name", at.start, at.end, part)))
    return made


def operands(node: Node, operator: str) -> list[Node]:
    if node.kind == "OpCall" and node.children[0].value == operator:
        return [operand for child in node.children[1:] for operand in operands(child, operator)]
    return [node]


def operation(operator: Node, operands: Sequence[Node]) -> Node:
    """Operands of a chain as Semgrep puts some of them together: two at a time, each time with the operator of the whole chain, which
    it takes for a part of them wherever it stands."""
    made = operands[0]
    for operand in operands[1:]:
        start, end = min(made.start, operator.start), max(operand.end, operator.end)
        made = Node("OpCall", start, end, None, (operator, made, operand))
    return made


def is_bare_parameter(pattern: Node) -> bool:
    """A parameter of a pattern that is nothing but a metavariable."""
    return pattern.children[0].kind == "Mv" and all(part is ABSENT for part in pattern.children[1:])


def links(node: Node) -> Iterable[Node]:
    """The expression itself and all that it is a chain of attributes and method calls upon."""
    while True:
        yield node
        if node.kind == "Call" and node.children[0].kind == "Dot":
            node = node.children[0].children[0]
        elif node.kind == "Dot":
            node = node.children[0]
        else:
            return


def subexpressions(node: Node) -> Iterable[Node]:
    """The expressions right below one; a keyword argument's value, a clause's source. A `with` item has none, nor have functions; the
    class that `new` is for is a type."""
    if node.kind in _CLOSED:
        return
    for child in node.children[1:] if node.kind in ("Field", "New") else node.children:
        kind = child.kind
        if kind in _NOT_EXPRESSIONS:
            continue
        if kind in ("KwArg", "CompFor", "CompIf", "PatExpr", "Type"):
            yield from subexpressions(child)
        else:
            yield child


def own_expressions(statement: Node) -> Sequence[Node]:
    """The expressions of a statement that are not those of statements within it."""
    kind, children = statement.kind, statement.children
    if kind in ("If", "While", "Switch"):
        return children[:1]
    if kind in ("For", "DoWhile"):
        return children[1:2]
    if kind == "With":
        return children[:1] if children[0].kind != "LetPattern" else ()
    if kind == "ForC":
        begun = (one.children[2] if one.kind == "InitVar" else one for one in children[0].children)
        return [one for one in (*begun, *children[1:3]) if one is not ABSENT]
    if kind == "RaiseFrom":
        return [*own_expressions(children[1]), *children[:1]]
    return children if kind in _ALL_EXPRESSIONS else ()


_ALL_EXPRESSIONS = frozenset({"ExprStmt", "Return", "Raise", "RaiseArgs", "Assert", "Delete"})
_CLOSED = frozenset({"LetPattern", "Function", "FuncDef", "ClassExpr"})
_NOT_EXPRESSIONS = frozenset({"Name", "Special", "Params", "PatId", "PatTuple", "PatList", "Absent", "Error"})
