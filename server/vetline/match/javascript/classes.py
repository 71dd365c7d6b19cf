"""JavaScript classes: concrete syntax -> the matcher's tree."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from vetline.core.syntax import SyntaxNode
from vetline.match.javascript import expressions, functions, objects, statements, types
from vetline.match.javascript.context import Context, name_of, named, token
from vetline.match.shapes import written_path
from vetline.match.tree import ABSENT, ONE_NAME, Node


def declaration(context: Context, node: SyntaxNode, above: tuple[Node, ...] = ()) -> Node:
    """`class A extends B {}`: attributes, name, parents, body, interfaces. `above`: decorators that stand before an `export`."""
    attributes = (*above, *decorators(context, node), *_abstract(node))
    name = name_of(context, node.child_by_field_name("name"))
    parents, interfaces = _heritage(context, node)
    body = _body(context, node.child_by_field_name("body"))
    keyword = token(node, "class")
    start = min([keyword.start_byte, *(one.start for one in attributes)])
    made = (Node("Attrs", start, start, None, attributes), name, parents, body, interfaces)
    return Node("ClassDef", start, body.end, name.value, made)


def class_expression(context: Context, node: SyntaxNode) -> Node:
    parents, interfaces = _heritage(context, node)
    body = _body(context, node.child_by_field_name("body"))
    return Node("ClassExpr", token(node, "class").start_byte, body.end, None, (parents, body, interfaces))


def members_of(context: Context, body: SyntaxNode) -> tuple[Node, ...]:
    """What stands in the body of a class. Of half-typed code as much as can be read."""
    made: list[Node] = []
    with suppress(*statements.UNREADABLE):
        made.extend(_members(context, body))
    return tuple(made)


def decorators(context: Context, node: SyntaxNode) -> tuple[Node, ...]:
    return tuple(_decorator(context, child) for child in node.named_children if child.type == "decorator")


def _abstract(node: SyntaxNode) -> tuple[Node, ...]:
    keyword = token(node, "abstract")
    return () if keyword is None else (Node("KeywordAttr", keyword.start_byte, keyword.end_byte, "Abstract"),)


def _decorator(context: Context, node: SyntaxNode) -> Node:
    """`@name` and `@a.b(...)` are named attributes, any other decorator is an expression."""
    inner = expressions.expression(context, named(node)[0])
    call = inner if inner.kind == "Call" else Node("Call", inner.start, inner.end, None, (inner,))
    kind = "NamedAttr" if _is_path(call.children[0]) else "ExprAttr"
    if kind == "NamedAttr" and call.children[0].kind == "Dot":
        call.children[0].binding = ONE_NAME
    return Node(kind, node.start_byte, inner.end, None, (call,))


def _is_path(node: Node) -> bool:
    while node.kind == "Dot" and node.children[0].kind in ("Dot", "Id"):
        node = node.children[0]
    return node.kind == "Id"


def _heritage(context: Context, node: SyntaxNode) -> tuple[Node, Node]:
    parents: list[Node] = []
    interfaces: list[Node] = []
    for clause in (inner for child in node.named_children if child.type == "class_heritage" for inner in named(child)):
        if clause.type == "implements_clause":
            interfaces.extend(types.type_(context, child) for child in named(clause))
        elif clause.type == "extends_clause":
            parents.extend(_parent(context, child) for child in clause.children_by_field_name("value"))
    at = node.start_byte
    return Node("Parents", at, at, None, tuple(parents)), Node("Parents", at, at, None, tuple(interfaces))


def _parent(context: Context, node: SyntaxNode) -> Node:
    """A name is a type, any other expression is one that stands for a type."""
    made = expressions.expression(context, node)
    path = () if node.type == "parenthesized_expression" else written_path(made)
    if not path:
        return Node("Type", made.start, made.end, None, (made,))
    names = [Node("Name", made.start, made.end, path[0])] if len(path) == 1 else []
    while made.kind == "Dot":
        names.append(made.children[1])
        made = made.children[0]
        if made.kind == "Id":
            names.append(Node("Name", made.start, made.end, made.value))
    return Node("Type", min(name.start for name in names), max(name.end for name in names), ".".join(path), tuple(reversed(names)))


def _body(context: Context, node: SyntaxNode) -> Node:
    return Node("Block", node.start_byte, node.end_byte, None, tuple(_members(context, node)))


def _members(context: Context, node: SyntaxNode) -> Iterator[Node]:
    above: tuple[Node, ...] = ()
    for child in named(node):
        if child.type == "decorator":
            above = (*above, _decorator(context, child))
            continue
        if child.type == "method_definition":
            yield functions.method(context, child, (*above, *decorators(context, child)))
        elif child.type == "public_field_definition":
            yield _field(context, child, (*above, *decorators(context, child)))
        elif child.type == "abstract_method_signature":
            yield _signature(context, child, above)
        elif child.type == "class_static_block":
            yield statements.block(context, child.child_by_field_name("body"))
        above = ()


def _field(context: Context, node: SyntaxNode, above: tuple[Node, ...]) -> Node:
    attributes = (*above, *functions.keywords(node))
    name = objects.key(context, node.child_by_field_name("name"))
    given, value_node = node.child_by_field_name("type"), node.child_by_field_name("value")
    kind = ABSENT if given is None else types.annotation(context, given)
    method = functions.field(context, name, value_node, attributes)
    if method is not None:
        return method
    value = ABSENT if value_node is None else expressions.expression(context, value_node)
    return statements.variable(name, kind, value, attributes)


def _signature(context: Context, node: SyntaxNode, above: tuple[Node, ...]) -> Node:
    attributes = (*above, *functions.keywords(node))
    name = objects.key(context, node.child_by_field_name("name"))
    return statements.variable(name, functions.signature(context, node), ABSENT, attributes)
