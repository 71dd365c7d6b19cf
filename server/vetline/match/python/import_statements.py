"""Python imports: concrete syntax -> the matcher's tree."""

from __future__ import annotations

from collections.abc import Iterable

from vetline.core.syntax import SyntaxNode
from vetline.match.python.context import Context, name_of, named
from vetline.match.tree import ABSENT, Node


def _dotted(context: Context, node: SyntaxNode) -> Node:
    names = tuple(name_of(context, child) for child in named(node))
    return Node("Dotted", node.start_byte, node.end_byte, ".".join(str(name.value) for name in names), names)


def import_(context: Context, node: SyntaxNode) -> Iterable[Node]:
    made: list[Node] = []
    for child in named(node):
        alias: Node = ABSENT
        path_node = child
        if child.type == "aliased_import":
            path_node = child.child_by_field_name("name")
            alias = name_of(context, child.child_by_field_name("alias"))
        path = _dotted(context, path_node)
        end = path.end if alias is ABSENT else alias.end
        made.append(Node("Import", node.start_byte, end, None, (path, alias)))
    return made


def import_from(context: Context, node: SyntaxNode) -> Node:
    module_node = node.child_by_field_name("module_name")
    if module_node is None:  # `from __future__ import x` has a node type without that field.
        start = node.start_byte + 5
        module = Node("Dotted", start, start + 10, "__future__", (Node("Name", start, start + 10, "__future__"),))
    elif module_node.type == "relative_import":
        module = _relative(context, module_node)
    else:
        module = _dotted(context, module_node)
    names = node.children_by_field_name("name")
    if not names:
        star = next((child for child in named(node) if child.type == "wildcard_import"), None)
        if star is None:
            return Node("Error", node.start_byte, node.end_byte)
        return Node("ImportAll", node.start_byte, star.end_byte, None, (module,))
    imported: list[Node] = []
    for child in names:
        if child.type == "aliased_import":
            name = name_of(context, child.child_by_field_name("name"))
            alias = name_of(context, child.child_by_field_name("alias"))
            imported.append(Node("ImportedName", name.start, alias.end, name.value, (name, alias)))
        else:
            name = name_of(context, child)
            imported.append(Node("ImportedName", name.start, name.end, name.value, (name, ABSENT)))
    return Node("ImportFrom", node.start_byte, imported[-1].end, None, (module, *imported))


def _relative(context: Context, node: SyntaxNode) -> Node:
    """Leading dots are names of their own: `.` is one dot, each further dot makes a `..`."""
    prefix = node.children[0]
    dots = context.data[prefix.start_byte : prefix.end_byte].count(b".")
    parts = ["."] if dots == 1 else [".."] * (dots - 1)
    names = [Node("Name", prefix.start_byte, prefix.end_byte, part) for part in parts]
    if len(node.named_children) > 1:
        names.extend(_dotted(context, node.named_children[1]).children)
    end = node.start_byte + 1 if dots == 2 and len(names) == 1 else node.end_byte  # Semgrep's token for `..` is one dot
    return Node("Dotted", node.start_byte, end, ".".join(str(name.value) for name in names), tuple(names))
