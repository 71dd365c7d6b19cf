"""What the parse of a regex tells of its matches: literals that each must hold, and whether one can span lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from vetline.core.regex_tree import codes, parsed

_MOST = 500
_SHORTEST_BYTES = 2
_MOST_LETTERS = 6
_MOST_RUNS = 128
_FEW_TEXTS = 48  # more are not compared with each other
_MOST_ROUNDS = 8
ANY_CASE = b"\2"
BEHIND = b"\5"


@lru_cache(1024)
def required_literals(text: str) -> frozenset[bytes] | None:
    """Literals of which every match holds at least one; None when none is known. Those of a regex that ignores case are in
    lower case and begin with `ANY_CASE`; those that stand behind a sign on the same line begin with `BEHIND`, the sign and a line feed."""
    tree = parsed(text)
    if tree is None:
        return None
    # What depends on the whole text is looked for in the whole of it, so what it looks ahead at is in there, too.
    ahead = line_feeds(text) == EVERYWHERE
    found = _marked(_of_items(list(tree), _ignores_case(text, tree), ahead), _ignores_case(text, tree))
    lead = _lead(text) if found is not None else b""
    return frozenset(BEHIND + lead + b"\n" + literal for literal in found) if found is not None and lead else found


def _ignores_case(text: str, tree: Any) -> bool:
    return bool(tree.state.flags & re.IGNORECASE) or "(?i" in text


def _lead(text: str) -> bytes:
    """The sign, such as that of a comment, that every match begins with, if none goes on over the end of its line."""
    found = ""
    for code, argument in parsed(text):
        if code is codes.LITERAL and chr(argument) in "#/-;%":
            found += chr(argument)
        elif found or code not in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
            break
    return found.encode() if found and stays_on_line(text) else b""


@lru_cache(1024)
def literals_by_alternative(text: str) -> list[frozenset[bytes] | None]:
    """As `required_literals`, for each of `alternatives_of` a regex that is given a text of its own: what it looks ahead at is
    in there, too."""
    tree = parsed(text)
    if tree is None:
        return [None]
    any_case = _ignores_case(text, tree)
    return [_marked(_of_items(items, any_case, ahead=True), any_case) for items in alternatives_of(list(tree))]


@lru_cache(1024)
def words_by_alternative(text: str) -> list[frozenset[bytes] | None]:
    """As `literals_by_alternative`, but identifiers that stand there whole, one of which each match that begins at a token holds, if it ends
    at one."""
    tree = parsed(text)
    if tree is None or _ignores_case(text, tree):
        return [None]
    items = list(tree)
    is_closed = items[-1:] in ([(codes.AT, codes.AT_END)], [(codes.AT, codes.AT_END_STRING)])
    return [_whole_words(branch, is_closed) for branch in alternatives_of(items)]


def _whole_words(items: list[Any], is_closed: bool) -> frozenset[bytes] | None:
    """Of the texts that the items are sure to hold one after the other, the words of the first that have one each."""
    runs, is_open = _NOTHING, True  # whether no word goes on where the runs begin
    for item in [*items, (codes.AT, codes.AT_END)] if is_closed else items:
        code, argument = item
        exact = _exactly(item, False)
        if exact is not None and len(runs) * len(exact) <= _MOST_RUNS:
            runs = _joined(runs, exact)
            continue
        is_end = code is codes.AT and argument in _ENDS_OF_WORDS
        if found := _words_in(runs, is_open, is_end):
            return found
        if code in (codes.ASSERT, codes.ASSERT_NOT) or (code is codes.AT and not is_end):
            is_open, runs = is_open and runs == _NOTHING, _NOTHING
        elif code in _REPEATS and _ends_in_sign(argument[2]):
            is_open, runs = argument[0] >= 1 or (is_open and runs == _NOTHING), _NOTHING
        else:
            is_open, runs = is_end, _NOTHING
    return None


_ENDS_OF_WORDS = (codes.AT_END, codes.AT_END_STRING)  # not boundaries of ASCII words, behind which a word may go on
_WHOLE = re.compile(r"(?<![\w$])[A-Za-z_]\w*(?![\w$])", re.ASCII)


def _words_in(texts: frozenset[str], begins: bool, ends: bool) -> frozenset[bytes] | None:
    """The longest word of each, but for those that may go on at an end."""
    found = set()
    for text in texts:
        inside = ("" if begins else "_") + text + ("" if ends else "_")
        words = [one.group() for one in _WHOLE.finditer(inside) if one.start() >= (not begins) and one.end() <= len(inside) - (not ends)]
        if not words or not text.isascii():
            return None
        found.add(max(words, key=len).encode())
    return frozenset(found)


def _ends_in_sign(items: Any) -> bool:
    code, argument = list(items)[-1]
    return code is codes.LITERAL and chr(argument) in "./:@"


def _marked(found: frozenset[str] | None, any_case: bool) -> frozenset[bytes] | None:
    if not found or len(found) > _MOST or _shortest(found) < _SHORTEST_BYTES:
        return None
    return frozenset((ANY_CASE if any_case else b"") + literal.encode() for literal in found)


def alternatives_of(items: list[Any]) -> list[list[Any]]:
    """The alternatives that a regex consists of, what looks around at its ends left out; often only one."""
    kept = [item for item in items if item[0] not in (codes.AT, codes.ASSERT, codes.ASSERT_NOT)]
    if len(kept) == 1:
        code, argument = kept[0]
        if code is codes.BRANCH:
            return [list(branch) for branch in argument[1]]
        if code is codes.SUBPATTERN and not argument[1] and not argument[2]:
            return alternatives_of(list(argument[3]))
    return [items]


class LiteralForm(NamedTuple):
    """How a literal is looked for: behind a sign on the same line, with no regard to case."""

    lead: bytes
    any_case: bool


@lru_cache(8192)
def form_of(literal: bytes) -> tuple[LiteralForm, bytes]:
    """One of `required_literals` and the text itself, in lower case if case does not count."""
    lead, _, rest = literal[1:].partition(b"\n") if literal[:1] == BEHIND else (b"", b"", literal)
    return LiteralForm(lead, rest[:1] == ANY_CASE), rest.removeprefix(ANY_CASE)


def is_plain(text: bytes) -> bool:
    """Whether a text can stand for itself among literals."""
    return text[:1] not in (ANY_CASE, BEHIND) and not _SEPARATORS.search(text)


_SEPARATORS = re.compile(rb"[\0\n]")


def prepared(data: bytes, form: LiteralForm) -> bytes:
    """What literals of a form are looked for in, as plain texts."""
    if form.lead:
        data = b"\n".join(_lines_behind(form.lead).findall(data)) if form.lead in data else b""
    return data.lower() if form.any_case else data


def holds_any(data: bytes, literals: Iterable[bytes]) -> bool:
    """Whether a text holds one of `required_literals`."""
    texts: dict[LiteralForm, bytes] = {}
    for literal in literals:
        form, text = form_of(literal)
        if form not in texts:
            texts[form] = prepared(data, form)
        if text in texts[form]:
            return True
    return False


@lru_cache(64)
def _lines_behind(lead: bytes) -> re.Pattern[bytes]:
    return re.compile(re.escape(lead) + rb"[^\n]*")


_MANY = 1_000
_FEW = 64


def line_feeds(text: str) -> int | None:
    """How many line feeds a match can reach over, what it looks ahead at included; None when that is not bounded by a few,
    `EVERYWHERE` when what it matches may depend on any text before it."""
    tree = parsed(text)
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
        elif code in _REPEATS:
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
        elif code in _OPAQUE:
            total += _EVERYWHERE
    return total


def _shortest(literals: frozenset[str]) -> int:
    return min(len(literal.encode()) for literal in literals)


@lru_cache(1024)
def stays_on_line(text: str) -> bool:
    """Conservative: no construct that could match a line feed, at which segments end."""
    tree = parsed(text)
    return tree is not None and not _can_break(tree, bool(tree.state.flags & re.DOTALL))


def _can_break(items: Any, dot_all: bool) -> bool:
    for code, argument in items:
        if code is codes.LITERAL:
            breaks = argument == 10
        elif code is codes.NOT_LITERAL:
            breaks = argument != 10
        elif code is codes.ANY:
            breaks = dot_all
        elif code is codes.IN:
            breaks = _class_breaks(argument, codes)
        elif code in _REPEATS:
            breaks = _can_break(argument[2], dot_all)
        elif code is codes.SUBPATTERN:
            breaks = bool(argument[1] & re.DOTALL) or _can_break(argument[3], dot_all)
        elif code is codes.BRANCH:
            breaks = any(_can_break(branch, dot_all) for branch in argument[1])
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            breaks = _can_break(argument[1], dot_all)
        else:
            breaks = code in _OPAQUE
        if breaks:
            return True
    return False


def _class_breaks(items: Any, codes: Any) -> bool:
    negated = any(code is codes.NEGATE for code, _ in items)
    holds = False
    for code, argument in items:
        if (code is codes.LITERAL and argument == 10) or (code is codes.RANGE and argument[0] <= 10 <= argument[1]) or (code is codes.CATEGORY and argument in (codes.CATEGORY_SPACE, codes.CATEGORY_NOT_DIGIT, codes.CATEGORY_NOT_WORD)):
            holds = True
    return holds != negated


def _of_items(items: list[Any], any_case: bool, ahead: bool = False) -> frozenset[str] | None:
    """The best set among the parts: the one whose shortest literal is longest. `ahead`: what it looks ahead at counts."""
    candidates: list[frozenset[str]] = []
    runs: frozenset[str] = _NOTHING
    for item in items:
        code, argument = item
        if code is codes.AT:
            continue
        if code is codes.LITERAL and argument in _PLAIN:
            runs = _followed(runs, argument, any_case)
            continue
        exact = _exactly(item, any_case)
        if exact is not None and len(runs) * len(exact) <= _MOST_RUNS:
            runs = _joined(runs, exact)
            continue
        if code in _REPEATS and argument[0] >= 1 and (inner := _all_exactly(argument[2], any_case)) is not None:
            least = _repeated(inner, min(argument[0], _MOST_ROUNDS), min(argument[0], _MOST_ROUNDS))
            candidates.append(_joined(runs, least) if least is not None and len(runs) * len(least) <= _MOST_RUNS else runs)
            runs = inner  # at least once before what follows
            continue
        candidates.append(runs)
        runs = exact if exact is not None else _NOTHING
        found: frozenset[str] | None = None
        if code is codes.SUBPATTERN:
            found = _of_items(list(argument[3]), any_case, ahead)
        elif code is codes.BRANCH:
            parts = [_of_items(list(branch), any_case, ahead) for branch in argument[1]]
            if all(parts):
                found = frozenset(literal for part in parts for literal in part or ())
        elif code in _REPEATS and argument[0] >= 1:
            found = _of_items(list(argument[2]), any_case, ahead)
            runs = _ending(argument[2], any_case)  # of its last round, before what follows
        elif code is codes.ASSERT and ahead and argument[0] > 0:
            found = _of_items(list(argument[1]), any_case, ahead)
        if found:
            candidates.append(found)
    candidates.append(runs)
    usable = [least for one in candidates if "" not in one and len(least := _least(one)) <= _MOST]
    if not usable:
        return None
    return max(usable, key=lambda one: (_shortest(one), -len(one)))


_NOTHING = frozenset({""})
_OPAQUE = (codes.GROUPREF_EXISTS, getattr(codes, "ATOMIC_GROUP", None))
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, getattr(codes, "POSSESSIVE_REPEAT", None))


def _joined(starts: frozenset[str], ends: frozenset[str]) -> frozenset[str]:
    return frozenset(start + end for start in starts for end in ends)


_PLAIN = range(0x20, 0x7F)


def _followed(starts: frozenset[str], letter: int, any_case: bool) -> frozenset[str]:
    """By one plain letter, as most of a regex is."""
    end = chr(letter).lower() if any_case else chr(letter)
    return frozenset([start + end for start in starts])


def _ending(items: Any, any_case: bool) -> frozenset[str]:
    """The plain letters that items end in."""
    runs = _NOTHING
    for code, argument in items:
        runs = _followed(runs, argument, any_case) if code is codes.LITERAL and argument in _PLAIN else _NOTHING
    return runs


def _least(texts: frozenset[str]) -> frozenset[str]:
    """Without those that hold another."""
    if len(texts) > _FEW_TEXTS:
        return texts
    return frozenset(one for one in texts if not any(other in one for other in texts if other != one))


def _exactly(item: Any, any_case: bool) -> frozenset[str] | None:
    """All that an item matches, if that is a few texts in one line; in lower case where case does not count."""
    code, argument = item
    found: frozenset[str] | None = None
    if code is codes.LITERAL:
        found = frozenset({chr(argument)})
    elif code is codes.IN and len(argument) <= _MOST_LETTERS and all(inner is codes.LITERAL for inner, _ in argument):
        found = frozenset(chr(letter) for _, letter in argument)
    elif code is codes.SUBPATTERN:
        found = _all_exactly(argument[3], any_case)
    elif code is codes.BRANCH:
        parts = [_all_exactly(branch, any_case) for branch in argument[1]]
        found = None if None in parts else frozenset(one for part in parts for one in part or ())
    elif code in _REPEATS and argument[1] is not codes.MAXREPEAT and argument[1] <= _MOST_ROUNDS:
        inner = _all_exactly(argument[2], any_case)
        found = None if inner is None else _repeated(inner, int(argument[0]), int(argument[1]))
    if found is None or len(found) > _MOST_RUNS or any("\n" in one for one in found):
        return None
    if not any_case:
        return found
    if any(ord(letter) >= 128 and letter.lower() != letter.upper() for one in found for letter in one):
        return None
    return frozenset(one.lower() for one in found)


def _all_exactly(items: Any, any_case: bool) -> frozenset[str] | None:
    made = _NOTHING
    for item in items:
        if item[0] is codes.LITERAL and item[1] in _PLAIN:
            made = _followed(made, item[1], any_case)
            continue
        exact = _exactly(item, any_case)
        if exact is None or len(made) * len(exact) > _MOST_RUNS:
            return None
        made = _joined(made, exact)
    return made


def _repeated(texts: frozenset[str], least: int, most: int) -> frozenset[str] | None:
    if len(texts) ** most > _MOST_RUNS:
        return None
    made = round_ = _NOTHING
    for number in range(most):
        round_ = _joined(round_, texts)
        made = round_ if number < least else made | round_
    return made
