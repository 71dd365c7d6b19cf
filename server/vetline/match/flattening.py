"""Statements with all nested ones put in, as a pattern with `...` among its statements goes along them. See `unify_statements`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vetline.match.shapes import STATEMENT_KINDS
from vetline.match.tree import Node


class Flat(NamedTuple):
    """Statements and all nested in them, in source order. `following` has for each the index of what follows it in its
    block or, behind the last of a block, of what follows the statement that holds the block."""

    nodes: list[Node]
    following: list[int]


def flatten(statements: Sequence[Node], among_others: bool = False) -> Flat:
    """With nested ones go the bodies of lambdas, as `LambdaBody`, if any statement is compound. (Semgrep's flattening gives up
    what it found when it met none.) `among_others`: there are further statements, some of which may be."""
    nodes: list[Node] = []
    places: list[tuple[int, int, bool]] = []  # depth, index of the statement around it, whether it is its block's last
    stack = [(statement, 0, -1, False) for statement in reversed(statements)]
    compound = among_others
    while stack:
        current, depth, outer, is_last = stack.pop()
        places.append((depth, outer, is_last))
        inner: list[tuple[Node, int, int, bool]] = []
        for block in blocks(current):
            compound = compound or bool(block)
            inner.extend((one, depth + 1, len(nodes), at == len(block)) for at, one in enumerate(block, start=1))
        lambdas = lambdas_of(current)
        if lambdas:
            more = [(one, depth + 1, len(nodes), not inner and at == len(lambdas)) for at, one in enumerate(lambdas, start=1)]
            inner = more + inner
        nodes.append(current)
        stack.extend(reversed(inner))
    if not compound and len(nodes) > len(statements):
        return row(statements)
    following = [0] * len(nodes)
    for index in range(len(nodes)):
        depth, outer, is_last = places[index]
        if is_last:
            following[index] = following[outer]
        else:
            after = index + 1
            while after < len(nodes) and places[after][0] > depth:
                after += 1
            following[index] = after
    return Flat(nodes, following)


_NO_LAMBDAS = frozenset({"FuncDef", "ClassDef", "Block", "Async", "Import", "ImportFrom", "ImportAll"})
_NOT_WITHIN = frozenset({"Catch", "TryElse", "Finally", "Case"})


def lambdas_of(statement: Node) -> tuple[Node, ...]:
    """The bodies of the lambdas in a statement's own expressions."""
    if statement.kind in _NO_LAMBDAS:
        return ()
    known = statement.binding
    if known is None:
        known = statement.binding = tuple(_lambda_bodies(statement))
    return known


def _lambda_bodies(statement: Node) -> Iterator[Node]:
    stack = [child for child in reversed(statement.children) if child.kind not in STATEMENT_KINDS and child.kind not in _NOT_WITHIN]
    while stack:
        node = stack.pop()
        if node.kind == "Lambda" and node.children[1].kind != "Ellipsis":
            value = node.children[1]
            yield Node("LambdaBody", value.start, value.end, None, (value,))
        elif node.kind == "Function":
            yield node.children[-1]
        elif node.kind != "Lambda":  # of a member of an object only the lambdas in it are looked into
            stack.extend(reversed(node.children))


def row(statements: Sequence[Node]) -> Flat:
    """The statements alone, one after the other."""
    return Flat(list(statements), list(range(1, len(statements) + 1)))


def blocks(statement: Node) -> Iterator[Sequence[Node]]:
    """The blocks right below. What the `else` of a loop holds is closed, and so are `async with` and `async for`."""
    if statement.kind == "Block":
        yield statement.children
    elif statement.kind not in ("ForElse", "WhileElse", "Async"):
        for child in statement.children:
            if child.kind == "Block":
                yield child.children
            elif child.kind in ("Catch", "TryElse", "Finally", "Case"):
                yield [inner for block in child.children for inner in _statements(block)]
            elif statement.kind in _WITHOUT_BRACES and child.kind in STATEMENT_KINDS:
                yield (child,)


_WITHOUT_BRACES = frozenset({"If", "While", "For", "ForC", "DoWhile", "Label", "WithObject"})


def _statements(part: Node) -> Sequence[Node]:
    if part.kind == "Block":
        return part.children
    return (part,) if part.kind in STATEMENT_KINDS else ()
