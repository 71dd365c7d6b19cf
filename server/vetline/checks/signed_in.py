"""How handlers ask for somebody to be signed in, and what of a segment is one function.

Not a check: what the checks on what such people may do share.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from vetline.checks.noted import SAME
from vetline.core import lazy_re as re

COMMENT = re.compile(rb"(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)
DEFINED = re.compile(rb"^(?:async[ \t]+)?def[ \t]+\w+\(", re.MULTILINE)
PARAMETER = re.compile(
    rb"\b(\w+)[ \t]*(?::[^=,()]+(?:\[[^\]]*\])?)?=[ \t]*Depends\(\s*(\w*(?:user|login|account|auth)\w*)\s*\)"
    rb"|\b(\w+)[ \t]*:[ \t]*Annotated\[[^=()]*Depends\(\s*(\w*(?:user|login|account|auth)\w*)\s*\)"
    rb"|\b(\w+)[ \t]*:[ \t]*((?:Current|LoggedIn|SignedIn|Authenticated|Active)\w*(?:User|Account|Member|Customer)\w*)\b(?=[ \t]*[,)\n])"
)
DECORATED = re.compile(rb"^@(?:\w+\.)*(?:login_required|jwt_required|token_required|auth_required|requires?_auth|require_login)\b", re.MULTILINE)

_TEXT = re.compile(rb"#[^\n]*|(\"\"\"|''')[\s\S]*?\1|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'")
_NOT_A_BREAK = re.compile(rb"[^\n]")
_METHOD = re.compile(
    rb"^(?:[ \t]*@[^\n]*\n(?:(?![ \t]*(?:(?:async[ \t]+)?def|class)\b|[ \t]*@)[^\n]*\n){0,20}?)*([ \t]*)(?:async[ \t]+)?def[ \t]+(\w+)\(",
    re.MULTILINE,
)
"""With decorators, also those over several lines: between a decorator and its function stands nothing else."""


@lru_cache(SAME)
def without_prose(data: bytes) -> bytes:
    """The text without comments and without texts for people, which hold any word. Offsets stay."""
    return _TEXT.sub(lambda found: _NOT_A_BREAK.sub(b" ", found[0]) if _is_prose(found[0]) else found[0], data)


@lru_cache(SAME)
def functions(data: bytes) -> tuple[tuple[int, bytes, bytes], ...]:
    """Of functions and methods that stand in no other function: where their decorators begin, their names, and their texts with these."""
    return tuple(_functions(data))


def _functions(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    found = list(_METHOD.finditer(data))
    depth: bytes | None = None
    for place, function in enumerate(found):
        if depth is not None and len(function[1]) > len(depth):
            continue
        depth = function[1]
        following = (other.start() for other in found[place + 1 :] if len(other[1]) <= len(depth))
        end = next(following, len(data))
        yield function.start(), function[2], data[function.start() : end]


def _is_prose(text: bytes) -> bool:
    return b" " in text or text.startswith((b"#", b'"""', b"'''"))
