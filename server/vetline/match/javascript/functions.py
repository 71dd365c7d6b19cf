"""JavaScript functions of all kinds, and their parameters.

The `binding` of parameters is where the function begins without its attributes and, if it is a method, its name.
An arrow's expression is a block with a `return` that begins at the arrow. Functions that are expressions lose their names and `async`.
"""

from __future__ import annotations

from vetline.core.syntax import SyntaxNode
from vetline.match.javascript import classes, expressions, objects, statements, types
from vetline.match.javascript.context import Context, name_of, named, special, text, token
from vetline.match.javascript.returned import mark_returned
from vetline.match.tree import ABSENT, Node

KEYWORDS = {
    "async": "Async", "static": "Static", "get": "Getter", "set": "Setter", "*": "Generator", "abstract": "Abstract",
    "readonly": "Const", "private": "Private", "public": "Public", "protected": "Protected", "override": "Override",
    "override_modifier": "Override", "accessor": "Getter",
}  # fmt: skip


def arrow(context: Context, node: SyntaxNode) -> Node:
    sign = token(node, "=>")
    lone = node.child_by_field_name("parameter")
    if lone is not None:
        one = Node("Param", lone.start_byte, lone.end_byte, text(context, lone), (name_of(context, lone), ABSENT, ABSENT, _NO_ATTRS))
        given = Node("Params", one.start, one.end, None, (one,))
    else:
        given = parameters(context, node.child_by_field_name("parameters"))
    body = node.child_by_field_name("body")
    if body.type == "statement_block":
        block = statements.block(context, body)
    else:
        value = expressions.expression(context, body)
        returned = Node("Return", sign.start_byte, value.end, None, (value,))
        block = Node("Block", returned.start, returned.end, None, (returned,))
    given.binding = given.start
    start = min([given.start, *(one.start for one in keywords(node))])
    return Node("Function", start, block.end, None, (given, _returned(context, node), block))


def function_expression(context: Context, node: SyntaxNode) -> Node:
    keyword = token(node, "function")
    given = parameters(context, node.child_by_field_name("parameters"))
    block = statements.block(context, node.child_by_field_name("body"))
    mark_returned(block.children)
    given.binding = keyword.start_byte
    start = min([keyword.start_byte, *(one.start for one in keywords(node))])
    return Node("Function", start, block.end, None, (given, _returned(context, node), block))


def declaration(context: Context, node: SyntaxNode) -> Node:
    """`function f() {}`, also with `async` and `*`."""
    attributes = keywords(node)
    name = name_of(context, node.child_by_field_name("name"))
    given = parameters(context, node.child_by_field_name("parameters"))
    block = statements.block(context, node.child_by_field_name("body"))
    given.binding = token(node, "function").start_byte
    start = min([given.binding, *(one.start for one in attributes)])
    return _definition(start, attributes, name, given, _returned(context, node), block)


def method(context: Context, node: SyntaxNode, decorators: tuple[Node, ...] = ()) -> Node:
    """Of a class or an object."""
    attributes = (*decorators, *keywords(node))
    name = objects.key(context, node.child_by_field_name("name"))
    given = parameters(context, node.child_by_field_name("parameters"))
    block = statements.block(context, node.child_by_field_name("body"))
    start = min([name.start, *(one.start for one in attributes)])
    return _definition(start, attributes, name, given, _returned(context, node), block)


def field(context: Context, name: Node, node: SyntaxNode | None, attributes: tuple[Node, ...] = ()) -> Node | None:
    """A field whose value is a function without a name is a method; None for another value."""
    if node is None or node.type not in _FUNCTIONS or node.child_by_field_name("name") is not None:
        return None
    made = expressions.expression(context, node)
    given, returned, block = made.children
    attributes = (*attributes, *keywords(node))
    start = min([name.start, *(one.start for one in attributes)])
    return _definition(start, attributes, name, given, returned, block)


_FUNCTIONS = frozenset({"arrow_function", "function_expression", "generator_function"})


def parameters(context: Context, node: SyntaxNode) -> Node:
    made = tuple(_parameter(context, child) for child in named(node) if child.type != "decorator")
    return Node("Params", node.start_byte, node.end_byte, None, made)


def signature(context: Context, node: SyntaxNode) -> Node:
    """The type of a function that is declared without a body."""
    given = parameters(context, node.child_by_field_name("parameters"))
    returned = _returned(context, node)
    inside = [*given.children, *(() if returned is ABSENT else (returned,))]
    start = min((one.start for one in inside), default=given.start)
    return Node("Type", start, max((one.end for one in inside), default=start), None, tuple(inside))


def keywords(node: SyntaxNode) -> tuple[Node, ...]:
    """`async`, `static` and their kin, as attributes."""
    found = []
    for child in node.children:
        if child.type == "accessibility_modifier":
            child = child.children[0]
        kind = KEYWORDS.get(child.type)
        if kind is not None:
            found.append(Node("KeywordAttr", child.start_byte, child.end_byte, kind))
    return tuple(found)


def _definition(start: int, attributes: tuple[Node, ...], name: Node, given: Node, returned: Node, block: Node) -> Node:
    if given.binding is None:  # of a method, whose name stands before it
        given.binding = given.start
    parts = (Node("Attrs", start, start, None, attributes), name, given, returned, block)
    return Node("FuncDef", start, block.end, name.value if name.kind == "Name" else None, parts)


def _returned(context: Context, node: SyntaxNode) -> Node:
    given = node.child_by_field_name("return_type") or node.child_by_field_name("type")
    if given is None:
        return ABSENT
    return types.annotation(context, given) if given.type == "type_annotation" else types.type_(context, named(given)[0])


def _parameter(context: Context, node: SyntaxNode) -> Node:
    pattern = node.child_by_field_name("pattern") or node
    given, value_node = node.child_by_field_name("type"), node.child_by_field_name("value")
    kind = ABSENT if given is None else types.annotation(context, given)
    default = ABSENT if value_node is None else expressions.expression(context, value_node)
    if pattern.type == "rest_pattern":
        bound = special(pattern.children[0], "Spread")
    else:
        bound = expressions.expression(context, pattern)
    if bound.kind == "SelfId" or (bound.kind == "Id" and bound.value != "exports"):
        attributes = (*classes.decorators(context, node), *keywords(node))
        name = name_of(context, pattern)
        inside = [name, *(part for part in (kind, default, *attributes) if part is not ABSENT)]
        start, end = min(one.start for one in inside), max(one.end for one in inside)
        attrs = Node("Attrs", start, start, None, attributes) if attributes else _NO_ATTRS
        return Node("Param", start, end, name.value, (name, kind, default, attrs))
    if default is not ABSENT:
        if kind is not ABSENT:
            bound, kind = Node("Cast", bound.start, max(bound.end, kind.end), None, (kind, bound)), ABSENT
        bound = Node("Assign", bound.start, default.end, None, (bound, default))
    elif bound.kind == "Id":
        bound = Node("PatId", bound.start, bound.end, bound.value)
    end = bound.end if kind is ABSENT else max(bound.end, kind.end)
    return Node("ParamPattern", bound.start, end, None, (bound, kind))


_NO_ATTRS = Node("Attrs", 0, 0)
