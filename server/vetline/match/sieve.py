"""A regex on what a metavariable is bound to, as a coarser one that the text around it must hold wherever the finer one matches.

It is a regex on bytes, good for ASCII text: what looks around is left out, and so is what depends on the place. Of a regex with
gaps, which go on over any number of lines, it is what stands before, between or behind them: a search must take linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from vetline.core.regex_tree import codes, parsed
from vetline.match.regex_facts import alternatives_of

_MOST_BYTES = 4_000
_LEAST_CHARACTERS = 2
_MOST_ROUNDS = 3
_NARROW = 12
_CATEGORIES = {
    codes.CATEGORY_DIGIT: rb"\d", codes.CATEGORY_NOT_DIGIT: rb"\D", codes.CATEGORY_SPACE: rb"\s",
    codes.CATEGORY_NOT_SPACE: rb"\S", codes.CATEGORY_WORD: rb"\w", codes.CATEGORY_NOT_WORD: rb"\W",
}  # fmt: skip
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, getattr(codes, "POSSESSIVE_REPEAT", None))
_NAME_CHARACTERS = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.")
_FREQUENT = frozenset(b"\n()[]{}\"'")
_AROUND = (codes.ASSERT, codes.ASSERT_NOT, codes.AT)
_ENDS = ((codes.AT, codes.AT_END), (codes.AT, codes.AT_END_STRING))

Part = tuple[Any, Any]
"""An item of a regex as Python's parser gives it, but that "." says whether it matches a line feed."""


@dataclass(frozen=True, slots=True)
class Around:
    """`before` stands before the text that a regex matches. If that is matched to the end, `gap`, `sign` and `beyond` follow. Or else
    `instead` stands there, in which `%s` stands for the regex."""

    before: bytes = b""
    gap: bytes = b""
    sign: bytes = b""
    beyond: bytes = b""
    instead: bytes = b""


_QUOTED = Around(before=rb"""["']""", sign=rb"""["']""")


@lru_cache(1024)
def of_string(text: str) -> bytes | None:
    """For what stands between the quotes of a string, all of it; None if the regex says too little.

    Semgrep writes a raw string's line feeds as two characters, which match what excludes a line feed.
    """
    return _between(_over_lines(_parts(text)), _QUOTED)


@lru_cache(1024)
def of_code(text: str, arounds: frozenset[Around]) -> tuple[bytes, ...] | None:
    """For code with one of `arounds`, several of which one must be found; None if the regex says too little."""
    plain = _usable(_without_ends(max(_solid(_parts(text)), key=_least)))
    found = {_between(_parts(text), around) for around in arounds}
    if plain is None or not found or None in found:
        return None
    found.update(around.instead.replace(b"%s", plain) for around in arounds if around.instead)
    return tuple(sorted(one for one in found if one is not None))


@lru_cache(1024)
def of_alternatives(text: str) -> list[bytes | None]:
    """For code anywhere: one for each alternative of the regex, None where that says too little or a dotted name might match."""
    found: list[bytes | None] = []
    parts, any_case = _tree(text)
    for branch in alternatives_of(parts):
        solid = max(_solid(_in_case(branch, any_case)), key=_least)
        found.append(_usable(_without_ends(solid)) if _needs_sign(solid) else None)
    return found


@lru_cache(1024)
def may_be_name(text: str) -> bool:
    """Whether the regex may match a dotted name, which an import may have renamed."""
    return not _needs_sign(_parts(text))


@lru_cache(1024)
def of_word(text: str) -> bytes | None:
    """For what is matched from the start of a token on: a regex that one of the words in it matches from the start of that word on, perhaps
    behind names with dots; None if the regex says too little."""
    parts, any_case = _tree(text)
    kept = [part for part in parts if part[0] not in _AROUND]
    if kept and _is_dotted(kept[0]):
        del kept[0]
    head, is_whole = _head(kept)
    head = _without_digits(head)
    made = _written(head)
    if made is None or _least(head) < _LEAST_CHARACTERS or len(made) > _MOST_BYTES:
        return None
    is_closed = is_whole and bool(parts) and parts[-1] in _ENDS
    return (b"(?i:" if any_case else b"(?:") + made + b")" + (rb"\Z" if is_closed else b"")


def _between(parts: list[Part], around: Around) -> bytes | None:
    """What follows is looked for first where nothing stands before."""
    is_closed = bool(parts) and parts[-1] in _ENDS
    first, *others = _solid(parts)
    if is_closed and around.sign and not around.before:
        last = [first, *others][-1]
    elif is_closed and others and _least(others[-1]) > _least(first):
        last = others[-1]
    else:
        behind = around.gap + around.sign + around.beyond if is_closed and not others else b""
        return _usable(first if around.before else _without_ends(first), around.before, behind)
    made = _usable(_without_ends(last, keep_end=True))
    return None if made is None else around.sign + b"(?=" + around.beyond + b")(?<=" + made + around.gap + around.sign + b")"


