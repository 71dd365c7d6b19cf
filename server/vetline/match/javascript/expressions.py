"""JavaScript expressions: concrete syntax -> the matcher's tree, in the shape and with the spans of Semgrep's.

Parentheses widen the span of what they hold. Types are kept where Semgrep keeps them: in casts and beside what they annotate; those of
calls are lost, but for calls of a plain name. A template's span ends before its last quote, and numbers are floats.
"""

from __future__ import annotations

from collections.abc import Callable

from vetline.core.syntax import SyntaxNode
from vetline.match.javascript import classes, functions, literals, markup, objects, types
from vetline.match.javascript.context import Context, name_of, named, operation, special, text, token
from vetline.match.tree import Node, Wrapped

BINARY = {
    "+": "Plus", "-": "Minus", "*": "Mult", "/": "Div", "%": "Mod", "**": "Pow", "&": "BitAnd", "|": "BitOr", "^": "BitXor",
    "<<": "LSL", ">>": "ASR", ">>>": "LSR", "<": "Lt", ">": "Gt", "<=": "LtE", ">=": "GtE", "==": "Eq", "!=": "NotEq",
    "===": "PhysEq", "!==": "NotPhysEq", "&&": "And", "||": "Or", "??": "Nullish", "in": "In", "instanceof": "Instanceof",
}  # fmt: skip
_UNARY = {"-": "Minus", "+": "Plus", "~": "BitNot", "!": "Not", "typeof": "Typeof"}
_SPECIAL = {"require": "Require", "eval": "Eval"}
_OTHER = {"define": "Define", "arguments": "Arguments"}
_LAZY = frozenset({"&&=", "||=", "??="})


def expression(context: Context, node: SyntaxNode) -> Node:
    """One expression; what cannot be read is an `Error` node, which nothing matches."""
    handler = EXPRESSIONS.get(node.type)
    if handler is None:
        return Node("Error", node.start_byte, node.end_byte)
    return handler(context, node)


def arguments(context: Context, node: SyntaxNode) -> tuple[Node, ...]:
    """Those between the parentheses of a call."""
    return tuple(expression(context, child) for child in named(node))


def spread(context: Context, node: SyntaxNode) -> Node:
    dots = node.children[0]
    return operation(special(dots, "Spread"), (expression(context, named(node)[0]),))


def template(context: Context, node: SyntaxNode, kind: str = "FString") -> Node:
    """A template's literal pieces and what stands in it. Escapes are pieces of their own."""
    parts: list[Node] = []
    for child in node.named_children:
        if child.type == "template_substitution":
            parts.append(expression(context, named(child)[0]))
        else:
            parts.append(Node("Str", child.start_byte, child.end_byte, text(context, child)))
    end = max((part.end for part in parts), default=node.start_byte + 1)
    return Node(kind, node.start_byte, end, None, tuple(parts))


# -- names and access --------------------------------------------------------------------------------------------------


def _identifier(context: Context, node: SyntaxNode) -> Node:
    """Some names are none to Semgrep, whatever they stand for."""
    name = text(context, node)
    if name in _SPECIAL:
        return special(node, _SPECIAL[name])
    if name in _OTHER:
        return Node("OtherExpr", node.start_byte, node.end_byte, _OTHER[name])
    return Node("Id", node.start_byte, node.end_byte, name)


def _plain_name(context: Context, node: SyntaxNode) -> Node:
    return Node("Id", node.start_byte, node.end_byte, text(context, node))


def _self(context: Context, node: SyntaxNode) -> Node:
    return Node("SelfId", node.start_byte, node.end_byte, node.type)


def _member(context: Context, node: SyntaxNode) -> Node:
    # By place, not by field: in types the parser mixes up the fields of nested ones.
    parts = node.children
    base, field = expression(context, parts[0]), name_of(context, parts[-1])
    chain = next((part for part in parts[1:-1] if part.type in ("optional_chain", "?.")), None)
    if chain is not None:
        base = operation(special(chain, "Elvis"), (base,))
    return Node("Dot", base.start, field.end, field.value, (base, field))


def _subscript(context: Context, node: SyntaxNode) -> Node:
    base = expression(context, node.child_by_field_name("object"))
    index = expression(context, node.child_by_field_name("index"))
    return Node("Index", base.start, node.end_byte, None, (base, index))


def _call(context: Context, node: SyntaxNode) -> Node:
    called = node.child_by_field_name("function")
    given = node.child_by_field_name("arguments")
    typed = node.child_by_field_name("type_arguments")
    if called.type == "import":
        function = Node("Id", called.start_byte, called.end_byte, "import")
    else:
        function = expression(context, called)
        if typed is not None and function.kind == "Id":
            function = _typed_name(context, function, typed)
    if given.type == "template_string":
        tagged = template(context, given, "Tagged")
        return Node("Call", function.start, tagged.end, None, (function, tagged))
    start = function.inside[0] if isinstance(function, Wrapped) and function.kind == "Id" else function.start
    return Node("Call", start, node.end_byte, None, (function, *arguments(context, given)))


