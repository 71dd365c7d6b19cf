"""Ends of regexes that repeat a group first: where a text holds no such end, the dear walk up to it is for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vetline.core.regex_tree import codes, parsed
from vetline.match.regexes import LazyRegex

_SHORTEST = 4
_MOST_PLACES = 100
_ITEM = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|c.|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_BEYOND = re.compile(r"\(\?(?:[a-zA-Z-]+\)|#)")
"""Flags for what follows, and comments, which are not told apart here."""
_REFERS = re.compile(r"\\[1-9gk]|\(\?P=|\(\?\(")
_REPEATS_GROUP = re.compile(r"\)[*+]")


@dataclass(frozen=True, slots=True)
class Tail:
    """`start` is the text that `regex` begins with."""

    start: str
    regex: LazyRegex

    def may_occur(self, text: str, timeout_seconds: float) -> bool:
        """It is not looked for at more than some places, so that a hostile line costs little."""
        at = -1
        for _ in range(_MOST_PLACES):
            at = text.find(self.start, at + 1)
            if at < 0 or self.regex.match(text, pos=at, timeout=timeout_seconds):
                return at >= 0
        return True


def tail_of(whole: LazyRegex) -> Tail | None:
    """What every match of a regex ends with, if that refers to nothing ahead of it, begins with a text and stands behind a group
    that is repeated."""
    text = whole.text
    repeats = _REPEATS_GROUP.search(text)
    if repeats is None or _BEYOND.search(text):
        return None
    for at in _top_level(text):
        tail = text[at:]
        if at > repeats.start() and not _REFERS.search(tail):
            start = _start(parsed(tail))
            if len(start) >= _SHORTEST:
                return Tail(start, LazyRegex(tail, whole.flags))
    return None


def _top_level(text: str) -> Iterator[int]:
    """Where groups and letters begin that stand in no group; none if one of several alternatives is enough."""
    depth, found = 0, []
    for item in _ITEM.finditer(text):
        sign = item.group()
        if depth == 0 and (sign == "(" or sign.isalpha()):
            found.append(item.start())
        if sign == "|" and depth == 0:
            return iter(())
        depth += (sign == "(") - (sign == ")")
    return iter(found)


def _start(items: Any) -> str:
    """The letters that each match begins with."""
    found = ""
    for code, argument in items or ():
        if code is codes.LITERAL:
            found += chr(argument)
            continue
        if code is codes.SUBPATTERN and not argument[1] and not argument[2]:
            found += _start(argument[3])
        break
    return found
