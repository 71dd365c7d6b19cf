"""Python expressions: concrete syntax -> the matcher's tree.

The tree has the shape and the spans of Semgrep's own generic tree, because patterns are defined on that: `with a, b:`
is two nested statements and its span starts at the first item, parentheses widen the span of what they hold, a chained
assignment has a tuple on its left. Semgrep has two Python front ends; the second takes over a whole file when the first
can't read it (`match` statements, type parameters), and differs in details: `fallback` says that it did.

A child that is missing is `ABSENT`.
"""

from __future__ import annotations

from collections.abc import Callable

from vetline.core.syntax import SyntaxNode
from vetline.match.python import literals, strings, targets
from vetline.match.python.context import Context, is_trivia, name_of, named, spanning, special, text
from vetline.match.tree import ABSENT, Node, Wrapped

_BINARY = {
    "+": "Plus", "-": "Minus", "*": "Mult", "/": "Div", "%": "Mod", "**": "Pow", "//": "FloorDiv", "@": "MatMult",
    "&": "BitAnd", "|": "BitOr", "^": "BitXor", "<<": "LSL", ">>": "ASR",
}  # fmt: skip
_COMPARE = {
    "<": "Lt", ">": "Gt", "<=": "LtE", ">=": "GtE", "==": "Eq", "!=": "NotEq", "<>": "NotEq", "in": "In",
    "not in": "NotIn", "is": "PhysEq", "is not": "NotPhysEq",
}  # fmt: skip
_FROM_THE_RIGHT = (frozenset({"*", "/", "%", "//", "@"}), frozenset({"&"}))
_UNARY = {"-": "Minus", "+": "Plus", "~": "BitNot"}



def expression(context: Context, node: SyntaxNode) -> Node:
    """One expression; what cannot be read is an `Error` node, which nothing matches."""
    handler = EXPRESSIONS.get(node.type)
    if handler is None:
        return Node("Error", node.start_byte, node.end_byte)
    return handler(context, node)


def _identifier(context: Context, node: SyntaxNode) -> Node:
    name = text(context, node)
    return Node("SelfId" if name in ("self", "cls") else "Id", node.start_byte, node.end_byte, name)


def _attribute(context: Context, node: SyntaxNode) -> Node:
    base = expression(context, node.child_by_field_name("object"))
    field = name_of(context, node.child_by_field_name("attribute"))
    return _behind_splat(Node("Dot", base.start, field.end, field.value, (base, field)))


def _call(context: Context, node: SyntaxNode) -> Node:
    function = expression(context, node.child_by_field_name("function"))
    given = node.child_by_field_name("arguments")
    if given.type == "generator_expression":
        return Node("Call", function.start, node.end_byte, None, (function, _generator_argument(context, given)))
    return _behind_splat(Node("Call", function.start, node.end_byte, None, (function, *arguments(context, given))))


def _behind_splat(made: Node) -> Node:
    """In displays the parser takes `*a.b` for `(*a).b`; this puts it right."""
    splat = made.children[0]
    if splat.kind != "OpCall" or splat.children[0].value != "Spread":
        return made
    star, inner = splat.children
    made.children = (inner, *made.children[1:])
    made.start = inner.start
    return Node("OpCall", splat.start, made.end, None, (star, made))


def _argument(context: Context, node: SyntaxNode) -> Node:
    if node.type == "keyword_argument":
        name = name_of(context, node.child_by_field_name("name"))
        value = expression(context, node.child_by_field_name("value"))
        return Node("KwArg", name.start, value.end, name.value, (name, value))
    return expression(context, node)


def _generator_argument(context: Context, node: SyntaxNode) -> Node:
    if context.fallback:
        return _comprehension("Tuple")(context, node)
    made = _comprehension("List")(context, node)
    inside = made.children
    return Node(made.kind, inside[0].start, max(child.end for child in inside), made.value, inside)


def _splat(name: str) -> Callable[[Context, SyntaxNode], Node]:
    def lower(context: Context, node: SyntaxNode) -> Node:
        star = node.children[0]
        inner = expression(context, named(node)[0])
        return Node("OpCall", star.start_byte, inner.end, None, (special(star, name), inner))

    return lower


