"""JavaScript objects and arrays, as values and as patterns that take them apart. Holes of arrays leave nothing behind."""

from __future__ import annotations

from vetline.core.syntax import SyntaxNode
from vetline.match.javascript import expressions, functions, literals
from vetline.match.javascript.context import Context, name_of, named, operation, special, text
from vetline.match.tree import Node


def record(context: Context, node: SyntaxNode) -> Node:
    """`{a, b: 1, ...c, d() {}}`: fields, spreads and methods."""
    return Node("Record", node.start_byte, node.end_byte, None, tuple(_member(context, child) for child in named(node)))


def record_pattern(context: Context, node: SyntaxNode) -> Node:
    """`{a, b: c, d = 1, ...e}` as a target. Defaults of what has a key of its own are lost."""
    return Node("Record", node.start_byte, node.end_byte, None, tuple(_target(context, child) for child in named(node)))


def array(context: Context, node: SyntaxNode) -> Node:
    return Node("List", node.start_byte, node.end_byte, None, expressions.arguments(context, node))


def array_pattern(context: Context, node: SyntaxNode) -> Node:
    """`[a, , b = 1, ...c]` as a target. Defaults are lost, and of the rest only the dots are kept."""
    items = []
    for child in named(node):
        if child.type == "rest_pattern":
            items.append(special(child.children[0], "Spread"))
        else:
            items.append(expressions.expression(context, _without_default(child)))
    return Node("List", node.start_byte, node.end_byte, None, tuple(items))


def key(context: Context, node: SyntaxNode) -> Node:
    """The name of a property; the expression itself for one that is computed."""
    if node.type == "computed_property_name":
        return expressions.expression(context, named(node)[0])
    if node.type == "string":
        return Node("Name", node.start_byte, node.end_byte, literals.content(text(context, node)))
    if node.type == "number":
        return Node("Name", node.start_byte, node.end_byte, literals.key_of_number(text(context, node)))
    return name_of(context, node)


def _member(context: Context, node: SyntaxNode) -> Node:
    if node.type == "pair":
        name, value = key(context, node.child_by_field_name("key")), node.child_by_field_name("value")
        return functions.field(context, name, value) or _field(name, expressions.expression(context, value))
    if node.type == "method_definition":
        return functions.method(context, node)
    if node.type == "spread_element":
        return expressions.spread(context, node)
    return _field(name_of(context, node), expressions.expression(context, node))


def _target(context: Context, node: SyntaxNode) -> Node:
    if node.type == "pair_pattern":
        value = _without_default(node.child_by_field_name("value"))
        return _field(key(context, node.child_by_field_name("key")), expressions.expression(context, value))
    if node.type == "rest_pattern":
        return operation(special(node.children[0], "Spread"), (expressions.expression(context, named(node)[0]),))
    if node.type == "object_assignment_pattern":
        name = node.child_by_field_name("left")
        default = expressions.expression(context, node.child_by_field_name("right"))
        bound = Node("PatId", name.start_byte, name.end_byte, text(context, name))
        return Node("LetPattern", bound.start, default.end, None, (bound, default))
    return _field(name_of(context, node), expressions.expression(context, node))


def _without_default(node: SyntaxNode) -> SyntaxNode:
    return node.child_by_field_name("left") if node.type == "assignment_pattern" else node


def _field(name: Node, value: Node) -> Node:
    return Node("Field", name.start, max(name.end, value.end), name.value if name.kind == "Name" else None, (name, value))
