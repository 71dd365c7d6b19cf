"""What the parse of a regex tells of its matches: literals that each must hold, and whether one can span lines."""

from __future__ import annotations

import re
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_MOST = 60
_SHORTEST_BYTES = 2


def required_literals(text: str) -> frozenset[bytes] | None:
    """Lower-case ASCII literals of which every match holds at least one, in any case; None when none is known."""
    try:
        parsed = parser.parse(text)
    except (re.error, RecursionError, OverflowError):
        return None
    found = _of_items(list(parsed))
    if not found or len(found) > _MOST or _shortest(found) < _SHORTEST_BYTES:
        return None
    return frozenset(literal.encode() for literal in found)


_MANY = 1_000


def line_feeds(text: str) -> int | None:
    """How many line feeds a match can reach over, what it looks ahead at included; None when that is not bounded by a few,
    or when it looks behind itself."""
    try:
        parsed = parser.parse(text, re.MULTILINE)
    except (re.error, RecursionError, OverflowError):
        return None
    most = _feeds(parsed, bool(parsed.state.flags & re.DOTALL))
    return most if most <= 4 else None


def _feeds(items: Any, dot_all: bool) -> int:
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
            inner = _feeds(argument[2], dot_all)
            total += inner * int(argument[1]) if inner else 0
        elif code is codes.SUBPATTERN:
            total += _feeds(argument[3], dot_all or bool(argument[1] & re.DOTALL))
        elif code is codes.BRANCH:
            total += max(_feeds(branch, dot_all) for branch in argument[1])
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            if argument[0] < 0 and _feeds(argument[1], dot_all):
                return _MANY
            total += _feeds(argument[1], dot_all)
        elif code is codes.AT:
            total += argument is codes.AT_END_STRING or argument is codes.AT_BEGINNING_STRING and _MANY
        elif code in (codes.GROUPREF, codes.GROUPREF_EXISTS, getattr(codes, "ATOMIC_GROUP", None)):
            return _MANY
        if total >= _MANY:
            return _MANY
    return total


def _shortest(literals: frozenset[str]) -> int:
    return min(len(literal.encode()) for literal in literals)


def stays_on_line(text: str) -> bool:
    """Conservative: no construct that could match a line feed, at which segments end."""
    try:
        parsed = parser.parse(text, re.MULTILINE)
    except (re.error, RecursionError, OverflowError):
        return False

    def can_break(items: Any) -> bool:
        for code, argument in items:
            if code in (codes.LITERAL,) and argument == 10:
                return True
            if code is codes.NOT_LITERAL and argument != 10:
                return True
            if code is codes.ANY and parsed.state.flags & re.DOTALL:
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

    return not can_break(parsed)


def _class_breaks(items: Any, codes: Any) -> bool:
    negated = any(code is codes.NEGATE for code, _ in items)
    holds = False
    for code, argument in items:
        if code is codes.LITERAL and argument == 10:
            holds = True
        elif code is codes.RANGE and argument[0] <= 10 <= argument[1]:
            holds = True
        elif code is codes.CATEGORY and argument in (codes.CATEGORY_SPACE, codes.CATEGORY_NOT_DIGIT, codes.CATEGORY_NOT_WORD):
            holds = True
    return holds != negated


def _of_items(items: list[Any]) -> frozenset[str] | None:
    """The best set among the parts: the one whose shortest literal is longest."""
    candidates: list[frozenset[str]] = []
    run: list[str] = []

    def flush() -> None:
        if run:
            candidates.append(frozenset({"".join(run).lower()}))
            run.clear()

    for code, argument in items:
        if code is codes.LITERAL and _has_one_form(argument):
            run.append(chr(argument))
            continue
        if code is codes.IN and (one := _one_letter(argument)) is not None:
            run.append(one)
            continue
        if code is codes.AT:
            continue
        flush()
        found: frozenset[str] | None = None
        if code is codes.SUBPATTERN:
            found = _of_items(list(argument[3]))
        elif code is codes.BRANCH:
            parts = [_of_items(list(branch)) for branch in argument[1]]
            if all(parts):
                found = frozenset(literal for part in parts for literal in part or ())
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and argument[0] >= 1:
            found = _of_items(list(argument[2]))
            if found and len(found) == 1:
                found = frozenset({next(iter(found)) * min(argument[0], 8)})
        if found:
            candidates.append(found)
    flush()
    usable = [one for one in candidates if len(one) <= _MOST]
    if not usable:
        return None
    return max(usable, key=lambda one: (_shortest(one), -len(one)))


def _has_one_form(code_point: int) -> bool:
    """Whether lower-casing the ASCII letters of a text is enough to find the character in any case."""
    character = chr(code_point)
    return code_point < 128 or character.lower() == character.upper()


def _one_letter(items: Any) -> str | None:
    """`[aA]` is a letter in any case."""
    letters = set()
    for code, argument in items:
        if code is not codes.LITERAL or argument >= 128:
            return None
        letters.add(chr(argument).lower())
    return letters.pop() if len(letters) == 1 else None
