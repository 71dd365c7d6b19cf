"""Regexes as Python's parser reads them, and the strings of those that match only a few."""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import Any

if sys.version_info >= (3, 11):
    from re import _constants as codes  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
else:
    import sre_constants as codes
    import sre_parse as parser

_MOST = 500


@lru_cache(1024)
def parsed(text: str, flags: int = 0) -> Any:
    """The regex as Python's parser reads it; None if it does not."""
    try:
        return parser.parse(text, flags)
    except (re.error, RecursionError, OverflowError):
        return None


def all_strings(text: str) -> frozenset[str] | None:
    """Every string that a regex matches as a whole, if these are few and it must match as a whole."""
    tree = parsed(text)
    items = [] if tree is None else list(tree)
    if not items or items[-1] != (codes.AT, codes.AT_END) or tree.state.flags & re.IGNORECASE or "(?i" in text:
        return None
    return _strings(items[1 if items[0] == (codes.AT, codes.AT_BEGINNING) else 0 : -1])


def _strings(items: list[Any]) -> frozenset[str] | None:
    found = {""}
    for code, argument in items:
        inner: frozenset[str] | None = None
        if code is codes.LITERAL:
            inner = frozenset({chr(argument)})
        elif code is codes.IN and all(kind is codes.LITERAL for kind, _ in argument):
            inner = frozenset(chr(letter) for _, letter in argument)
        elif code is codes.BRANCH:
            parts = [_strings(list(branch)) for branch in argument[1]]
            inner = None if None in parts else frozenset(one for part in parts for one in part or ())
        elif code is codes.SUBPATTERN and not argument[1] and not argument[2]:
            inner = _strings(list(argument[3]))
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and (argument[0], argument[1]) == (0, 1):
            once = _strings(list(argument[2]))
            inner = None if once is None else once | {""}
        if inner is None or len(found) * len(inner) > _MOST:
            return None
        found = {start + end for start in found for end in inner}
    return frozenset(found)
