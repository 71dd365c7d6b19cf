"""JavaScript statements: concrete syntax -> the matcher's tree, in the shape and with the spans of Semgrep's.

A statement ends behind its semicolon, a declaration before it, and a `switch` with its last statement. Each variable of a declaration is
a definition of its own that begins with the keyword; one that takes a value apart has no name (`MANY`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from vetline.core.syntax import SyntaxNode
from vetline.match.javascript import classes, declarations, expressions, functions, modules, types
from vetline.match.javascript.context import Context, name_of, named, special, text
from vetline.match.tree import ABSENT, Node

MANY = "!MultiVarDef!"
"""Stands for the name of what is declared by a pattern."""

UNREADABLE = (AttributeError, IndexError, KeyError, StopIteration, TypeError, ValueError)
"""What lowering raises where a part is missing."""

Made = Node | Iterable[Node]


def statements(context: Context, parent: SyntaxNode) -> tuple[Node, ...]:
    """The statements right below a program or a block. What cannot be read is left out."""
    lowered: list[Node] = []
    for child in parent.named_children:
        made = _made(context, child)
        if isinstance(made, Node):
            lowered.append(made)
        else:
            lowered.extend(made)
    return tuple(lowered)


def _made(context: Context, node: SyntaxNode) -> Made:
    handler = _STATEMENTS.get(node.type)
    if handler is None:
        return ()
    if not node.has_error:
        return handler(context, node)
    # Half-typed code lacks parts that the grammar promises: the innermost statement that lacks one is left out.
    try:
        made = handler(context, node)
        return made if isinstance(made, Node) else tuple(made)
    except UNREADABLE:
        return ()


def each(context: Context, node: SyntaxNode) -> Iterable[Node]:
    """What one statement is made into."""
    made = _made(context, node)
    return (made,) if isinstance(made, Node) else made


def block(context: Context, node: SyntaxNode) -> Node:
    """Its end is the brace: the parser counts what follows towards some."""
    if context.lowering is not None:
        return context.lowering.block(node, context.data, None, lambda: _block(context, node))
    return _block(context, node)


def _block(context: Context, node: SyntaxNode) -> Node:
    closing = next((child for child in reversed(node.children) if child.type == "}"), node)
    return Node("Block", node.start_byte, closing.end_byte, None, statements(context, node))


def only(context: Context, node: SyntaxNode) -> Node:
    """The one statement that stands where a block may stand."""
    made = _made(context, node)
    if isinstance(made, Node):
        return made
    several = tuple(made)
    if len(several) == 1:
        return several[0]
    start, end = (several[0].start, several[-1].end) if several else (node.start_byte, node.start_byte)
    return Node("Block", start, end, None, several)


def variable(name: Node, kind: Node, value: Node, attributes: tuple[Node, ...]) -> Node:
    """A definition: name, type, assignment of its value, attributes."""
    inside = [name, *attributes, *(part for part in (kind, value) if part is not ABSENT)]
    start, end = min(one.start for one in inside), max(one.end for one in inside)
    assign: Node = ABSENT
    if value is not ABSENT:
        left = Node("Id", name.start, name.end, name.value) if name.kind == "Name" else name
        assign = Node("Assign", min(name.start, value.start), max(name.end, value.end), None, (left, value))
    parts = (name, kind, assign, Node("Attrs", start, start, None, attributes))
    return Node("VarDef", start, end, name.value if name.kind == "Name" else None, parts)


# -- simple statements -------------------------------------------------------------------------------------------------


def _expression_statement(context: Context, node: SyntaxNode) -> Made:
    inside = named(node)
    if not inside:
        return ()
    if inside[0].type == "internal_module":
        return declarations.namespace(context, inside[0])
    inner = expressions.expression(context, inside[0])
    return Node("ExprStmt", inner.start, _end(node, inner.end), None, (inner,))


def _end(node: SyntaxNode, end: int) -> int:
    """Behind the semicolon if there is one."""
    last = node.children[-1]
    return last.end_byte if last.type == ";" else end


def variables(context: Context, node: SyntaxNode) -> Iterator[Node]:
    """`let a = 1, {b} = c`."""
    keyword = node.children[0]
    kind = Node("KeywordAttr", keyword.start_byte, keyword.end_byte, keyword.type.capitalize())
    for child in named(node):
        if child.type == "variable_declarator":
            yield _variable(context, child, kind)


def _variable(context: Context, node: SyntaxNode, keyword: Node) -> Node:
    name_node, value_node = node.child_by_field_name("name"), node.child_by_field_name("value")
    value = ABSENT if value_node is None else expressions.expression(context, value_node)
    if name_node.type in ("object_pattern", "array_pattern"):
        name, kind = Node("Name", keyword.start, keyword.end, MANY), ABSENT
        if value is not ABSENT:
            value = Node("Assign", keyword.start, value.end, None, (expressions.expression(context, name_node), value))
        return variable(name, kind, value, (keyword,))
    given = node.child_by_field_name("type")
    kind = ABSENT if given is None else types.annotation(context, given)
    return variable(name_of(context, name_node), kind, value, (keyword,))


def _return(context: Context, node: SyntaxNode) -> Node:
    inside = named(node)
    value = (expressions.expression(context, inside[0]),) if inside else ()
    return Node("Return", node.start_byte, _end(node, value[0].end if value else node.start_byte + 6), None, value)


def _throw(context: Context, node: SyntaxNode) -> Node:
    value = expressions.expression(context, named(node)[0])
    return Node("Raise", node.start_byte, _end(node, value.end), None, (value,))


def _jump(kind: str) -> Callable[[Context, SyntaxNode], Node]:
    def lower(context: Context, node: SyntaxNode) -> Node:
        label = node.child_by_field_name("label")
        end = node.start_byte + len(kind) if label is None else label.end_byte
        return Node(kind, node.start_byte, _end(node, end), None if label is None else text(context, label))

    return lower


def _debugger(context: Context, node: SyntaxNode) -> Node:
    word = Node("Id", node.start_byte, node.start_byte + 8, "debugger")
    return Node("ExprStmt", word.start, _end(node, word.end), None, (word,))


def _empty(context: Context, node: SyntaxNode) -> Node:
    return Node("Block", node.start_byte, node.end_byte)


# -- compound statements -----------------------------------------------------------------------------------------------


def _condition(context: Context, node: SyntaxNode) -> Node:
    """What stands between the parentheses that belong to the statement."""
    return expressions.expression(context, named(node)[0] if node.type == "parenthesized_expression" else node)


def _if(context: Context, node: SyntaxNode) -> Node:
    """Long chains of `else if` are built from their end and not recursed into."""
    chain = [node]
    while True:
        clause = chain[-1].child_by_field_name("alternative")
        following = None if clause is None else named(clause)[0]
        if following is None or following.type != "if_statement":
            break
        chain.append(following)
    otherwise: Node = ABSENT if following is None else only(context, following)
    for link in reversed(chain):
        test = _condition(context, link.child_by_field_name("condition"))
        then = only(context, link.child_by_field_name("consequence"))
        end = max(test.end, then.end, 0 if otherwise is ABSENT else otherwise.end)
        otherwise = Node("If", link.start_byte, end, None, (test, then, otherwise))
    return otherwise


def _while(context: Context, node: SyntaxNode) -> Node:
    test = _condition(context, node.child_by_field_name("condition"))
    body = only(context, node.child_by_field_name("body"))
    return Node("While", node.start_byte, max(test.end, body.end), None, (test, body))


def _do(context: Context, node: SyntaxNode) -> Node:
    body = only(context, node.child_by_field_name("body"))
    test = _condition(context, node.child_by_field_name("condition"))
    return Node("DoWhile", node.start_byte, test.end, None, (body, test))


def _for(context: Context, node: SyntaxNode) -> Node:
    made: list[Node] = []
    begin = node.child_by_field_name("initializer")
    if begin is not None and begin.type in ("lexical_declaration", "variable_declaration"):
        made = [_looped(one) for one in variables(context, begin)]
    elif begin is not None and begin.type != "empty_statement":
        made = [_loose(context, begin)]
    test = node.child_by_field_name("condition")
    again = node.child_by_field_name("increment")
    test_made = ABSENT if test is None or test.type == "empty_statement" else _loose(context, test)
    again_made = ABSENT if again is None else expressions.expression(context, again)
    body = only(context, node.child_by_field_name("body"))
    end = max([body.end, *(part.end for part in (*made, test_made, again_made))])
    init = Node("ForInit", node.start_byte, node.start_byte, None, tuple(made))
    return Node("ForC", node.start_byte, end, None, (init, test_made, again_made, body))


def _looped(variable: Node) -> Node:
    """What a loop's head declares is no statement, nor an assignment."""
    name, kind, assign, attributes = variable.children
    value = ABSENT if assign is ABSENT else assign.children[1]
    return Node("InitVar", variable.start, variable.end, variable.value, (name, kind, value, attributes))


