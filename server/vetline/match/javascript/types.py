"""TypeScript types: concrete syntax -> the matcher's tree.

Semgrep keeps little of them; what is kept here decides the spans of what they stand beside, and literals in types are expressions. What
a generic type is applied to is lost.
"""

from __future__ import annotations

from collections.abc import Callable

from vetline.core.syntax import SyntaxNode
from vetline.match.javascript import expressions, functions, objects
from vetline.match.javascript.context import Context, named, text, token
from vetline.match.tree import ABSENT, Node


def annotation(context: Context, node: SyntaxNode) -> Node:
    """What stands behind a colon."""
    inside = named(node)
    return type_(context, inside[0]) if inside else Node("Type", node.start_byte, node.start_byte)


def type_(context: Context, node: SyntaxNode) -> Node:
    """A `Type`; its value is its name if it is one, its children are what it is made of."""
    handler = _TYPES.get(node.type)
    if handler is None:
        return Node("Type", node.start_byte, node.end_byte, text(context, node))
    return handler(context, node)


def _of(node: SyntaxNode, start: int, children: tuple[Node, ...], end: int | None = None) -> Node:
    reached = max([start, *(child.end for child in children)])
    begun = min([start, *(child.start for child in children)])
    return Node("Type", begun, reached if end is None else max(end, reached), None, children)


def _generic(context: Context, node: SyntaxNode) -> Node:
    return type_(context, node.child_by_field_name("name") or named(node)[0])


def _array(context: Context, node: SyntaxNode) -> Node:
    inner = type_(context, named(node)[0])
    return Node("Type", inner.start, node.end_byte, None, (inner,))


def _parenthesized(context: Context, node: SyntaxNode) -> Node:
    return type_(context, named(node)[0])


def _several(context: Context, node: SyntaxNode) -> Node:
    inside = tuple(type_(context, child) for child in named(node))
    return _of(node, inside[0].start, inside)


def _literal(context: Context, node: SyntaxNode) -> Node:
    inner = named(node)[0]
    if inner.type == "unary_expression":
        number = expressions.expression(context, named(inner)[-1])
        value = number.value if isinstance(number.value, str) else -number.value
        made = Node("Float", inner.start_byte, inner.end_byte, value)
    else:
        made = expressions.expression(context, inner)
    return Node("Type", made.start, made.end, None, (made,))


def _expression(context: Context, node: SyntaxNode) -> Node:
    """`import("a").B`."""
    made = expressions.expression(context, node)
    return Node("Type", made.start, made.end, None, (made,))


def _function(context: Context, node: SyntaxNode) -> Node:
    given = functions.parameters(context, node.child_by_field_name("parameters"))
    returned = node.child_by_field_name("return_type") or node.child_by_field_name("type")
    if returned is not None and returned.type in ("type_predicate", "asserts"):
        returned = named(returned)[-1]
    result = ABSENT if returned is None else type_(context, returned)
    parts = (*given.children, *(() if result is ABSENT else (result,)))
    keyword = token(node, "new")
    start = min([one.start for one in parts] or [given.start]) if keyword is None else keyword.start_byte
    end = max([one.end for one in parts] or [given.end])
    return Node("Type", start, end, None, parts)


def _prefixed(context: Context, node: SyntaxNode) -> Node:
    """`keyof T`, `infer T`: from the keyword on."""
    return _of(node, node.start_byte, tuple(type_(context, child) for child in named(node)[:1]))


def _bare(context: Context, node: SyntaxNode) -> Node:
    """`readonly T` is `T`."""
    return type_(context, named(node)[-1])


def _predicate(context: Context, node: SyntaxNode) -> Node:
    """`x is T` and `asserts x` hold an expression."""
    inside = named(node)
    if node.type == "asserts":
        held = inside[0]
        inner = _predicate(context, held) if held.type == "type_predicate" else expressions.expression(context, held)
        return _of(node, node.start_byte, (inner,))
    return _of(node, node.start_byte, (expressions.expression(context, inside[0]), *(type_(context, one) for one in inside[1:])))


def _query(context: Context, node: SyntaxNode) -> Node:
    """`typeof a.b` holds an expression."""
    return _of(node, node.start_byte, (expressions.expression(context, named(node)[0]),))


