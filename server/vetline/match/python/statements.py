"""Python statements: concrete syntax -> the matcher's tree, in the shape and with the spans of Semgrep's.

`with a, b:` is two nested statements and its span starts at the first item; a loop's `else` is a statement of its own
behind the loop; a chained assignment has a tuple on its left; `elif` is an `If` in the else branch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from vetline.core.syntax import SyntaxNode
from vetline.match.python.cases import parts_of_case
from vetline.match.python.context import Context, name_of, named, optional, spanning
from vetline.match.python.expressions import EXPRESSIONS, arguments, expression
from vetline.match.python.import_statements import import_, import_from
from vetline.match.python.targets import annotation, parameters, target
from vetline.match.tree import ABSENT, IN_HEAD, Node, walk

_AUGMENTED = {
    "+=": "Plus", "-=": "Minus", "*=": "Mult", "/=": "Div", "%=": "Mod", "**=": "Pow", "//=": "FloorDiv", "@=": "MatMult",
    "&=": "BitAnd", "|=": "BitOr", "^=": "BitXor", "<<=": "LSL", ">>=": "ASR",
}  # fmt: skip


def statements(context: Context, parent: SyntaxNode) -> tuple[Node, ...]:
    """The statements right below a module or block. What cannot be read is left out."""
    lowered: list[Node] = []
    for child in parent.named_children:
        handler = _STATEMENTS.get(child.type)
        if handler is not None:
            made = _broken(handler, context, child) if child.has_error else handler(context, child)
            if isinstance(made, Node):
                lowered.append(made)
            else:
                lowered.extend(made)
    return tuple(lowered)


def _broken(handler: Callable[[Context, SyntaxNode], Node | Iterable[Node]], context: Context, node: SyntaxNode) -> Node | Iterable[Node]:
    """Half-typed code lacks parts that the grammar promises: the innermost statement that lacks one is left out."""
    try:
        return handler(context, node)
    except (AttributeError, IndexError, KeyError, StopIteration, TypeError, ValueError):
        return ()


def block(context: Context, node: SyntaxNode) -> Node:
    """A body: its span is that of its statements, not of the white space around them."""
    if context.in_class and node.parent is not None and node.parent.type != "class_definition":
        context = replace(context, in_class=False)
    if context.lowering is not None:
        return context.lowering.block(node, context.data, (context.fallback, context.in_class), lambda: _block(context, node))
    return _block(context, node)


def _block(context: Context, node: SyntaxNode) -> Node:
    made = statements(context, node)
    if not made:
        return Node("Block", node.start_byte, node.start_byte)
    return spanning("Block", None, made)


# -- simple statements -------------------------------------------------------------------------------------------------


def _expression_statement(context: Context, node: SyntaxNode) -> Node | tuple[Node, ...]:
    inside = named(node)
    if not inside:
        return ()
    first = inside[0]
    if first.type == "assignment":
        return _assignment(context, first)
    if first.type == "augmented_assignment":
        made = _augmented(context, first)
    elif len(inside) > 1 or any(child.type == "," for child in node.children):
        made = spanning("Tuple", None, tuple(expression(context, child) for child in inside))
    else:
        made = expression(context, first)
        if context.in_class and made.kind == "Assign":  # `(x := 1)` defines a field, as `x = 1` does
            name, value = made.children
            made = Node("Assign", name.start, value.end, None, made.children)
            field = Node("Name", name.start, name.end, name.value)
            return Node("VarDef", made.start, made.end, name.value, (field, ABSENT, made))
    return Node("ExprStmt", made.start, made.end, None, (made,))


def _assignment(context: Context, node: SyntaxNode) -> Node:
    targets: list[Node] = []
    typed: Node | None = None
    while True:
        left_node = node.child_by_field_name("left")
        left = expression(context, left_node)
        type_node = node.child_by_field_name("type")
        if type_node is not None:
            given = annotation(context, type_node)
            if left.kind == "Id" and not targets:
                typed = given
            else:
                left = Node("Cast", left.start, given.end, None, (given, left))
        targets.append(left)
        right_node = node.child_by_field_name("right")
        if right_node is None or right_node.type != "assignment":
            break
        node = right_node
    if typed is not None and len(targets) > 1:
        targets[0] = Node("Cast", targets[0].start, typed.end, None, (typed, targets[0]))
        typed = None
    left = targets[0] if len(targets) == 1 else spanning("Tuple", None, tuple(targets))
    if right_node is None:
        if typed is None:
            return Node("ExprStmt", left.start, left.end, None, (left,))
        name = Node("Name", left.start, left.end, left.value)
        return Node("VarDef", left.start, typed.end, left.value, (name, typed, ABSENT))
    right = _augmented(context, right_node) if right_node.type == "augmented_assignment" else expression(context, right_node)
    if typed is not None or (context.in_class and left.kind == "Id"):
        name = Node("Name", left.start, left.end, left.value)
        assign = Node("Assign", left.start, right.end, None, (left, right))
        return Node("VarDef", left.start, right.end, left.value, (name, typed or ABSENT, assign))
    assign = Node("Assign", left.start, right.end, None, (left, right))
    return Node("ExprStmt", assign.start, assign.end, None, (assign,))


def _augmented(context: Context, node: SyntaxNode) -> Node:
    left = expression(context, node.child_by_field_name("left"))
    right = expression(context, node.child_by_field_name("right"))
    operator = _AUGMENTED[node.child_by_field_name("operator").type]
    return Node("AugAssign", left.start, right.end, operator, (left, right))


def _keyword(kind: str) -> Callable[[Context, SyntaxNode], Node]:
    def lower(context: Context, node: SyntaxNode) -> Node:
        return Node(kind, node.start_byte, node.start_byte + len(node.type.partition("_")[0]))

    return lower


def _return(context: Context, node: SyntaxNode) -> Node:
    inside = named(node)
    if not inside:
        return Node("Return", node.start_byte, node.start_byte + 6)
    value = expression(context, inside[0])
    return Node("Return", node.start_byte, value.end, None, (value,))


def _raise(context: Context, node: SyntaxNode) -> Node:
    cause = node.child_by_field_name("cause")
    inside = [child for child in named(node) if cause is None or child.id != cause.id]
    if not inside:
        return Node("RaiseNothing", node.start_byte, node.start_byte + 5)
    first = inside[0]
    values = [expression(context, child) for child in (named(first) if first.type == "expression_list" else inside)]
    thrown = Node("Raise", node.start_byte, values[0].end, None, (values[0],))
    if cause is not None:
        origin = expression(context, cause)
        return Node("RaiseFrom", node.start_byte, origin.end, None, (origin, thrown))
    if len(values) > 1:
        return spanning("RaiseArgs", None, (*reversed(values[1:]), thrown))
    return thrown


def _assert(context: Context, node: SyntaxNode) -> Node:
    values = tuple(expression(context, child) for child in named(node))
    return Node("Assert", node.start_byte, values[-1].end, None, values)


def _delete(context: Context, node: SyntaxNode) -> Node:
    inside = named(node)
    if inside and inside[0].type == "expression_list":
        inside = named(inside[0])
    return spanning("Delete", None, tuple(expression(context, child) for child in inside))


def _outer_names(context: Context, node: SyntaxNode) -> Iterable[Node]:
    names = named(node)
    made = tuple(name_of(context, child) for child in reversed(names))
    keyword = node.children[0].type
    return tuple(Node("OuterDecl", node.start_byte, name.end, keyword, (name,)) for name in made)


def _print(context: Context, node: SyntaxNode) -> Node:
    """Python 2's `print a, b`: a call in Semgrep's tree."""
    values = tuple(expression(context, child) for child in named(node) if child.type in EXPRESSIONS)
    keyword = Node("Id", node.start_byte, node.start_byte + 5, "print")
    call = Node("Call", keyword.start, values[-1].end if values else keyword.end, None, (keyword, *values))
    return Node("ExprStmt", call.start, call.end, None, (call,))


def _exec(context: Context, node: SyntaxNode) -> Node:
    code = expression(context, node.child_by_field_name("code"))
    keyword = Node("Id", node.start_byte, node.start_byte + 4, "exec")
    call = Node("Call", keyword.start, code.end, None, (keyword, code))
    return Node("ExprStmt", call.start, call.end, None, (call,))


# -- compound statements -----------------------------------------------------------------------------------------------


def _if(context: Context, node: SyntaxNode) -> Node:
    """`elif` is an `If` in the else branch; long chains are built from their end and not recursed into."""
    otherwise: Node = ABSENT
    for clause in (*reversed(node.children_by_field_name("alternative")), node):
        if clause.type == "else_clause":
            otherwise = block(context, clause.child_by_field_name("body"))
            continue
        test = expression(context, clause.child_by_field_name("condition"))
        then = block(context, clause.child_by_field_name("consequence"))
        end = then.end if otherwise is ABSENT else otherwise.end
        made = Node("If", clause.start_byte, end, None, (test, then, otherwise))
        otherwise = Node("Block", made.start, made.end, None, (made,))
    return made


def _loop_with_else(context: Context, node: SyntaxNode, loop: Node, kind: str) -> Node:
    clause = node.child_by_field_name("alternative")
    if clause is None:
        return loop
    body = block(context, clause.child_by_field_name("body"))
    behind = Node(kind, body.start, body.end, None, body.children)
    return Node("Block", loop.start, behind.end, None, (loop, behind))


def _while(context: Context, node: SyntaxNode) -> Node:
    test = expression(context, node.child_by_field_name("condition"))
    body = block(context, node.child_by_field_name("body"))
    loop = Node("While", node.start_byte, body.end, None, (test, body))
    return _loop_with_else(context, node, loop, "WhileElse")


def _for(context: Context, node: SyntaxNode) -> Node:
    bound = target(context, node.child_by_field_name("left"))
    source = expression(context, node.child_by_field_name("right"))
    body = block(context, node.child_by_field_name("body"))
    keyword = next(child for child in node.children if child.type == "for")
    loop = Node("For", keyword.start_byte, body.end, None, (bound, source, body))
    made = _loop_with_else(context, node, loop, "ForElse")
    return _asynchronous(context, node, made)


def _asynchronous(context: Context, node: SyntaxNode, made: Node) -> Node:
    if node.children[0].type != "async" or context.fallback:
        return made
    return Node("Async", made.start, made.end, None, (made,))


def _with(context: Context, node: SyntaxNode) -> Node:
    body = block(context, node.child_by_field_name("body"))
    clause = next(child for child in node.named_children if child.type == "with_clause")
    made = body
    for item in reversed(_with_items(clause)):
        value = _with_item(context, item)
        made = Node("With", value.start, made.end, None, (value, made if made.kind == "Block" else _only(made)))
    return _asynchronous(context, node, made)


def _only(statement: Node) -> Node:
    return Node("Block", statement.start, statement.end, None, (statement,))


def _with_items(clause: SyntaxNode) -> list[SyntaxNode]:
    """The expressions or `as` patterns; the parser takes parentheses around the items for those of an expression."""
    values = [item.child_by_field_name("value") for item in named(clause)]
    if len(values) == 1 and values[0].type in ("parenthesized_expression", "tuple"):
        inside = named(values[0])
        if any(child.type == "as_pattern" for child in inside):
            return inside
    return values


def _with_item(context: Context, value: SyntaxNode) -> Node:
    if value.type != "as_pattern":
        return expression(context, value)
    inside = named(value)
    source = expression(context, inside[0])
    bound = target(context, inside[1])
    end = bound.children[0].end if bound.kind == "PatExpr" else bound.end
    return Node("LetPattern", source.start, end, None, (bound, source))


def _try(context: Context, node: SyntaxNode) -> Node:
    children = [block(context, node.child_by_field_name("body"))]
    for clause in named(node)[1:]:
        if clause.type == "except_clause":
            children.append(_catch(context, clause))
        elif clause.type == "else_clause":
            body = block(context, clause.child_by_field_name("body"))
            children.append(Node("TryElse", clause.start_byte, body.end, None, (body,)))
        elif clause.type == "finally_clause":
            body = block(context, named(clause)[-1])
            children.append(Node("Finally", clause.start_byte, body.end, None, (body,)))
    return Node("Try", node.start_byte, children[-1].end, None, tuple(children))


def _catch(context: Context, clause: SyntaxNode) -> Node:
    inside = named(clause)
    body = block(context, inside[-1])
    values = clause.children_by_field_name("value")
    if not values:
        keyword = clause.children[0]
        caught = Node("CatchAll", keyword.start_byte, keyword.end_byte)
        return Node("Catch", clause.start_byte, body.end, None, (caught, body))
    value, name = values[0], ABSENT
    if value.type == "as_pattern":
        parts = named(value)
        value, name = parts[0], name_of(context, named(parts[1])[0] if named(parts[1]) else parts[1])
    if len(values) > 1:
        given = spanning("Tuple", None, tuple(expression(context, part) for part in values))
    else:
        given = expression(context, value)
        if name is ABSENT and given.kind != "Tuple":
            given = Node("Tuple", given.start, given.end, None, (given,))
    kind = Node("Type", given.start, given.end, None, (given,))
    caught = Node("CatchParam", given.start, given.end if name is ABSENT else name.end, None, (name, kind))
    return Node("Catch", clause.start_byte, body.end, None, (caught, body))


def _match(context: Context, node: SyntaxNode) -> Node:
    """`match` statements are kept for what their bodies hold; no pattern describes their cases, but the strings in them and the names that they bind."""
    subjects = tuple(expression(context, child) for child in node.children_by_field_name("subject") if child.is_named)
    subject = spanning("Tuple", None, subjects)
    cases = []
    for clause in named(node.child_by_field_name("body")):
        if clause.type == "case_clause":
            body = block(context, clause.child_by_field_name("consequence"))
            parts = (part for pattern in named(clause) if pattern.type == "case_pattern" for part in parts_of_case(context, pattern))
            cases.append(Node("Case", clause.start_byte, body.end, None, (*parts, body)))
    end = cases[-1].end if cases else subject.end
    return Node("Switch", node.start_byte, end, None, (subject, *cases))


# -- definitions -------------------------------------------------------------------------------------------------------


def _function(context: Context, node: SyntaxNode, attributes: tuple[Node, ...] = ()) -> Node:
    inner = replace(context, in_class=False) if context.in_class else context
    name = name_of(context, node.child_by_field_name("name"))
    given = node.child_by_field_name("parameters")
    returned = optional(context, node.child_by_field_name("return_type"), annotation)
    body = block(inner, node.child_by_field_name("body"))
    if node.children[0].type == "async" and not context.fallback:
        keyword = node.children[0]
        attributes = (*attributes, Node("KeywordAttr", keyword.start_byte, keyword.end_byte, "async"))
    beginning = node.start_byte
    if context.fallback and node.children[0].type == "async":
        beginning = node.children[1].start_byte
    start = min([beginning, *(attribute.start for attribute in attributes)])
    taken = parameters(context, given)
    for below in (one for part in (*attributes, *taken, returned) for one in walk(part)):
        if below.kind == "Lambda":
            below.binding = IN_HEAD
    made = (
        Node("Attrs", start, start, None, attributes),
        name,
        Node("Params", given.start_byte, given.end_byte, None, taken),
        returned,
        body,
    )
    return Node("FuncDef", start, body.end, name.value, made)


def _class(context: Context, node: SyntaxNode, attributes: tuple[Node, ...] = ()) -> Node:
    inner = context if context.in_class else replace(context, in_class=True)
    name = name_of(context, node.child_by_field_name("name"))
    given = node.child_by_field_name("superclasses")
    parents = () if given is None else tuple(_parent(argument) for argument in arguments(context, given))
    body = block(inner, node.child_by_field_name("body"))
    start = min([node.start_byte, *(attribute.start for attribute in attributes)])
    made = (Node("Attrs", start, start, None, attributes), name, Node("Parents", name.end, name.end, None, parents), body)
    return Node("ClassDef", start, body.end, name.value, made)


def _parent(argument: Node) -> Node:
    if argument.kind == "KwArg":
        return Node("ParentKwArg", argument.start, argument.end, argument.value, argument.children)
    return Node("Type", argument.start, argument.end, None, (argument,))


def _decorated(context: Context, node: SyntaxNode) -> Node | tuple[Node, ...]:
    attributes = tuple(_decorator(context, child) for child in node.named_children if child.type == "decorator")
    definition = node.child_by_field_name("definition")
    if definition is None:
        return ()
    return (_class if definition.type == "class_definition" else _function)(context, definition, attributes)


def _decorator(context: Context, node: SyntaxNode) -> Node:
    """`@name` and `@name(...)` are named attributes, any other decorator is an expression; a bare name, or one with dots, is a call."""
    made = expression(context, named(node)[0])
    path = made.children[0] if made.kind == "Call" else made
    if made.kind == "Id" and made.value in ("staticmethod", "abstractmethod"):
        return Node("KeywordAttr", made.start, made.end, made.value)
    if path is not made and path.value == "staticmethod" and len(made.children) == 1:
        return Node("KeywordAttr", made.start, made.end, "staticmethod")
    if (root := _root(path)) is not None:
        if root.kind == "SelfId":  # to Semgrep a name like any other here
            root.kind = "Id"
        if path is made:
            made = Node("Call", made.start, made.end, None, (made,))
    start = node.start_byte
    if made.kind == "Call" and made.children[0].kind == "Id":
        return Node("NamedAttr", start, made.end, None, (made,))
    return Node("ExprAttr", start, made.end, None, (made,))


def _root(node: Node) -> Node | None:
    """The first name of one with dots; None of anything else."""
    while node.kind == "Dot":
        node = node.children[0]
    return node if node.kind in ("Id", "SelfId", "Mv") else None


def _type_alias(context: Context, node: SyntaxNode) -> Node:
    name, given = (annotation(context, child).children[0] for child in named(node))
    return Node("TypeAlias", name.start, node.end_byte, None, (given,))


_STATEMENTS: dict[str, Callable[[Context, SyntaxNode], Node | Iterable[Node]]] = {
    "expression_statement": _expression_statement,
    "return_statement": _return,
    "raise_statement": _raise,
    "assert_statement": _assert,
    "delete_statement": _delete,
    "global_statement": _outer_names,
    "nonlocal_statement": _outer_names,
    "pass_statement": _keyword("Pass"),
    "break_statement": _keyword("Break"),
    "continue_statement": _keyword("Continue"),
    "print_statement": _print,
    "exec_statement": _exec,
    "import_statement": import_,
    "import_from_statement": import_from,
    "future_import_statement": import_from,
    "if_statement": _if,
    "while_statement": _while,
    "for_statement": _for,
    "with_statement": _with,
    "try_statement": _try,
    "match_statement": _match,
    "function_definition": _function,
    "class_definition": _class,
    "decorated_definition": _decorated,
    "type_alias_statement": _type_alias,
}
