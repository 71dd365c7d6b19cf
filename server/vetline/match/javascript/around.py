"""What stands around the parts of a pattern in every JavaScript text that it describes: regexes for a search, for ASCII text."""

from __future__ import annotations

from collections.abc import Sequence

from vetline.match.tree import Node, walk
from vetline.match.words import TEXT, searched

_INDEX_ASSIGNED = rb"\](?:[\s)!]|//[^\n]*\n|/\*(?:[^*]|\*(?!/))*\*/)*(?:\*\*|<<|>>>?|&&|\|\||\?\?|[-+*/%&|^])?=(?![=>])"
"""`a[0] = 1`, and what does more than set: `a[0] += 1`."""


def searches(nodes: Sequence[Node]) -> frozenset[bytes]:
    """Required words (see `words`) of what a pattern's nodes describe, beside those that stand in it."""
    parts = (inner for node in nodes for inner in walk(node))
    assigns_index = any(part.kind == "Assign" and part.children[0].kind == "Index" for part in parts)
    return frozenset({searched(TEXT, [_INDEX_ASSIGNED])} if assigns_index else ())