def _loose(context: Context, node: SyntaxNode) -> Node:
    """An expression in the head of a loop, which the parser takes for a statement."""
    return expressions.expression(context, named(node)[0] if node.type == "expression_statement" else node)


def _for_in(context: Context, node: SyntaxNode) -> Node:
    left, keyword = node.child_by_field_name("left"), node.child_by_field_name("kind")
    if keyword is not None and (left.type in ("object_pattern", "array_pattern") or node.child_by_field_name("value") is not None):
        bound = Node("PatId", keyword.start_byte, keyword.end_byte, MANY)
    elif left.type == "identifier":
        bound = Node("PatId", left.start_byte, left.end_byte, text(context, left))
    else:
        inner = expressions.expression(context, left)
        bound = Node("PatExpr", inner.start, inner.end, None, (inner,))
    source = expressions.expression(context, node.child_by_field_name("right"))
    operator = node.child_by_field_name("operator")
    if operator.type == "of":
        source = Node("OpCall", operator.start_byte, source.end, None, (special(operator, "ForOf"), source))
    body = only(context, node.child_by_field_name("body"))
    return Node("For", node.start_byte, max(source.end, body.end), None, (bound, source, body))


def _switch(context: Context, node: SyntaxNode) -> Node:
    subject = _condition(context, node.child_by_field_name("value"))
    cases = tuple(_case(context, child) for child in named(node.child_by_field_name("body")))
    return Node("Switch", node.start_byte, max([subject.end, *(case.end for case in cases)]), None, (subject, *cases))