def _display_splat(context: Context, node: SyntaxNode) -> Node:
    """`*x` and `**x` in a display have no token of their own in Semgrep's tree."""
    inner = expression(context, named(node)[0])
    return Node("OpCall", inner.start, inner.end, None, (Node("Special", inner.start, inner.start, "Spread"), inner))


def _binary(context: Context, node: SyntaxNode) -> Node:
    """Long chains lean to the left, so they are walked and not recursed into."""
    spine = [node]
    left = node.child_by_field_name("left")
    while left.type == "binary_operator":
        spine.append(left)
        left = left.child_by_field_name("left")
    made = expression(context, left)
    while spine:
        link = spine.pop()
        operator = link.child_by_field_name("operator")
        right = expression(context, link.child_by_field_name("right"))
        group = next((group for group in _FROM_THE_RIGHT if operator.type in group), None)
        if context.fallback or group is None:
            made = _operation(operator, made, right)
            continue
        # Semgrep's first front end groups `a * b / c` and `a & b & c` from the right.
        links = [(operator, right)]
        while spine and spine[-1].child_by_field_name("operator").type in group:
            link = spine.pop()
            links.append((link.child_by_field_name("operator"), expression(context, link.child_by_field_name("right"))))
        operator, grouped = links.pop()
        while links:
            before, operand = links.pop()
            grouped = _operation(operator, operand, grouped)
            operator = before
        made = _operation(operator, made, grouped)
    return made


def _operation(operator: SyntaxNode, left: Node, right: Node) -> Node:
    return Node("OpCall", left.start, right.end, None, (special(operator, _BINARY[operator.type]), left, right))


def _unary(context: Context, node: SyntaxNode) -> Node:
    operator = node.child_by_field_name("operator")
    inner = expression(context, node.child_by_field_name("argument"))
    return Node("OpCall", operator.start_byte, inner.end, None, (special(operator, _UNARY[operator.type]), inner))


def _not(context: Context, node: SyntaxNode) -> Node:
    inner = expression(context, node.child_by_field_name("argument"))
    return Node("OpCall", node.start_byte, inner.end, None, (special(node.children[0], "Not"), inner))


def _boolean(context: Context, node: SyntaxNode) -> Node:
    operator = node.child_by_field_name("operator")
    right = expression(context, node.child_by_field_name("right"))
    left_node = node.child_by_field_name("left")
    operands: list[Node] = [right]
    # `a and b and c` is one call of three arguments, unless parentheses say otherwise.
    while not context.fallback and left_node.type == "boolean_operator" and left_node.child_by_field_name("operator").type == operator.type:
        operator = left_node.child_by_field_name("operator")
        operands.append(expression(context, left_node.child_by_field_name("right")))
        left_node = left_node.child_by_field_name("left")
    left = expression(context, left_node)
    operands.append(left)
    operands.reverse()
    return Node("OpCall", left.start, right.end, None, (special(operator, operator.type.capitalize()), *operands))


def _comparison(context: Context, node: SyntaxNode) -> Node:
    operands: list[Node] = []
    operators: list[Node] = []
    for child in node.children:
        if is_trivia(child):
            continue
        if child.type in _COMPARE and not child.is_named:
            word = child.start_byte + len(child.type.partition(" ")[0])
            operators.append(Node("Special", child.start_byte, word, _COMPARE[child.type]))
        else:
            operands.append(expression(context, child))
    if len(operators) == 1 and len(operands) == 2:
        return Node("OpCall", operands[0].start, operands[1].end, None, (operators[0], *operands))
    return spanning("CompareChain", None, (*operators, *operands[1:]))


def _parenthesized(context: Context, node: SyntaxNode) -> Node:
    inside = named(node)
    if not inside:
        return Node("Error", node.start_byte, node.end_byte)
    inner = expression(context, inside[0])
    return inner if inner.kind == "Yield" else Wrapped(inner, node.start_byte, node.end_byte)