def _typed_name(context: Context, name: Node, node: SyntaxNode) -> Node:
    given = tuple(types.type_(context, child) for child in named(node))
    end = max([name.end, *(one.end for one in given)])
    return Node("TypedId", name.start, end, name.value, given)


def _new(context: Context, node: SyntaxNode) -> Node:
    made = expression(context, node.child_by_field_name("constructor"))
    given = node.child_by_field_name("arguments")
    end = made.end if given is None else node.end_byte
    return Node("New", node.start_byte, end, None, (made, *(() if given is None else arguments(context, given))))


def _meta(context: Context, node: SyntaxNode) -> Node:
    return Node("OtherExpr", node.start_byte, node.end_byte, "NewTarget")


# -- operators ---------------------------------------------------------------------------------------------------------


def _binary(context: Context, node: SyntaxNode) -> Node:
    """Long chains lean to the left, so they are walked and not recursed into."""
    spine = [node]
    left = node.child_by_field_name("left")
    while left.type == "binary_expression":
        spine.append(left)
        left = left.child_by_field_name("left")
    made = expression(context, left)
    while spine:
        link = spine.pop()
        operator = link.child_by_field_name("operator")
        right = expression(context, link.child_by_field_name("right"))
        made = Node("OpCall", made.start, right.end, None, (special(operator, BINARY[operator.type]), made, right))
    return made


def _unary(context: Context, node: SyntaxNode) -> Node:
    operator = node.child_by_field_name("operator")
    inner = expression(context, node.child_by_field_name("argument"))
    if operator.type == "void":
        kind = Node("Type", operator.start_byte, operator.end_byte, "void")
        return Node("Cast", operator.start_byte, inner.end, None, (kind, inner))
    if operator.type == "delete":
        function = Node("OtherExpr", operator.start_byte, operator.end_byte, "Delete")
        return Node("Call", operator.start_byte, inner.end, None, (function, inner))
    return operation(special(operator, _UNARY[operator.type]), (inner,))


def _update(context: Context, node: SyntaxNode) -> Node:
    operator = node.child_by_field_name("operator")
    inner = expression(context, node.child_by_field_name("argument"))
    prefix = "Prefix" if operator.start_byte < inner.start else "Postfix"
    return operation(special(operator, ("Incr" if operator.type == "++" else "Decr") + prefix), (inner,))


def _conditional(context: Context, node: SyntaxNode) -> Node:
    parts = tuple(expression(context, node.child_by_field_name(field)) for field in ("condition", "consequence", "alternative"))
    return Node("Conditional", parts[0].start, parts[2].end, None, parts)


def _sequence(context: Context, node: SyntaxNode) -> Node:
    parts: list[Node] = []
    pending = [node]
    while pending:
        child = pending.pop()
        if child.type == "sequence_expression":
            pending.extend(reversed(named(child)))
        else:
            parts.append(expression(context, child))
    return Node("Seq", parts[0].start, parts[-1].end, None, tuple(parts))


def _parenthesized(context: Context, node: SyntaxNode) -> Node:
    inside = named(node)
    return Wrapped(expression(context, inside[0]), node.start_byte, node.end_byte)


def _assignment(context: Context, node: SyntaxNode) -> Node:
    left = expression(context, node.child_by_field_name("left"))
    right = expression(context, node.child_by_field_name("right"))
    return Node("Assign", left.start, right.end, None, (left, right))


def _augmented(context: Context, node: SyntaxNode) -> Node:
    """`a += b` is `a = a + b`, and `a ||= b` is `a || (a = b)`."""
    left_node, operator = node.child_by_field_name("left"), node.child_by_field_name("operator")
    left, again = expression(context, left_node), expression(context, left_node)
    right = expression(context, node.child_by_field_name("right"))
    sign = special(operator, BINARY[operator.type[:-1]])
    start, end = left.start, right.end
    if operator.type in _LAZY:
        assigned = Node("Assign", start, end, None, (again, right))
        return Node("OpCall", start, end, None, (sign, left, assigned))
    value = Node("OpCall", start, end, None, (sign, again, right))
    return Node("Assign", start, end, None, (left, value))


def _await(context: Context, node: SyntaxNode) -> Node:
    inner = expression(context, named(node)[0])
    return Node("Await", node.start_byte, inner.end, None, (inner,))


def _yield(context: Context, node: SyntaxNode) -> Node:
    inside = named(node)
    if not inside:
        return Node("Yield", node.start_byte, node.start_byte + 5, False)
    inner = expression(context, inside[0])
    if token(node, "*") is not None:
        function = Node("OtherExpr", node.start_byte, node.start_byte + 5, "YieldStar")
        return Node("Call", node.start_byte, inner.end, None, (function, inner))
    return Node("Yield", node.start_byte, inner.end, False, (inner,))


