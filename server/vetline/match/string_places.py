"""Where the inside of a string stands that `"$X"` is bound to, as Semgrep finds it: it looks for the content in the token that the string begins with."""

from __future__ import annotations

from collections.abc import Callable

from vetline.match.bindings import Bound
from vetline.match.tree import Node


def place_of(bound: Bound, text: Callable[[int, int], str]) -> tuple[int, int] | None:
    """None where that is not in the string itself, but where a name got its value."""
    node = bound.nodes[0]
    if node.binding is None:  # a group of a regex
        return bound.start, bound.end
    token = _first_token(node.binding)
    if token is None:
        return None
    start, end = token.start + bound.base, token.end + bound.base
    written = text(start, end)
    at = written.find(str(node.value))
    if at < 0:  # it has escapes, or more tokens follow
        opening = len(written) - len(written.lstrip("( \t\r\n"))
        return start + opening, end - len(written) + len(written.rstrip(") \t\r\n"))
    first = start + len(written[:at].encode())
    return first, first + len(str(node.value).encode())


def _first_token(node: Node) -> Node | None:
    while node.kind not in _TOKENS:
        if node.kind not in _PARTS or not node.children:
            return None
        node = node.children[_PARTS[node.kind]] if len(node.children) > _PARTS[node.kind] else node.children[0]
    return node


_TOKENS = frozenset({"Str", "EncodedStr", "Module", "XmlText"})
_PARTS = {"OpCall": 1, "SeqConcat": 0, "FString": 0, "Interpolation": 0, "Cast": 1}
"""Of what a string is put together of: the part that comes first."""
