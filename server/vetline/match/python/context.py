"""What every lowering function gets, and the small constructors they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vetline.core.syntax import SyntaxNode
from vetline.match.blocks import Lowering
from vetline.match.tree import ABSENT, Node

_SKIPPED = frozenset({"comment", "line_continuation"})


@dataclass(frozen=True, slots=True)
class Context:
    """`data` is the text that the concrete nodes' offsets point into.

    Semgrep has two Python front ends; the second takes over a whole file when the first can't read it (`match`
    statements, type parameters, `@=`), and differs in details: `fallback` says that it did. `in_class` is true for
    the statements of a class body. `lowering`: where blocks come from that were lowered before.
    """

    data: bytes
    fallback: bool = False
    in_class: bool = False
    lowering: Lowering | None = None


def text(context: Context, node: SyntaxNode) -> str:
    return context.data[node.start_byte : node.end_byte].decode("utf-8", "replace")


def named(node: SyntaxNode) -> list[SyntaxNode]:
    """The named children, comments left out."""
    return [child for child in node.named_children if child.type not in _SKIPPED]


def is_trivia(node: SyntaxNode) -> bool:
    return node.type in _SKIPPED


def name_of(context: Context, node: SyntaxNode) -> Node:
    """A name that is not an expression: a field, a parameter, what a definition defines."""
    return Node("Name", node.start_byte, node.end_byte, text(context, node))


def spanning(kind: str, value: object, children: tuple[Node, ...]) -> Node:
    """A node whose span is that of its children, of which at least one is present."""
    present = [child for child in children if child is not ABSENT]
    return Node(kind, min(c.start for c in present), max(c.end for c in present), value, children)


def special(node: SyntaxNode, value: str) -> Node:
    return Node("Special", node.start_byte, node.end_byte, value)


def optional(context: Context, node: SyntaxNode | None, lower: Callable[[Context, SyntaxNode], Node]) -> Node:
    return ABSENT if node is None else lower(context, node)