# -- what only TypeScript has ------------------------------------------------------------------------------------------


def _as(context: Context, node: SyntaxNode) -> Node:
    inner = expression(context, named(node)[0])
    if len(named(node)) < 2:  # `as const`
        return inner
    kind = types.type_(context, named(node)[1])
    return Node("Cast", inner.start, max(inner.end, kind.end), None, (kind, inner))


def _satisfies(context: Context, node: SyntaxNode) -> Node:
    inside = named(node)
    inner, kind = expression(context, inside[0]), types.type_(context, inside[1])
    return Node("OtherExpr", inner.start, max(inner.end, kind.end), "Satisfies", (inner, kind))


def _type_assertion(context: Context, node: SyntaxNode) -> Node:
    inside = named(node)
    given = named(inside[0])
    if given:
        kind = types.type_(context, given[0])
    else:  # `<const>`
        keyword = token(inside[0], "const") or inside[0]
        kind = Node("Type", keyword.start_byte, keyword.end_byte, "const")
    inner = expression(context, inside[1])
    return Node("Cast", node.start_byte, inner.end, None, (kind, inner))


def _non_null(context: Context, node: SyntaxNode) -> Node:
    inner = expression(context, named(node)[0])
    sign = token(node, "!")
    return operation(special(sign, "NotNullPostfix"), (inner,))


def _instantiation(context: Context, node: SyntaxNode) -> Node:
    inside = named(node)
    inner = expression(context, inside[0])
    given = tuple(types.type_(context, child) for child in named(inside[1]))
    return Node("OtherExpr", inner.start, max([inside[1].start_byte + 1, *(one.end for one in given)]), "Instantiation", (inner, *given))


# -- literals ----------------------------------------------------------------------------------------------------------


def _string(context: Context, node: SyntaxNode) -> Node:
    return Node("Str", node.start_byte, node.end_byte, literals.content(text(context, node)))


def _number(context: Context, node: SyntaxNode) -> Node:
    written = text(context, node)
    value = literals.number(written)
    return Node("Float", node.start_byte, node.end_byte, written if value is None else value)


def _regex(context: Context, node: SyntaxNode) -> Node:
    pattern, flags = node.child_by_field_name("pattern"), node.child_by_field_name("flags")
    value = ("" if pattern is None else text(context, pattern), "" if flags is None else text(context, flags))
    return Node("Regexp", node.start_byte, node.end_byte, value)


def _constant(kind: str, value: object = None) -> Callable[[Context, SyntaxNode], Node]:
    def lower(context: Context, node: SyntaxNode) -> Node:
        return Node(kind, node.start_byte, node.end_byte, value)

    return lower


EXPRESSIONS: dict[str, Callable[[Context, SyntaxNode], Node]] = {
    "identifier": _identifier,
    "shorthand_property_identifier": _plain_name,
    "shorthand_property_identifier_pattern": _plain_name,
    "private_property_identifier": _plain_name,
    "this": _self,
    "super": _self,
    "member_expression": _member,
    "subscript_expression": _subscript,
    "call_expression": _call,
    "new_expression": _new,
    "meta_property": _meta,
    "binary_expression": _binary,
    "unary_expression": _unary,
    "update_expression": _update,
    "ternary_expression": _conditional,
    "sequence_expression": _sequence,
    "parenthesized_expression": _parenthesized,
    "assignment_expression": _assignment,
    "augmented_assignment_expression": _augmented,
    "await_expression": _await,
    "yield_expression": _yield,
    "spread_element": spread,
    "as_expression": _as,
    "satisfies_expression": _satisfies,
    "type_assertion": _type_assertion,
    "non_null_expression": _non_null,
    "instantiation_expression": _instantiation,
    "template_string": template,
    "string": _string,
    "number": _number,
    "regex": _regex,
    "true": _constant("Bool", True),
    "false": _constant("Bool", False),
    "null": _constant("Null"),
    "undefined": _constant("Undefined"),
    "object": lambda context, node: objects.record(context, node),
    "object_pattern": lambda context, node: objects.record_pattern(context, node),
    "array": lambda context, node: objects.array(context, node),
    "array_pattern": lambda context, node: objects.array_pattern(context, node),
    "arrow_function": lambda context, node: functions.arrow(context, node),
    "function_expression": lambda context, node: functions.function_expression(context, node),
    "generator_function": lambda context, node: functions.function_expression(context, node),
    "class": lambda context, node: classes.class_expression(context, node),
    "jsx_element": lambda context, node: markup.element(context, node),
    "jsx_self_closing_element": lambda context, node: markup.element(context, node),
}
