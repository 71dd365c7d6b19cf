"""What only TypeScript declares. Enumerations, ambient modules and import aliases leave nothing behind, as in Semgrep."""

from __future__ import annotations

from collections.abc import Iterable

from vetline.core.syntax import SyntaxNode
from vetline.match.javascript import functions, statements, types
from vetline.match.javascript.context import Context, name_of, named, token
from vetline.match.tree import ABSENT, Node


def interface(context: Context, node: SyntaxNode) -> Node:
    """Its members are lost."""
    name = name_of(context, node.child_by_field_name("name"))
    clauses = [child for child in node.named_children if child.type in ("extends_type_clause", "extends_clause")]
    parents = tuple(types.type_(context, child) for clause in clauses for child in named(clause))
    start = token(node, "interface").start_byte
    return Node("InterfaceDef", start, node.child_by_field_name("body").end_byte, name.value, (name, Node("Parents", start, start, None, parents)))


def type_alias(context: Context, node: SyntaxNode) -> Node:
    name = name_of(context, node.child_by_field_name("name"))
    kind = types.type_(context, node.child_by_field_name("value"))
    last = node.children[-1]
    end = last.end_byte if last.type == ";" else kind.end
    return Node("TypeAlias", token(node, "type").start_byte, end, name.value, (name, kind))


def function_signature(context: Context, node: SyntaxNode) -> Node:
    """`function f(a: string): void;` is a constant of a function's type."""
    keyword = token(node, "function")
    attribute = Node("KeywordAttr", keyword.start_byte, keyword.end_byte, "Const")
    return statements.variable(name_of(context, node.child_by_field_name("name")), functions.signature(context, node), ABSENT, (attribute,))


def ambient(context: Context, node: SyntaxNode) -> Iterable[Node]:
    """`declare const a: number`: what is declared, if it is no module. `declare global` is a constant without a name."""
    if any(child.type in ("module", "internal_module", "property_identifier") for child in node.children):
        return ()
    keyword = token(node, "global")
    if keyword is None:
        return statements.statements(context, node)
    body = statements.block(context, next(child for child in node.children if child.type == "statement_block"))
    function = Node("Function", body.start, body.end, None, (Node("Params", body.start, body.start), ABSENT, body))
    attribute = Node("KeywordAttr", keyword.start_byte, keyword.end_byte, "Const")
    name = Node("Name", keyword.start_byte, keyword.end_byte, "!global!")
    return (statements.variable(name, ABSENT, function, (attribute,)),)


def namespace(context: Context, node: SyntaxNode) -> Iterable[Node]:
    """`namespace a.b {...}` is a function that is called at once."""
    body_node = node.child_by_field_name("body")
    if body_node is None:
        return ()
    body = statements.block(context, body_node)
    at = body.start
    function = Node("Function", at, body.end, None, (Node("Params", at, at), ABSENT, body))
    call = Node("Call", at, body.end, None, (function,))
    return (Node("ExprStmt", at, body.end, None, (call,)),)