def _usable(parts: Sequence[Part], before: bytes = b"", behind: bytes = b"") -> bytes | None:
    made = _written(parts)
    if made is None or len(made) > _MOST_BYTES or _least(parts) < _LEAST_CHARACTERS:
        return None
    return before + b"(?:" + made + b")" + behind


# -- the parts of a regex ----------------------------------------------------------------------------------------------


def _parts(text: str) -> list[Part]:
    return _in_case(*_tree(text))


def _tree(text: str) -> tuple[list[Part], bool]:
    """The parts of a regex, and whether it ignores case as a whole."""
    tree = parsed(text)
    if tree is None:
        return [], False
    return _plain(tree, bool(tree.state.flags & re.DOTALL)), bool(tree.state.flags & re.IGNORECASE)


def _in_case(parts: list[Part], any_case: bool) -> list[Part]:
    if not any_case:
        return parts
    ends = [part for part in parts[-1:] if part in _ENDS]
    return [(codes.SUBPATTERN, (None, re.IGNORECASE, 0, parts)), *ends]


def _plain(items: Any, dot_all: bool) -> list[Part]:
    made: list[Part] = []
    for code, argument in items:
        part: Part = (code, argument)
        if code is codes.ANY and not dot_all:
            part = (codes.NOT_LITERAL, 10)
        elif code is codes.SUBPATTERN:
            number, added, removed, inner = argument
            inner_dot_all = (dot_all or bool(added & re.DOTALL)) and not removed & re.DOTALL
            part = (code, (number, added & re.IGNORECASE, removed & re.IGNORECASE, _plain(inner, inner_dot_all)))
        elif code is codes.BRANCH:
            part = (code, (None, [_plain(branch, dot_all) for branch in argument[1]]))
        elif code in _REPEATS:
            part = (codes.MAX_REPEAT, (argument[0], argument[1], _plain(argument[2], dot_all)))
        made.append(part)
    return made


def _over_lines(parts: Sequence[Part]) -> list[Part]:
    """The same where nothing excludes a line feed."""
    made: list[Part] = []
    for code, argument in parts:
        if code is codes.NOT_LITERAL and argument == 10:
            made.append((codes.ANY, None))
        elif code is codes.IN and argument[0][0] is codes.NEGATE:
            kept = [one for one in argument if one != (codes.LITERAL, 10)]
            made.append((codes.IN, kept) if len(kept) > 1 else (codes.ANY, None))
        elif code is codes.SUBPATTERN:
            made.append((code, (*argument[:3], _over_lines(argument[3]))))
        elif code is codes.BRANCH:
            made.append((code, (None, [_over_lines(branch) for branch in argument[1]])))
        elif code is codes.MAX_REPEAT:
            made.append((code, (*argument[:2], _over_lines(argument[2]))))
        else:
            made.append((code, argument))
    return made


def _inside(part: Part) -> Iterator[Part]:
    code, argument = part
    if code is codes.SUBPATTERN:
        yield from argument[3]
    elif code is codes.MAX_REPEAT:
        yield from argument[2]
    elif code is codes.BRANCH:
        for branch in argument[1]:
            yield from branch


# -- gaps --------------------------------------------------------------------------------------------------------------


def _solid(parts: Sequence[Part]) -> list[list[Part]]:
    """What stands between the gaps, each of which is matched in turn; the first starts where the regex does."""
    found: list[list[Part]] = [[]]
    for part in parts:
        code, argument = part
        if not _is_gap(part):
            found[-1].append(part)
        elif code is codes.SUBPATTERN and not argument[2]:
            first, *others = _solid(argument[3])
            found[-1].append((code, (*argument[:3], first)))
            found.extend([(code, (*argument[:3], other))] for other in others)
        elif code is codes.MAX_REPEAT and not any(map(_is_gap, argument[2])):
            found[-1].extend(list(argument[2]) * min(int(argument[0]), _MOST_ROUNDS))
            found.append(_ending(argument[2]) if argument[0] else [])
        else:
            found.append([])
    return found


def _ending(parts: Sequence[Part]) -> list[Part]:
    """The letters that parts end in: the last round of a repetition stands before what follows."""
    at = len(parts)
    while at and parts[at - 1][0] is codes.LITERAL:
        at -= 1
    return list(parts[at:])