def _subscript(context: Context, node: SyntaxNode) -> Node:
    value_node = node.child_by_field_name("value")
    value = expression(context, value_node)
    parts = node.children_by_field_name("subscript")
    if any(part.type == "slice" for part in parts):
        if len(parts) == 1:
            made = _slice(context, value, parts[0])
            made.end = node.end_byte
            return _behind_splat(made)
        made_parts = tuple(
            _slice(context, value, part)
            if part.type == "slice"
            else spanning("Index", None, (value, expression(context, part)))
            for part in parts
        )
        return spanning("Slices", None, made_parts)
    items = tuple(element(context, part) for part in parts)
    index = items[0] if len(items) == 1 else spanning("Tuple", None, items)
    if context.fallback and index.kind == "Tuple" and index is not items[0]:
        index.start, index.end = next(child.start_byte for child in node.children if child.type == "["), node.end_byte
    return _behind_splat(Node("Index", value.start, node.end_byte, None, (value, index)))


def _slice(context: Context, value: Node, node: SyntaxNode) -> Node:
    bounds: list[Node] = [ABSENT]
    for child in node.children:
        if child.type == ":":
            bounds.append(ABSENT)
        elif not is_trivia(child):
            bounds[-1] = expression(context, child)
    if context.fallback and len(bounds) == 3:
        bounds[2] = bounds[1]  # the second front end takes the end for the step
    bounds.extend([ABSENT] * (3 - len(bounds)))
    return Node("Slice", value.start, max([value.end] + [b.end for b in bounds if b is not ABSENT]), None, (value, *bounds))


def _conditional(context: Context, node: SyntaxNode) -> Node:
    then, test, otherwise = (expression(context, child) for child in named(node))
    return Node("Conditional", then.start, otherwise.end, None, (test, then, otherwise))


def _lambda(context: Context, node: SyntaxNode) -> Node:
    given = node.child_by_field_name("parameters")
    body = expression(context, node.child_by_field_name("body"))
    made = Node("Params", node.start_byte, node.start_byte, None, () if given is None else targets.parameters(context, given))
    return Node("Lambda", node.start_byte, body.end, None, (made, body))


def _comprehension(container: str) -> Callable[[Context, SyntaxNode], Node]:
    def lower(context: Context, node: SyntaxNode) -> Node:
        held = element(context, node.child_by_field_name("body"))
        clauses: list[Node] = []
        for child in named(node)[1:]:
            if child.type == "for_in_clause":
                bound = targets.target(context, child.child_by_field_name("left"))
                sources = [expression(context, part) for part in child.children_by_field_name("right") if part.is_named]
                source = sources[0] if len(sources) == 1 else spanning("Tuple", None, tuple(sources))
                clauses.append(Node("CompFor", child.start_byte, source.end, None, (bound, source)))
            elif child.type == "if_clause":
                test = expression(context, named(child)[0])
                clauses.append(Node("CompIf", child.start_byte, test.end, None, (test,)))
        return Node("Comprehension", node.start_byte, node.end_byte, container, (held, *clauses))

    return lower


def element(context: Context, node: SyntaxNode) -> Node:
    """What stands in a display, an index or among targets."""
    if node.type == "pair":
        key = expression(context, node.child_by_field_name("key"))
        value = expression(context, node.child_by_field_name("value"))
        return Node("Tuple", key.start, value.end, None, (key, value))
    if node.type in ("dictionary_splat", "list_splat", "list_splat_pattern"):
        return _display_splat(context, node)
    made = expression(context, node)
    if made.kind == "OpCall" and made.children[0].value == "Spread":
        inner = made.children[1]
        return Node("OpCall", inner.start, inner.end, None, (Node("Special", inner.start, inner.start, "Spread"), inner))
    return made


def _container(kind: str) -> Callable[[Context, SyntaxNode], Node]:
    def lower(context: Context, node: SyntaxNode) -> Node:
        elements = tuple(element(context, child) for child in named(node))
        return Node(kind, node.start_byte, node.end_byte, None, elements)

    return lower


