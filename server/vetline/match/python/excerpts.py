"""Which parts of Python text an excerpt may leave out, and what they are known by."""

from __future__ import annotations

import re

from vetline.match.excerpts import Excerpting
from vetline.match.python.import_texts import aliases, import_statements
from vetline.match.python.lexing import is_function
from vetline.match.python.scope import assigns_outside
from vetline.match.segments import Segment

_NAME = re.compile(rb"^[ \t\f]*(?:async[ \t]+)?(?:def|class)[ \t]+([A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*)", re.MULTILINE)
_WORD = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")
_INDENTATION = re.compile(rb"(?:[ \t\f]*(?:#[^\n]*)?\r?\n)*([ \t\f]*)")


def _names(segment: Segment) -> frozenset[bytes]:
    """Of the function or class itself and, with more words than needed, of what is imported in it."""
    found = _NAME.search(segment.data)
    own = {found.group(1)} if found else set()
    if b"import" not in segment.words:
        return frozenset(own)
    return frozenset(own.union(*(_WORD.findall(statement) for statement in import_statements(segment.data))))


def _may_go(segment: Segment) -> bool:
    if not is_function(segment.data) or assigns_outside(segment.data):
        return False
    return b"import" not in segment.words or b"*" not in aliases(segment)


def _placeholder(segment: Segment) -> bytes:
    return _INDENTATION.match(segment.data).group(1) + b"pass\n"  # type: ignore[union-attr]  # matches nothing, too


EXCERPTING = Excerpting(_names, _may_go, _placeholder, aliases)