def _is_gap(part: Part) -> bool:
    """Whether some part goes on over any number of lines, or repeats a repetition without a bound."""
    code, argument = part
    if code is codes.MAX_REPEAT and argument[1] is codes.MAXREPEAT and any(_repeats(one) or _breaks(one) for one in argument[2]):
        return True
    return any(map(_is_gap, _inside(part)))


def _repeats(part: Part) -> bool:
    return (part[0] is codes.MAX_REPEAT and part[1][1] is codes.MAXREPEAT) or any(map(_repeats, _inside(part)))


def _breaks(part: Part) -> bool:
    """Whether a part matches nearly anything, and goes on over the ends of lines, strings and brackets."""
    code, argument = part
    if code is codes.NOT_LITERAL:
        return bool(argument != 10)
    if code is codes.IN:
        if any(kind is codes.NEGATE for kind, _ in argument):
            return not any((kind is codes.LITERAL and one in _FREQUENT) or one is codes.CATEGORY_SPACE for kind, one in argument)
        return any(one in (codes.CATEGORY_NOT_SPACE, codes.CATEGORY_NOT_DIGIT, codes.CATEGORY_NOT_WORD) for _, one in argument)
    return code is codes.ANY or any(map(_breaks, _inside(part)))


def _without_ends(parts: Sequence[Part], keep_end: bool = False) -> list[Part]:
    """Without what may be nothing at its ends, which only makes a search slower."""
    kept = [part for part in parts if part[0] not in _AROUND]
    while kept and _may_be_empty(kept[0]):
        del kept[0]
    while kept and not keep_end and _may_be_empty(kept[-1]):
        del kept[-1]
    if len(kept) == 1 and kept[0][0] is codes.SUBPATTERN:
        argument = kept[0][1]
        return [(codes.SUBPATTERN, (*argument[:3], _without_ends(argument[3], keep_end)))]
    return kept


def _may_be_empty(part: Part) -> bool:
    code, argument = part
    if code is codes.MAX_REPEAT:
        return argument[0] == 0 or all(map(_may_be_empty, argument[2]))
    if code is codes.BRANCH:
        return any(all(map(_may_be_empty, branch)) for branch in argument[1])
    return code in _AROUND or (code is codes.SUBPATTERN and all(map(_may_be_empty, argument[3])))


# -- words -------------------------------------------------------------------------------------------------------------


def _is_dotted(part: Part) -> bool:
    """`(?:[\\w$]+\\.)*`, and the like."""
    return part[0] is codes.MAX_REPEAT and list(part[1][2])[-1:] == [(codes.LITERAL, ord("."))]


def _head(parts: Sequence[Part]) -> tuple[list[Part], bool]:
    """What parts match within one word, from its start on, and whether that is all that they match."""
    made: list[Part] = []
    for part in parts:
        code, argument = part
        if not made and code is codes.MAX_REPEAT and argument[0] == 0 and (kept := _within_word(argument[2])):
            made.append((code, (*argument[:2], kept)))  # `$` and `#` stand between words
        elif _is_wordy(part):
            made.append(part)
        elif code is codes.SUBPATTERN:
            head, _ = _head(argument[3])
            return [*made, (code, (*argument[:3], head))], False
        elif code is codes.BRANCH:
            return [*made, (code, (None, [_head(branch)[0] for branch in argument[1]]))], False
        else:
            return made, False
    return made, True


def _within_word(parts: Sequence[Part]) -> list[Part]:
    """One class of characters without those that are in no word."""
    if len(parts) != 1 or parts[0][0] is not codes.IN:
        return []
    kept = [one for one in parts[0][1] if one not in _BETWEEN_WORDS]
    return [(codes.IN, kept)] if kept and _is_wordy((codes.IN, kept)) else []


_BETWEEN_WORDS = tuple((codes.LITERAL, ord(sign)) for sign in "$#")


def _is_wordy(part: Part) -> bool:
    """Whether a part matches nothing but characters of words; around it anything may be asked for."""
    code, argument = part
    if code is codes.LITERAL:
        return argument < 0x80 and (chr(argument).isalnum() or argument == ord("_"))
    if code is codes.IN:
        return all(map(_is_wordy, argument))
    if code is codes.RANGE:
        return any(argument[0] in letters and argument[1] in letters for letters in _RANGES)
    if code is codes.CATEGORY:
        return argument in (codes.CATEGORY_WORD, codes.CATEGORY_DIGIT)
    return code in _AROUND or (code in (codes.SUBPATTERN, codes.BRANCH, codes.MAX_REPEAT) and all(map(_is_wordy, _inside(part))))


