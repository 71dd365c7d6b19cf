"""JSX: concrete syntax -> the matcher's tree.

An `Xml` holds its name, its attributes and what stands in it. Of a closing tag Semgrep keeps three bytes, of a dotted name all but the dots,
both where they begin; so end the spans.
"""

from __future__ import annotations

from collections.abc import Iterator

from vetline.core.syntax import SyntaxNode
from vetline.match.javascript import expressions, literals
from vetline.match.javascript.context import Context, named, text, token
from vetline.match.tree import ABSENT, Node

_NAMES = frozenset({"identifier", "member_expression", "nested_identifier", "jsx_namespace_name", "property_identifier"})


def element(context: Context, node: SyntaxNode) -> Node:
    """Its value is "classic", "singleton" or "fragment"."""
    if node.type == "jsx_self_closing_element":
        name, attributes = _opening(context, node)
        closing = token(node, "/>") or node.children[-1]
        end = closing.end_byte if closing.type == "/>" else node.end_byte
        return Node("Xml", node.start_byte, end, "singleton", (name, attributes, Node("XmlBody", end, end)))
    opening = node.child_by_field_name("open_tag") or node.children[0]
    name, attributes = _opening(context, opening)
    body = tuple(_children(context, node, opening))
    if name is ABSENT:
        end = max([opening.end_byte, *(child.end for child in body)])
        kind = "fragment"
    else:
        closing = node.child_by_field_name("close_tag")
        end = opening.end_byte if closing is None else closing.start_byte + 3
        kind = "classic"
    return Node("Xml", node.start_byte, end, kind, (name, attributes, Node("XmlBody", opening.end_byte, end, None, body)))


def _opening(context: Context, node: SyntaxNode) -> tuple[Node, Node]:
    name: Node = ABSENT
    attributes = []
    for child in named(node):
        if child.type == "jsx_attribute":
            attributes.append(_attribute(context, child))
        elif child.type == "jsx_expression":
            inner = named(child)
            value = expressions.expression(context, inner[0]) if inner else Node("Error", child.start_byte, child.end_byte)
            attributes.append(Node("XmlSpread", child.start_byte, child.end_byte, None, (value,)))
        elif child.type in _NAMES and name is ABSENT:
            name = _name(context, child)
    return name, Node("XmlAttrs", node.start_byte, node.end_byte, None, tuple(attributes))


def _name(context: Context, node: SyntaxNode) -> Node:
    written = "".join(text(context, node).split())
    length = len(written.replace(".", "").replace(":", "").encode())
    return Node("Name", node.start_byte, node.start_byte + length, written)


def _attribute(context: Context, node: SyntaxNode) -> Node:
    inside = named(node)
    name = _name(context, inside[0])
    if len(inside) == 1:
        value = Node("Bool", name.start, name.end, True)
    else:
        value = _value(context, inside[1])
    return Node("XmlAttr", name.start, value.end, name.value, (name, value))


def _value(context: Context, node: SyntaxNode) -> Node:
    if node.type == "jsx_expression":
        inside = named(node)
        if not inside:
            return Node("Error", node.start_byte, node.end_byte)
        return expressions.expression(context, inside[0])
    if node.type == "string":
        return Node("Str", node.start_byte, node.end_byte, literals.content(text(context, node)))
    return expressions.expression(context, node)


def _children(context: Context, node: SyntaxNode, opening: SyntaxNode) -> Iterator[Node]:
    for child in node.named_children:
        if child.id == opening.id or child.type in ("jsx_closing_element", "comment"):
            continue
        if child.type == "jsx_expression":
            inside = named(child)
            value = (expressions.expression(context, inside[0]),) if inside else ()
            yield Node("XmlExpr", child.start_byte, child.end_byte, None, value)
        elif child.type in ("jsx_element", "jsx_self_closing_element"):
            yield expressions.expression(context, child)
        else:
            yield Node("XmlText", child.start_byte, child.end_byte, text(context, child))