def _case(context: Context, node: SyntaxNode) -> Node:
    value_node = node.child_by_field_name("value")
    keyword = node.children[0]
    label: Node = ABSENT
    if value_node is not None:
        label = _pattern(context, value_node)
    inside = [made for child in node.children_by_field_name("body") for made in each(context, child)]
    if len(inside) == 1:
        body = inside[0]
    else:
        at = keyword.end_byte if label is ABSENT else label.end
        body = Node("Block", inside[0].start if inside else at, inside[-1].end if inside else at, None, tuple(inside))
    return Node("Case", keyword.start_byte, max(keyword.end_byte, label.end, body.end), None, (label, body))


def _pattern(context: Context, node: SyntaxNode) -> Node:
    inner = expressions.expression(context, node)
    if inner.kind == "Id":
        return Node("PatId", inner.start, inner.end, inner.value)
    if inner.kind in _LITERALS:
        return Node("PatLiteral", inner.start, inner.end, (inner.kind, inner.value))
    return Node("PatExpr", inner.start, inner.end, None, (inner,))


_LITERALS = frozenset({"Str", "Float", "Bool", "Null", "Undefined", "Regexp"})


def _try(context: Context, node: SyntaxNode) -> Node:
    parts = [block(context, node.child_by_field_name("body"))]
    handler, last = node.child_by_field_name("handler"), node.child_by_field_name("finalizer")
    if handler is not None:
        keyword, given = handler.children[0], handler.child_by_field_name("parameter")
        if given is None:
            caught = Node("PatWildcard", keyword.start_byte, keyword.end_byte)
        else:
            caught = _pattern(context, given)
            typed = handler.child_by_field_name("type")
            if typed is not None:
                kind = types.annotation(context, typed)
                caught = Node("PatTyped", caught.start, max(caught.end, kind.end), None, (caught, kind))
        body = block(context, handler.child_by_field_name("body"))
        parts.append(Node("Catch", keyword.start_byte, body.end, None, (caught, body)))
    if last is not None:
        body = block(context, last.child_by_field_name("body"))
        parts.append(Node("Finally", last.start_byte, body.end, None, (body,)))
    return Node("Try", node.start_byte, parts[-1].end, None, tuple(parts))


def _label(context: Context, node: SyntaxNode) -> Node:
    body = only(context, node.child_by_field_name("body"))
    name = name_of(context, node.child_by_field_name("label"))
    return Node("Label", name.start, body.end, name.value, (name, body))


def _with(context: Context, node: SyntaxNode) -> Node:
    subject = _condition(context, node.child_by_field_name("object"))
    body = only(context, node.child_by_field_name("body"))
    return Node("WithObject", min(subject.start, body.start), max(subject.end, body.end), None, (subject, body))


_STATEMENTS: dict[str, Callable[[Context, SyntaxNode], Made]] = {
    "ERROR": lambda context, node: statements(context, node),  # what is whole in a function that is being typed
    "expression_statement": _expression_statement,
    "lexical_declaration": variables,
    "variable_declaration": variables,
    "return_statement": _return,
    "throw_statement": _throw,
    "break_statement": _jump("Break"),
    "continue_statement": _jump("Continue"),
    "debugger_statement": _debugger,
    "empty_statement": _empty,
    "statement_block": block,
    "if_statement": _if,
    "while_statement": _while,
    "do_statement": _do,
    "for_statement": _for,
    "for_in_statement": _for_in,
    "switch_statement": _switch,
    "try_statement": _try,
    "labeled_statement": _label,
    "with_statement": _with,
    "function_declaration": lambda context, node: functions.declaration(context, node),
    "generator_function_declaration": lambda context, node: functions.declaration(context, node),
    "class_declaration": lambda context, node: classes.declaration(context, node),
    "abstract_class_declaration": lambda context, node: classes.declaration(context, node),
    "import_statement": lambda context, node: modules.import_(context, node),
    "export_statement": lambda context, node: modules.export(context, node),
    "interface_declaration": lambda context, node: declarations.interface(context, node),
    "type_alias_declaration": lambda context, node: declarations.type_alias(context, node),
    "function_signature": lambda context, node: declarations.function_signature(context, node),
    "ambient_declaration": lambda context, node: declarations.ambient(context, node),
    "internal_module": lambda context, node: (),  # what the grammar does not take for an expression is lost, as what is ambient
}
