"""The abstract tree that patterns and programs are both lowered to.

One node class serves all languages; `kind` says what a node is and fixes the meaning of `value` and `children`
(see the language modules). It mirrors the tree that Semgrep matches on, down to which tokens count towards a node's
span, because what a rule means is defined there. Spans are byte offsets from the start of the node's segment, so that a
segment's tree is good wherever its text stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class Node:
    """`start` and `end` are bytes from the segment's start; `children` never contains None (see `ABSENT`)."""

    __slots__ = ("binding", "children", "end", "kind", "start", "value")

    def __init__(self, kind: str, start: int, end: int, value: Any = None, children: tuple[Node, ...] = ()) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.value = value
        self.children = children
        self.binding: Any = None  # what a name was resolved to, filled by `names`; a statement's lambdas; `ONE_NAME` and `LAST_ASSIGNED`; whose inside a text is; where a function begins; `IN_HEAD`

    def __repr__(self) -> str:
        inside = ", ".join(filter(None, (repr(self.value) if self.value is not None else "", *map(repr, self.children))))
        return f"{self.kind}({inside})"


class Wrapped(Node):
    """What stands in parentheses, which widen its span; `inside` is without them. Semgrep binds names without their parentheses."""

    __slots__ = ("inside",)

    def __init__(self, inner: Node, start: int, end: int) -> None:
        super().__init__(inner.kind, start, end, inner.value, inner.children)
        self.inside: tuple[int, int] = inner.inside if isinstance(inner, Wrapped) else (inner.start, inner.end)


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it, in source order, parents first."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(reversed(current.children))


ABSENT = Node("Absent", 0, 0)
"""Stands where an optional child is missing. Compared by identity."""

ONE_NAME = "one name"
"""The `binding` of a path with dots that is one name to Semgrep: that of a decorator."""

IN_HEAD = "in a head"
"""The `binding` of a lambda in what stands before a function's body: Semgrep sees nothing returned by it."""

LAST_ASSIGNED = "last assigned"
"""The `binding` of a field or element that a function of JavaScript assigns to at its end: Semgrep finds it equal to no other."""
