"""Concrete syntax trees: the one importer of tree_sitter.

`parse` is total: broken text gives a tree with ERROR nodes, never an exception.
"""

from __future__ import annotations

from functools import cache

import tree_sitter
import tree_sitter_python
import tree_sitter_typescript

SyntaxNode = tree_sitter.Node

_GRAMMARS = {
    "python": tree_sitter_python.language,
    "javascript": tree_sitter_typescript.language_tsx,
    "typescript": tree_sitter_typescript.language_typescript,
    "tsx": tree_sitter_typescript.language_tsx,
}


@cache
def _parser(language: str) -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(_GRAMMARS[language]()))


def parse(language: str, data: bytes) -> SyntaxNode:
    """The root node of a fresh parse of `data` (UTF-8)."""
    return _parser(language).parse(data).root_node
