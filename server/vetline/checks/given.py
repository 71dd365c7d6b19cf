"""What a function is given by whoever calls it, as its text says.

Not a check: what the checks on functions that nobody in sight calls share.
"""

from __future__ import annotations

import re

_HEAD = re.compile(rb"\bdef[ \t]+\w+[ \t]*\(")
_PARAMETER = re.compile(rb"[ \t\n]*(\*{0,2}\w+)[ \t]*(?::([^=]*))?(?:=.*)?", re.DOTALL)
_OF_NUMBERS = re.compile(rb"^\W*(?:Optional\[)?(?:int|float|bool|Decimal|UUID|date|datetime|timedelta)\b")


def head(function: bytes) -> int:
    """Where the list of the parameters ends."""
    found = _HEAD.search(function)
    depth = 0
    for place in range(found.end() - 1 if found is not None else len(function), len(function)):
        depth += (function[place] in b"([{") - (function[place] in b")]}")
        if depth == 0:
            return place
    return len(function)


def parameters(function: bytes) -> dict[bytes, bytes]:
    """Names, with stars, and what each is said to be; without numbers and the like."""
    found = _HEAD.search(function)
    if found is None:
        return {}
    depth, begin, pieces = 0, found.end(), []
    end = head(function)
    for place in range(begin, end):
        depth += (function[place] in b"([{") - (function[place] in b")]}")
        if function[place] == 0x2C and depth == 0:
            pieces.append(function[begin:place])
            begin = place + 1
    pieces.append(function[begin:end])
    named = (match for piece in pieces if (match := _PARAMETER.fullmatch(piece.strip())))
    return {match[1]: (match[2] or b"").strip() for match in named if match[1] not in (b"self", b"cls") and not _OF_NUMBERS.match(match[2] or b"")}
