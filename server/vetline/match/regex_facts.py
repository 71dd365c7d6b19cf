"""What the parse of a regex tells of its matches: literals that each must hold, and whether one can span lines."""

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

_MOST = 60
_SHORTEST_BYTES = 2
_MOST_LETTERS = 6
_MOST_RUNS = 16
ANY_CASE = b"\2"


@lru_cache(1024)
def parsed(text: str, flags: int = 0) -> Any:
    """The regex as Python's parser reads it; None if it does not."""
    try:
        return parser.parse(text, flags)
    except (re.error, RecursionError, OverflowError):
        return None


@lru_cache(1024)
def required_literals(text: str) -> frozenset[bytes] | None:
    """Literals of which every match holds at least one; None when none is known. Those of a regex that ignores case are in
    lower case and begin with `ANY_CASE`."""
    tree = parsed(text)
    if tree is None:
        return None
    any_case = bool(tree.state.flags & re.IGNORECASE) or "(?i" in text
    found = _of_items(list(tree), any_case)
    if not found or len(found) > _MOST or _shortest(found) < _SHORTEST_BYTES:
        return None
    return frozenset((ANY_CASE if any_case else b"") + literal.encode() for literal in found)


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
        if inner is None or len(found) * len(inner) > _MOST:
            return None
        found = {start + end for start in found for end in inner}
    return frozenset(found)


def holds_literal(literal: bytes, data: bytes, folded: bytes) -> bool:
    """Whether a text, given as it is and in lower case, holds one of `required_literals`."""
    return literal[1:] in folded if literal[:1] == ANY_CASE else literal in data


_MANY = 1_000
_FEW = 64


def line_feeds(text: str) -> int | None:
    """How many line feeds a match can reach over, what it looks ahead at included; None when that is not bounded by a few,
    `EVERYWHERE` when what it matches may depend on any text before it."""
    tree = parsed(text, re.MULTILINE)
    if tree is None:
        return EVERYWHERE
    most = _feeds(tree, bool(tree.state.flags & re.DOTALL), {})
    if most >= _EVERYWHERE:
        return EVERYWHERE
    return most if most <= _FEW else None


EVERYWHERE = -1
_EVERYWHERE = 1_000_000_000


def _feeds(items: Any, dot_all: bool, groups: dict[int, int]) -> int:
    """`groups` collects the line feeds of the numbered groups, for what refers back to them."""
    total = 0
    for code, argument in items:
        if code is codes.LITERAL:
            total += argument == 10
        elif code is codes.NOT_LITERAL:
            total += argument != 10
        elif code is codes.ANY:
            total += dot_all
        elif code is codes.IN:
            total += _class_breaks(argument, codes)
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, getattr(codes, "POSSESSIVE_REPEAT", None)):
            inner = _feeds(argument[2], dot_all, groups)
            total += inner if inner >= _EVERYWHERE else inner * min(int(argument[1]), _MANY)
        elif code is codes.SUBPATTERN:
            inner = _feeds(argument[3], dot_all or bool(argument[1] & re.DOTALL), groups)
            if argument[0] is not None:
                groups[argument[0]] = inner
            total += inner
        elif code is codes.BRANCH:
            total += max(_feeds(branch, dot_all, groups) for branch in argument[1])
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            inner = _feeds(argument[1], dot_all, groups)
            total += _EVERYWHERE if argument[0] < 0 and inner else inner
        elif code is codes.AT:
            total += _EVERYWHERE if argument in (codes.AT_BEGINNING_STRING, codes.AT_END_STRING) else 0
        elif code is codes.GROUPREF:
            total += groups.get(argument, _EVERYWHERE)
        elif code in (codes.GROUPREF_EXISTS, getattr(codes, "ATOMIC_GROUP", None)):
            total += _EVERYWHERE
    return total


def _shortest(literals: frozenset[str]) -> int:
    return min(len(literal.encode()) for literal in literals)


def stays_on_line(text: str) -> bool:
    """Conservative: no construct that could match a line feed, at which segments end."""
    tree = parsed(text, re.MULTILINE)
    if tree is None:
        return False

    def can_break(items: Any) -> bool:
        for code, argument in items:
            if code in (codes.LITERAL,) and argument == 10:
                return True
            if code is codes.NOT_LITERAL and argument != 10:
                return True
            if code is codes.ANY and tree.state.flags & re.DOTALL:
                return True
            if code is codes.IN and _class_breaks(argument, codes):
                return True
            if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, getattr(codes, "POSSESSIVE_REPEAT", None)) and can_break(argument[2]):
                return True
            if code is codes.SUBPATTERN and (argument[1] & re.DOTALL or can_break(argument[3])):
                return True
            if code is codes.BRANCH and any(can_break(branch) for branch in argument[1]):
                return True
            if code in (codes.ASSERT, codes.ASSERT_NOT) and can_break(argument[1]):
                return True
            if code in (codes.GROUPREF_EXISTS, getattr(codes, "ATOMIC_GROUP", None)):
                return True
        return False

    return not can_break(tree)


def _class_breaks(items: Any, codes: Any) -> bool:
    negated = any(code is codes.NEGATE for code, _ in items)
    holds = False
    for code, argument in items:
        if (code is codes.LITERAL and argument == 10) or (code is codes.RANGE and argument[0] <= 10 <= argument[1]) or (code is codes.CATEGORY and argument in (codes.CATEGORY_SPACE, codes.CATEGORY_NOT_DIGIT, codes.CATEGORY_NOT_WORD)):
            holds = True
    return holds != negated


def _of_items(items: list[Any], any_case: bool) -> frozenset[str] | None:
    """The best set among the parts: the one whose shortest literal is longest."""
    candidates: list[frozenset[str]] = []
    runs: set[str] = {""}

    def flush() -> None:
        nonlocal runs
        if "" not in runs:
            candidates.append(frozenset(runs))
        runs = {""}

    for code, argument in items:
        letters = _letters(code, argument, any_case)
        if letters:
            if len(runs) * len(letters) > _MOST_RUNS:
                flush()
            runs = {run + letter for run in runs for letter in letters}
            continue
        if code is codes.AT:
            continue
        flush()
        found: frozenset[str] | None = None
        if code is codes.SUBPATTERN:
            found = _of_items(list(argument[3]), any_case)
        elif code is codes.BRANCH:
            parts = [_of_items(list(branch), any_case) for branch in argument[1]]
            if all(parts):
                found = frozenset(literal for part in parts for literal in part or ())
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and argument[0] >= 1:
            found = _of_items(list(argument[2]), any_case)
            if found and len(found) == 1:
                found = frozenset({next(iter(found)) * min(argument[0], 8)})
        if found:
            candidates.append(found)
    flush()
    usable = [one for one in candidates if len(one) <= _MOST]
    if not usable:
        return None
    return max(usable, key=lambda one: (_shortest(one), -len(one)))


def _letters(code: Any, argument: Any, any_case: bool) -> set[str] | None:
    """The few characters that an item stands for, in lower case where case does not count."""
    if code is codes.LITERAL:
        found = {chr(argument)}
    elif code is codes.IN and len(argument) <= _MOST_LETTERS and all(inner is codes.LITERAL for inner, _ in argument):
        found = {chr(letter) for _, letter in argument}
    else:
        return None
    if not any_case:
        return found
    if any(ord(letter) >= 128 and letter.lower() != letter.upper() for letter in found):
        return None
    return {letter.lower() for letter in found}
