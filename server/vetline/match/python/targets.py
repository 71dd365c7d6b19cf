"""What Python binds: targets of `for`, `with` and comprehensions, parameters, and the annotations beside them."""

from __future__ import annotations

from vetline.core.syntax import SyntaxNode
from vetline.match.python import expressions
from vetline.match.python.context import Context, is_trivia, name_of, named, optional, spanning, special, text
from vetline.match.tree import ABSENT, Node


def target(context: Context, node: SyntaxNode) -> Node:
    """What a `for`, `with` or comprehension binds; names in it are not expressions."""
    kind = node.type
    if kind == "identifier" and text(context, node) not in ("self", "cls"):
        return Node("PatId", node.start_byte, node.end_byte, text(context, node))
    if kind == "as_pattern_target":
        return target(context, named(node)[0])
    if kind == "parenthesized_expression" or (not context.fallback and _is_parenthesized(node)):
        inner = target(context, named(node)[0])
        if inner.kind == "PatExpr":  # the parentheses belong to the expression only
            inner.children[0].start, inner.children[0].end = node.start_byte, node.end_byte
        return inner
    if kind in ("tuple", "tuple_pattern", "pattern_list", "expression_list"):
        items = tuple(target(context, child) for child in named(node))
        if kind in ("tuple", "tuple_pattern"):
            return Node("PatTuple", node.start_byte, node.end_byte, None, items)
        return spanning("PatTuple", None, items)
    if kind in ("list", "list_pattern"):
        return Node("PatList", node.start_byte, node.end_byte, None, tuple(target(context, child) for child in named(node)))
    inner = expressions.element(context, node)
    return Node("PatExpr", inner.start, inner.end, None, (inner,))


def _is_parenthesized(node: SyntaxNode) -> bool:
    return node.type == "tuple_pattern" and len(named(node)) == 1 and not any(child.type == "," for child in node.children)


def annotation(context: Context, node: SyntaxNode) -> Node:
    """A type annotation: a `Type` around the expression."""
    inside = named(node)
    if node.type == "type" and inside and inside[0].type in expressions.EXPRESSIONS:
        inner = expressions.expression(context, inside[0])
    else:
        inner = _type_form(context, inside[0] if inside else node)
    return Node("Type", inner.start, inner.end, None, (inner,))


def _union(context: Context, node: SyntaxNode) -> Node:
    """`a | b | c` is `(a | b) | c`, though the parser has it the other way round."""
    first, *further = _united(node)
    made = _operand(context, first)
    for operator, operand in zip(further[::2], further[1::2], strict=True):
        right = _operand(context, operand)
        made = Node("OpCall", made.start, right.end, None, (special(operator, "BitOr"), made, right))
    return made


def _operand(context: Context, node: SyntaxNode) -> Node:
    return annotation(context, node).children[0] if node.type == "type" else expressions.expression(context, node)


def _united(node: SyntaxNode) -> list[SyntaxNode]:
    """Operands and operators of a union, in order."""
    only = node.named_children[0] if node.type == "type" and node.named_child_count == 1 else node
    parts = [child for child in only.children if not is_trivia(child)]
    if only.type not in ("union_type", "binary_operator") or parts[1].type != "|":
        return [node]
    return [*_united(parts[0]), parts[1], *_united(parts[2])]


def _type_form(context: Context, node: SyntaxNode) -> Node:
    """`list[int]`, `a | b` and `*Ts` in an annotation have node types of their own; their expressions are what counts."""
    if node.type == "generic_type":
        base = expressions.expression(context, named(node)[0])
        parts = tuple(annotation(context, child).children[0] for child in named(named(node)[1]))
        index = parts[0] if len(parts) == 1 else spanning("Tuple", None, parts)
        if context.fallback and len(parts) > 1:
            index.start, index.end = named(node)[1].start_byte, node.end_byte
        return Node("Index", base.start, node.end_byte, None, (base, index))
    if node.type == "union_type":
        return _union(context, node)
    if node.type == "splat_type":
        star, inner = node.children[0], expressions.expression(context, named(node)[0])
        return Node("OpCall", star.start_byte, inner.end, None, (special(star, "Spread"), inner))
    if node.type == "type":
        return annotation(context, node).children[0]
    return expressions.expression(context, node)


def parameters(context: Context, node: SyntaxNode) -> tuple[Node, ...]:
    """The parameters of a function or lambda: `Param` (name, type, default) and its kin."""
    return tuple(_parameter(context, child) for child in named(node))


def _parameter(context: Context, node: SyntaxNode) -> Node:
    kind = node.type
    start, end = node.start_byte, node.end_byte
    if kind == "identifier":
        return Node("Param", start, end, text(context, node), (name_of(context, node), ABSENT, ABSENT))
    if kind == "list_splat_pattern":
        return Node("ParamRest", start, end, None, (name_of(context, named(node)[0]), ABSENT))
    if kind == "dictionary_splat_pattern":
        return Node("ParamKwRest", start, end, None, (name_of(context, named(node)[0]), ABSENT))
    if kind == "typed_parameter":
        inner = _parameter(context, named(node)[0])
        given = annotation(context, node.child_by_field_name("type"))
        children = (inner.children[0], given, *inner.children[2:])
        return Node(inner.kind, start, given.end, inner.value, children)
    if kind in ("default_parameter", "typed_default_parameter"):
        named_node = node.child_by_field_name("name")
        if named_node.type != "identifier":
            return Node("ParamOther", start, end, "pattern", (target(context, named_node),))
        given = optional(context, node.child_by_field_name("type"), annotation)
        default = expressions.expression(context, node.child_by_field_name("value"))
        return Node("Param", start, default.end, text(context, named_node), (name_of(context, named_node), given, default))
    if kind == "positional_separator":
        return Node("ParamOther", start, end, "/")
    if kind == "keyword_separator":
        return Node("ParamOther", start, end, "*")
    if kind == "ellipsis":
        return Node("Ellipsis", start, end)
    if kind == "tuple_pattern":
        return Node("ParamOther", start, end, "pattern", (target(context, node),))
    return Node("Error", start, end)