def _tuple_target(context: Context, node: SyntaxNode) -> Node:
    """`(x) = 1` is an assignment to `x`: the parentheses make no tuple."""
    if len(named(node)) == 1 and not any(child.type == "," for child in node.children):
        return _parenthesized(context, node)
    return _container("Tuple")(context, node)


def _bare_tuple(context: Context, node: SyntaxNode) -> Node:
    items = tuple(element(context, child) for child in named(node))
    if context.fallback and len(items) == 1:
        return items[0]
    return spanning("Tuple", None, items)


def _dictionary(context: Context, node: SyntaxNode) -> Node:
    elements = tuple(element(context, child) for child in named(node))
    splat = any(element.kind == "OpCall" for element in elements) and any(c.type == "dictionary_splat" for c in named(node))
    return Node("Set" if splat else "Dict", node.start_byte, node.end_byte, None, elements)


def _await(context: Context, node: SyntaxNode) -> Node:
    inner = expression(context, named(node)[0])
    return Node("Await", node.start_byte, inner.end, None, (inner,))


def _yield(context: Context, node: SyntaxNode) -> Node:
    inside = named(node)
    delegating = any(child.type == "from" for child in node.children)
    if not inside:
        return Node("Yield", node.start_byte, node.end_byte, delegating)
    inner = expression(context, inside[0])
    return Node("Yield", node.start_byte, inner.end, delegating, (inner,))


def _walrus(context: Context, node: SyntaxNode) -> Node:
    target = _identifier(context, node.child_by_field_name("name"))
    value = expression(context, node.child_by_field_name("value"))
    return Node("Assign", target.start, value.end, None, (target, value))


def _constant(kind: str, value: object = None) -> Callable[[Context, SyntaxNode], Node]:
    def lower(context: Context, node: SyntaxNode) -> Node:
        return Node(kind, node.start_byte, node.end_byte, value)

    return lower


def _number(context: Context, node: SyntaxNode) -> Node:
    kind, value = literals.number(text(context, node))
    if context.fallback and kind == "Imag":
        kind, value = "Int", None
    return Node(kind, node.start_byte, node.end_byte, value)


def arguments(context: Context, node: SyntaxNode) -> tuple[Node, ...]:
    """The arguments between a call's or class's parentheses."""
    return tuple(_argument(context, child) for child in named(node))


EXPRESSIONS: dict[str, Callable[[Context, SyntaxNode], Node]] = {
    "identifier": _identifier,
    "keyword_identifier": _identifier,
    "attribute": _attribute,
    "call": _call,
    "list_splat": _splat("Spread"),
    "list_splat_pattern": _splat("Spread"),
    "dictionary_splat": _splat("HashSplat"),
    "dictionary_splat_pattern": _splat("HashSplat"),
    "binary_operator": _binary,
    "unary_operator": _unary,
    "not_operator": _not,
    "boolean_operator": _boolean,
    "comparison_operator": _comparison,
    "parenthesized_expression": _parenthesized,
    "parenthesized_list_splat": _parenthesized,
    "subscript": _subscript,
    "conditional_expression": _conditional,
    "lambda": _lambda,
    "list_comprehension": _comprehension("List"),
    "set_comprehension": _comprehension("Set"),
    "dictionary_comprehension": _comprehension("Dict"),
    "generator_expression": _comprehension("Tuple"),
    "list": _container("List"),
    "list_pattern": _container("List"),
    "set": _container("Set"),
    "tuple": _container("Tuple"),
    "tuple_pattern": _tuple_target,
    "dictionary": _dictionary,
    "expression_list": _bare_tuple,
    "pattern_list": _bare_tuple,
    "await": _await,
    "yield": _yield,
    "named_expression": _walrus,
    "integer": _number,
    "float": _number,
    "true": _constant("Bool", True),
    "false": _constant("Bool", False),
    "none": _constant("Null"),
    "ellipsis": _constant("Ellipsis"),
    "string": lambda context, node: strings.string(context, node),
    "concatenated_string": lambda context, node: strings.concatenated(context, node),
}