_RANGES = tuple(range(ord(first), ord(last) + 1) for first, last in ("az", "AZ", "09"))


def _without_digits(parts: Sequence[Part]) -> list[Part]:
    """Where no digits need to be matched first: a word is known without those that it begins with."""
    made: list[Part] = []
    for at, (code, argument) in enumerate(parts):
        part: Part = (code, argument)
        if code is codes.SUBPATTERN:
            part = (code, (*argument[:3], _without_digits(argument[3])))
        elif code is codes.BRANCH:
            part = (code, (None, [_without_digits(branch) for branch in argument[1]]))
        elif code is codes.MAX_REPEAT:
            part = (code, (0, *argument[1:]))
        elif code is codes.IN or (code is codes.LITERAL and chr(argument).isdigit()):
            part = (codes.MAX_REPEAT, (0, 1, [part]))
        made.append(part)
        if not _may_be_empty(part):
            return [*made, *parts[at + 1 :]]
    return made


# -- what a match holds ------------------------------------------------------------------------------------------------


def _least(parts: Sequence[Part]) -> int:
    """How many characters of which little is left open a match holds at least."""
    total = 0
    for code, argument in parts:
        if code is codes.LITERAL or (code is codes.IN and len(argument) <= _NARROW and all(kind is codes.LITERAL for kind, _ in argument)):
            total += 1
        elif code is codes.BRANCH:
            total += min(_least(branch) for branch in argument[1])
        elif code is codes.SUBPATTERN:
            total += _least(argument[3])
        elif code is codes.MAX_REPEAT:
            total += _least(argument[2]) * min(int(argument[0]), 8)
    return total


def _needs_sign(parts: Sequence[Part]) -> bool:
    """Whether every match holds a character that no dotted name has."""
    for code, argument in parts:
        if code is codes.LITERAL and argument not in _NAME_CHARACTERS:
            return True
        if code is codes.IN and all(kind is codes.LITERAL and one not in _NAME_CHARACTERS for kind, one in argument):
            return True
        if code is codes.BRANCH and all(_needs_sign(branch) for branch in argument[1]):
            return True
        if code is codes.SUBPATTERN and _needs_sign(argument[3]):
            return True
        if code is codes.MAX_REPEAT and argument[0] >= 1 and _needs_sign(argument[2]):
            return True
    return False


# -- written again -----------------------------------------------------------------------------------------------------


def _written(parts: Sequence[Part]) -> bytes | None:
    made = [_part(part) for part in parts]
    return None if None in made else b"".join(part for part in made if part is not None)


def _part(part: Part) -> bytes | None:
    code, argument = part
    if code is codes.LITERAL:
        return _character(argument)
    if code is codes.NOT_LITERAL:
        return b"[^" + _character(argument) + b"]" if argument < 0x80 else rb"(?s:.)"
    if code is codes.ANY:
        return rb"(?s:.)"
    if code is codes.IN:
        return _class(argument)
    if code is codes.BRANCH:
        branches = [_written(branch) for branch in argument[1]]
        return None if None in branches else b"(?:" + b"|".join(branch for branch in branches if branch is not None) + b")"
    if code is codes.SUBPATTERN:
        _, any_case, own_case, inner = argument
        made = _written(inner)
        return None if made is None else (b"(?i:" if any_case else b"(?-i:" if own_case else b"(?:") + made + b")"
    if code is codes.MAX_REPEAT:
        least, most, inner = argument
        made = _written(inner)
        return None if made is None else b"(?:" + made + b")" + _times(least, most)
    return b"" if code in _AROUND else None


def _times(least: int, most: Any) -> bytes:
    if most is codes.MAXREPEAT:
        return {0: b"*", 1: b"+"}.get(least, b"{%d,}" % least)
    return b"?" if (least, most) == (0, 1) else b"{%d,%d}" % (least, most)


def _character(number: int) -> bytes:
    return re.escape(bytes([number])) if number < 0x80 else rb"(?!)"


def _class(members: Sequence[Any]) -> bytes | None:
    parts: list[bytes] = []
    negated = False
    for code, argument in members:
        if code is codes.NEGATE:
            negated = True
        elif code is codes.LITERAL:
            parts.append(_character(argument) if argument < 0x80 else b"")
        elif code is codes.RANGE:
            parts.append(_character(min(argument[0], 0x7F)) + b"-" + _character(min(argument[1], 0x7F)))
        elif argument in _CATEGORIES:
            parts.append(_CATEGORIES[argument])
        else:
            return None
    inside = b"".join(parts)
    if not inside:
        return rb"(?s:.)" if negated else rb"(?!)"
    return (b"[^" if negated else b"[") + inside + b"]"
