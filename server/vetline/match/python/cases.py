"""What a `case` of a `match` statement matches, as far as patterns of rules or names have to do with it."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.core.syntax import SyntaxNode
from vetline.match.python.context import Context, named
from vetline.match.python.strings import matched
from vetline.match.python.targets import target
from vetline.match.tree import Node


def parts_of_case(context: Context, pattern: SyntaxNode) -> Iterator[Node]:
    """The strings in what is matched, and the names that it binds, but for those behind `as`."""
    if pattern.type in ("string", "concatenated_string"):
        yield from matched(context, pattern)
        return
    names = [child for child in named(pattern) if child.type == "identifier"]
    if pattern.type == "splat_pattern" or (pattern.type == "dotted_name" and len(names) == 1):
        yield from (target(context, name) for name in names)
        return
    head = pattern.type in ("class_pattern", "keyword_pattern")
    for child in named(pattern)[head:]:
        yield from parts_of_case(context, child)
