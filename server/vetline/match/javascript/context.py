"""What every lowering function gets, and the small constructors they share.

Spans are those of Semgrep's tree: from the first of its tokens to the last, and which tokens it keeps is its own affair.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vetline.core.syntax import SyntaxNode
from vetline.match.blocks import Lowering
from vetline.match.tree import ABSENT, Node

_SKIPPED = frozenset({"comment", "html_comment"})


@dataclass(frozen=True, slots=True)
class Context:
    """`data` is the text that the concrete nodes' offsets point into. `lowering`: where blocks come from that were lowered before."""

    data: bytes
    lowering: Lowering | None = None


def text(context: Context, node: SyntaxNode) -> str:
    return context.data[node.start_byte : node.end_byte].decode("utf-8", "replace")


def named(node: SyntaxNode) -> list[SyntaxNode]:
    """The named children, comments left out."""
    return [child for child in node.named_children if child.type not in _SKIPPED]


def token(node: SyntaxNode, *kinds: str) -> SyntaxNode | None:
    """The first child that is one of these tokens."""
    return next((child for child in node.children if child.type in kinds), None)


def name_of(context: Context, node: SyntaxNode) -> Node:
    """A name that is not an expression: a field, a parameter, what a definition defines."""
    return Node("Name", node.start_byte, node.end_byte, text(context, node))


def spanning(kind: str, value: object, children: Sequence[Node]) -> Node:
    """A node whose span is that of its children, of which at least one is present."""
    present = [child for child in children if child is not ABSENT]
    return Node(kind, min(c.start for c in present), max(c.end for c in present), value, tuple(children))


def special(node: SyntaxNode, value: str) -> Node:
    return Node("Special", node.start_byte, node.end_byte, value)


def operation(operator: Node, operands: Sequence[Node]) -> Node:
    return spanning("OpCall", None, (operator, *operands))
