"""Defaults of what a pattern takes apart: Semgrep follows no value into a name that has one, nor into any name of a pattern that has one
(measured with 1.182), so the text that it gets is written without."""

from __future__ import annotations

from vetline.core import lazy_re as re
from vetline.core.syntax import SyntaxNode, parse

_MAY_HOLD = re.compile(rb"[\w$\]})>]\s*=(?![=>])")
_NO_BREAK = re.compile(rb"[^\r\n]")
_GIVEN = frozenset(("string", "template_string", "array", "object", "null", "undefined", "identifier", "member_expression"))
"""Not numbers and answers: what has such a default is one itself. Nor what is called to get it, which may be what is looked for."""
_PATTERNS = frozenset(("object_pattern", "array_pattern"))


def without_defaults(language: str, data: bytes) -> bytes:
    """The text, its offsets and lines the same."""
    if _MAY_HOLD.search(data) is None:
        return data
    changed = bytearray(data)
    pending = [parse(language, data)]
    while pending:
        node = pending.pop()
        pending.extend(node.named_children)
        value = _default(node)
        if value is not None and value.type in _GIVEN and b"(" not in (value.text or b"") and b"=>" not in (value.text or b""):
            sign = next((child for child in node.children if child.type == "="), value)
            changed[sign.start_byte : value.end_byte] = _NO_BREAK.sub(b" ", data[sign.start_byte : value.end_byte])
    return bytes(changed)


def _default(node: SyntaxNode) -> SyntaxNode | None:
    """What a name, or a pattern, is given where nothing stands for it."""
    if node.type == "object_assignment_pattern":
        return node.child_by_field_name("right")
    if node.type == "assignment_pattern":
        left, around = node.child_by_field_name("left"), node.parent
        is_within = around is not None and around.type in ("pair_pattern", "array_pattern")
        return node.child_by_field_name("right") if is_within or (left is not None and left.type in _PATTERNS) else None
    if node.type in ("required_parameter", "optional_parameter"):
        pattern = node.child_by_field_name("pattern")
        return node.child_by_field_name("value") if pattern is not None and pattern.type in _PATTERNS else None
    return None
