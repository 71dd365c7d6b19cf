"""What the names of a Python program were imported as, read off its syntax tree."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable, Mapping


def parsed(source: str | bytes, mode: str = "exec") -> ast.AST | None:
    """The syntax tree of a program or an expression, without a word of what Python warns of; None if it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source, mode=mode)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def imported_names(nodes: Iterable[ast.AST]) -> dict[str, str]:
    """For each name that an import among the nodes binds, the dotted path that it stands for; relative imports are left out."""
    names: dict[str, str] = {}
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                names[alias.asname or alias.name.partition(".")[0]] = alias.name if alias.asname else alias.name.partition(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def full_name(node: ast.expr, names: Mapping[str, str]) -> str:
    """`a.b.c` with what `a` was imported as; nothing for what is no name."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([names.get(node.id, node.id), *reversed(parts)]) if isinstance(node, ast.Name) else ""
