"""Slices written as indexes: Semgrep follows no value into, through or out of an expression with a slice (measured with 1.182)."""

from __future__ import annotations

import re

from vetline.core.syntax import SyntaxNode, parse

_MAYBE_SLICE = re.compile(rb"\[[^\[\]{}]*:")
_NO_BREAK = re.compile(rb"[^\r\n]")


def indexed(data: bytes) -> bytes:
    """The text with each `[a:b]` as `[0  ]`, its offsets and lines the same."""
    if not _MAYBE_SLICE.search(data):
        return data
    changed = bytearray(data)
    for start, end in _slices(data):
        blank = _NO_BREAK.sub(b" ", data[start:end])
        changed[start:end] = blank.replace(b" ", b"0", 1)
    return bytes(changed)


def _slices(data: bytes) -> list[tuple[int, int]]:
    """What stands between the brackets of subscripts that hold slices, the inner ones of nested ones left out."""
    found: list[tuple[int, int]] = []
    nodes: list[SyntaxNode] = [parse("python", data)]
    while nodes:
        node = nodes.pop()
        if node.type == "subscript" and any(child.type == "slice" for child in node.children_by_field_name("subscript")):
            opening = next(child for child in node.children if child.type == "[")
            if not node.has_error:
                found.append((opening.end_byte, node.end_byte - 1))
            nodes.extend(node.children[: node.children.index(opening)])
        else:
            nodes.extend(child for child in node.named_children if child.named_child_count)
    return found
