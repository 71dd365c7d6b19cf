"""Imports read off the text, without a tree. What looks like an import in a string is one, too."""

from __future__ import annotations

import re
from collections.abc import Mapping

from vetline.match.segments import Segment

_IMPORT = re.compile(
    rb"\bfrom[ \t\\\r\n]*([\w.]+|\.+[ \t]*[\w.]*)[ \t\\\r\n]+import[ \t\\\r\n]*(\((?:[^)#]|#[^\n]*)*\)?|(?:[^\n;#\\]|\\\r?\n)*)"
    rb"|\bimport[ \t\\\r\n]+((?:[^\n;#\\]|\\\r?\n)*)"
)
_COMMENT = re.compile(rb"#[^\n]*")
_WORD = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")


def aliases(segment: Segment) -> Mapping[bytes, frozenset[bytes]]:
    """The imports anywhere in a segment, nested ones too: an import is visible in all that follows it.

    Read off the text; what looks like an import in a string only makes more text worth looking at.
    """
    made: dict[bytes, frozenset[bytes]] = {}
    for found in _IMPORT.finditer(segment.data):
        module, names, plain = found.groups()
        path = frozenset(_WORD.findall(module or b""))
        for item in _COMMENT.sub(b"", (plain if module is None else names) or b"").split(b","):
            words = _WORD.findall(item)
            if module is not None and b"*" in item:
                made[b"*"] = made.get(b"*", frozenset()) | path
            elif words and (module is not None or b"as" in words):
                made[words[-1]] = made.get(words[-1], frozenset()) | path | frozenset(words)
    return made
