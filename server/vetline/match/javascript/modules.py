"""JavaScript imports and exports: concrete syntax -> the matcher's tree.

What is imported by name is one statement for each clause. An export is the definition that it holds and, behind it, a statement that names
what is exported; what is exported from elsewhere is imported under a name that nobody can write, defined, and exported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vetline.core.syntax import SyntaxNode
from vetline.match.javascript import classes, expressions, literals, statements
from vetline.match.javascript.context import Context, name_of, named, text, token
from vetline.match.tree import ABSENT, Node


def import_(context: Context, node: SyntaxNode) -> Iterator[Node]:
    keyword = node.children[0]
    required = next((child for child in node.named_children if child.type == "import_require_clause"), None)
    if required is not None:
        parts = named(required)
        yield _import_module(keyword, _module(context, parts[1]), name_of(context, parts[0]))
        return
    module = _module(context, node.child_by_field_name("source"))
    clause = next((child for child in node.named_children if child.type == "import_clause"), None)
    if clause is None:
        yield _import_module(keyword, module, ABSENT)
        return
    for part in named(clause):
        if part.type == "identifier":
            name = name_of(context, part)
            default = Node("Name", name.start, name.end, "default")
            yield _import_names(keyword, module, (_imported(default, name),))
        elif part.type == "namespace_import":
            yield _import_module(keyword, module, name_of(context, named(part)[0]))
        elif part.type == "named_imports":
            yield _import_names(keyword, module, tuple(_specifier(context, child) for child in named(part)))


def export(context: Context, node: SyntaxNode) -> Iterator[Node]:
    keyword = token(node, "export")
    declared, value = node.child_by_field_name("declaration"), node.child_by_field_name("value")
    default = token(node, "default")
    if default is not None:
        yield from _default(context, node, keyword, default, declared or value)
    elif declared is not None:
        for made in () if declared.type == "internal_module" else _declared(context, node, declared):
            yield made
            yield from (_export(keyword, name) for name in _names(made))
    elif token(node, "type") is None:
        yield from _listed(context, node, keyword)


def _module(context: Context, node: SyntaxNode) -> Node:
    return Node("Module", node.start_byte, node.end_byte, literals.content(text(context, node)))


def _import_module(keyword: SyntaxNode, module: Node, alias: Node) -> Node:
    start, end = min(keyword.start_byte, module.start), max(module.end, 0 if alias is ABSENT else alias.end)
    return Node("ImportModule", start, end, None, (module, alias))


def _import_names(keyword: SyntaxNode, module: Node, names: tuple[Node, ...]) -> Node:
    start = min([keyword.start_byte, *(name.start for name in names)])
    return Node("ImportNames", start, max([module.end, *(name.end for name in names)]), None, (module, *names))


def _imported(name: Node, alias: Node) -> Node:
    end = name.end if alias is ABSENT else max(name.end, alias.end)
    return Node("ImportedName", name.start, end, name.value, (name, alias))


def _specifier(context: Context, node: SyntaxNode) -> Node:
    alias = node.child_by_field_name("alias")
    name = _name(context, node.child_by_field_name("name"))
    return _imported(name, ABSENT if alias is None else _name(context, alias))


def _name(context: Context, node: SyntaxNode) -> Node:
    """Names of modules may be written as strings."""
    if node.type == "string":
        return Node("Name", node.start_byte, node.end_byte, literals.content(text(context, node)))
    return name_of(context, node)


# -- exports -----------------------------------------------------------------------------------------------------------


def _default(context: Context, node: SyntaxNode, keyword: SyntaxNode, default: SyntaxNode, exported: SyntaxNode) -> Iterable[Node]:
    name = Node("Name", default.start_byte, default.end_byte, "default")
    attribute = Node("KeywordAttr", name.start, name.end, "Const")
    made = list(_declared(context, node, exported)) if exported.child_by_field_name("name") is not None and exported.type in _NAMED else []
    if made:
        defined = _names(made[-1])[0]
        value = Node("Id", defined.start, defined.end, defined.value)
    else:
        value = expressions.expression(context, exported)
    yield from made
    yield statements.variable(name, ABSENT, value, (attribute,))
    yield _export(keyword, name)


_NAMED = frozenset({
    "function_declaration", "generator_function_declaration", "function_signature", "class_declaration", "abstract_class_declaration",
    "interface_declaration",
})  # fmt: skip


def _declared(context: Context, node: SyntaxNode, declared: SyntaxNode) -> Iterable[Node]:
    if declared.type in ("class_declaration", "abstract_class_declaration"):
        return (classes.declaration(context, declared, classes.decorators(context, node)),)
    return statements.each(context, declared)


def _names(made: Node) -> list[Node]:
    """What a definition defines; what takes a value apart is exported as one."""
    if made.kind in ("InterfaceDef", "TypeAlias", "VarDef"):
        return [made.children[0]]
    return [made.children[1]] if made.kind in ("FuncDef", "ClassDef") else []


def _export(keyword: SyntaxNode, name: Node) -> Node:
    start, end = min(keyword.start_byte, name.start), max(keyword.end_byte, name.end)
    return Node("Export", start, end, name.value, (name,))


def _listed(context: Context, node: SyntaxNode, keyword: SyntaxNode) -> Iterator[Node]:
    source = node.child_by_field_name("source")
    clause = next((child for child in node.named_children if child.type == "export_clause"), None)
    if clause is None:
        if source is not None:
            module = Node("Str", source.start_byte, source.end_byte, literals.content(text(context, source)))
            yield Node("ReExport", keyword.start_byte, module.end, None, (module,))
        return
    for child in named(clause):
        if token(child, "type") is None:
            yield from _specified(context, child, keyword, source, token(node, "from"))


def _specified(
    context: Context, node: SyntaxNode, keyword: SyntaxNode, source: SyntaxNode | None, origin: SyntaxNode | None
) -> Iterator[Node]:
    name = _name(context, node.child_by_field_name("name"))
    alias_node = node.child_by_field_name("alias")
    shown = name if alias_node is None else _name(context, alias_node)
    if source is None and alias_node is None:
        yield _export(keyword, name)
        return
    value = Node("Id", name.start, name.end, name.value)
    if source is not None and origin is not None:
        hidden = Node("Name", name.start, name.end, f"!tmp_{name.value}")
        yield _import_names(origin, _module(context, source), (_imported(name, hidden),))
        value = Node("Id", name.start, name.end, hidden.value)
    attribute = Node("KeywordAttr", shown.start, shown.end, "Const")
    yield statements.variable(Node("Name", shown.start, shown.end, shown.value), ABSENT, value, (attribute,))
    yield _export(keyword, shown)