def _unique(context: Context, node: SyntaxNode) -> Node:
    """Of `unique symbol` one word is kept."""
    word = text(context, node)
    length = len("unique") if word.startswith("unique") else len(word)
    return Node("Type", node.start_byte, node.start_byte + length, word[:length])


def _record(context: Context, node: SyntaxNode) -> Node:
    return Node("Type", node.start_byte, node.end_byte, None, tuple(_member(context, child) for child in named(node)))


def _tuple(context: Context, node: SyntaxNode) -> Node:
    return Node("Type", node.start_byte, node.end_byte, None, tuple(_element(context, child) for child in named(node)))


def _element(context: Context, node: SyntaxNode) -> Node:
    """Names of elements are lost."""
    given = node.child_by_field_name("type")
    if given is None:
        return type_(context, node)
    return annotation(context, given) if given.type == "type_annotation" else type_(context, given)


def _member(context: Context, node: SyntaxNode) -> Node:
    """A member of an object, which is a variable to Semgrep."""
    if node.type == "index_signature":
        inside = tuple(_index(context, child) for child in named(node))
        return _of(node, node.start_byte, inside, node.end_byte)
    given, name = node.child_by_field_name("type"), node.child_by_field_name("name")
    if node.type in ("method_signature", "call_signature", "construct_signature"):
        kind = functions.signature(context, node)
    elif given is not None:
        kind = annotation(context, given) if given.type == "type_annotation" else type_(context, given)
    elif name is None:
        return type_(context, node)
    else:
        kind = Node("Type", name.end_byte, name.end_byte)
    if node.type == "construct_signature":
        keyword = node.children[0]
        return _field(Node("Name", keyword.start_byte, keyword.end_byte, "new"), kind)
    return kind if name is None else _field(objects.key(context, name), kind)


def _field(name: Node, kind: Node) -> Node:
    return Node("TypeField", name.start, max(name.end, kind.end), name.value, (name, kind))


def _index(context: Context, node: SyntaxNode) -> Node:
    if node.type in ("opting_type_annotation", "omitting_type_annotation"):  # `?: T` and `-?: T`
        return annotation(context, node)
    if node.type != "mapped_type_clause":
        return type_(context, node)
    name, source = node.child_by_field_name("name"), node.child_by_field_name("type")
    bound = Node("Id", name.start_byte, name.end_byte, text(context, name))
    return _of(node, bound.start, (bound, type_(context, source)))


def _marked(context: Context, node: SyntaxNode) -> Node:
    """`T?` and `...T`."""
    return Node("Type", node.start_byte, node.end_byte, None, tuple(type_(context, child) for child in named(node)))


def _lookup(context: Context, node: SyntaxNode) -> Node:
    inside = tuple(type_(context, child) for child in named(node))
    bracket = token(node, "[")
    return _of(node, inside[0].start, inside, None if bracket is None else bracket.end_byte)


def _template(context: Context, node: SyntaxNode) -> Node:
    parts: list[Node] = []
    for child in node.named_children:
        if child.type == "template_type":
            parts.extend(type_(context, inner) for inner in named(child))
        else:
            parts.append(Node("Str", child.start_byte, child.end_byte, text(context, child)))
    return _of(node, node.start_byte, tuple(parts), node.start_byte + 1)


_TYPES: dict[str, Callable[[Context, SyntaxNode], Node]] = {
    "type_annotation": annotation,
    "generic_type": _generic,
    "array_type": _array,
    "parenthesized_type": _parenthesized,
    "union_type": _several,
    "intersection_type": _several,
    "conditional_type": _several,
    "literal_type": _literal,
    "member_expression": _expression,
    "call_expression": _expression,
    "function_type": _function,
    "constructor_type": _function,
    "index_type_query": _prefixed,
    "infer_type": _prefixed,
    "readonly_type": _bare,
    "type_predicate": _predicate,
    "asserts": _predicate,
    "type_query": _query,
    "object_type": _record,
    "tuple_type": _tuple,
    "optional_type": _marked,
    "rest_type": _marked,
    "predefined_type": _unique,
    "lookup_type": _lookup,
    "template_literal_type": _template,
}
