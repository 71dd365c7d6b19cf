"""Whether a regular expression can be made to take exponential or quadratic time, with a text that does it.

Not a check: what `regex_catastrophic` and `regex_quadratic` ask. A backtracking engine takes exponential time on a text if it can go round a loop in two
ways with the same characters, and then has to fail (Weideman et al., CIAA 2016). So the pattern becomes an automaton, in which
such a loop is looked for; a candidate counts only if the automaton refuses the text that it makes. What is not understood (lookarounds
within repetitions, references to what repeats, atomic groups, very large patterns) is not exponential here. Other lookarounds are taken to hold, and a
reference to be what its group can be: the automaton then takes more than the pattern, so what it refuses the pattern refuses. Time is
quadratic where one loop can end and another begin at any character of a run; a search is itself a loop before the pattern, and a lazy loop is left at each
character before it goes on, even if the text matches in the end. Only runs of a single character are looked at for that.
"""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from vetline.core import lazy_re as re

try:
    from re import _parser as sre_parser  # type: ignore[attr-defined]  # where the standard library keeps it since 3.11
except ImportError:  # pragma: no cover
    import sre_parse as sre_parser

MAX_PATTERN_LENGTH = 500
_MAX_STATES = 600
_MAX_PAIRS = 6_000
_UNBOUNDED = 20  # times that are as good as no limit
_LONG = 1_000  # ... where time only grows with the square
_PUMPS = 12  # times that the loop is gone round when its text is tried out
_ORDINARY = "aZ0_ \n-.~é٣\u00a0\x00"
_SPOILERS = "~\x00\n a0-"
_START = frozenset(("AT_BEGINNING", "AT_BEGINNING_STRING"))
_END = frozenset(("AT_END", "AT_END_STRING"))
_SINGLE = frozenset(("LITERAL", "NOT_LITERAL", "IN", "ANY"))
_MOST_COPIES = 200  # of one character that must come so often
_LIMITS = 8  # times; a lookaround that counts so far may limit the text's length


def costly_text(pattern: str, flags: int, whole: bool) -> str | None:
    """A text on which matching takes exponential time, its loop gone round `_PUMPS` times; None if none is known.

    `whole`: a match must reach the end of the text, as for `re.fullmatch`.
    """
    automaton = _understood(pattern, flags, _UNBOUNDED)
    if automaton is None:
        return None
    for start, loop in automaton.ambiguous_loops():
        prefix = automaton.way_to(start)
        for spoiler in _SPOILERS:
            text = prefix + loop * _PUMPS + spoiler
            if not automaton.accepts(text, whole):
                return text
    return None


@lru_cache(1024)
def squaring_text(pattern: str, flags: int, searched: bool) -> str | None:
    """A run of one character, and what keeps it from matching, on which matching takes quadratic time; None if none is known.

    `searched`: a match may start anywhere, as for `re.search`.
    """
    automaton = _understood(pattern, flags, _LONG)
    if automaton is None:
        return None
    for start, character in automaton.meeting_loops(searched):
        prefix = automaton.way_to(start) if start is not None else ""
        for spoiler in (*_SPOILERS, "\n~"):
            text = prefix + character * _PUMPS + spoiler
            if spoiler == character:
                continue
            if not automaton.accepts(text, False, 1 if start is None else 0):
                return text
            if start in automaton.lazy and not automaton.leaves(start, text[len(prefix) :]):
                return text
    return None


class _NotUnderstood(Exception):
    """The pattern holds something that the automaton cannot say."""


@dataclass
class _Automaton:
    """`silent[s]` are the states that `s` leads to without a character, each with the condition for going there; `sets[s]` the characters that
    lead on from `s` to `s + 1`, as bits of `alphabet`, 0 for a state that takes none."""

    alphabet: str
    unbounded: int
    silent: list[list[tuple[int, str]]] = field(default_factory=list)
    sets: list[int] = field(default_factory=list)
    final: int = 0
    lines: bool = False  # `$` holds at the end of each line
    lazy: set[int] = field(default_factory=set)  # taking states that a lazy repetition goes round
    _taken: dict[tuple[str, str, int], int] = field(default_factory=dict)

    def taken(self, kind: Any, value: Any, flags: int) -> int:
        """The characters that a leaf takes: a group that may come often holds the same leaves again and again."""
        key = (str(kind), repr(value), flags)
        if key not in self._taken:
            self._taken[key] = _set(self.alphabet, kind, value, flags)
        return self._taken[key]

    def state(self, characters: int = 0) -> int:
        if len(self.silent) >= _MAX_STATES:
            raise _NotUnderstood
        self.silent.append([])
        self.sets.append(characters)
        return len(self.silent) - 1

    def lead(self, source: int, target: int, condition: str = "") -> None:
        self.silent[source].append((target, condition))

    @cached_property
    def steps(self) -> dict[int, dict[int, int]]:
        """For each taking state the taking states that can follow, and in how many ways, 2 for more."""
        return {state: self._ways(state + 1) for state in self._taking}

    @cached_property
    def _taking(self) -> list[int]:
        return [state for state, characters in enumerate(self.sets) if characters]

    def _ways(self, source: int) -> dict[int, int]:
        """In how many ways a taking state is reached silently, without coming twice through a state."""
        found: dict[int, int] = {}
        budget = [_MAX_PAIRS]

        def walk(state: int, visited: frozenset[int]) -> None:
            budget[0] -= 1
            if budget[0] < 0:
                raise _NotUnderstood
            if self.sets[state]:
                found[state] = min(found.get(state, 0) + 1, 2)
            for target, condition in self.silent[state]:
                if target not in visited and (self.lines or condition not in _END):  # behind the text's end nothing is taken
                    walk(target, visited | {target})

        walk(source, frozenset((source,)))
        return found

    def ambiguous_loops(self) -> Iterator[tuple[int, str]]:
        """A state and characters that lead from it to it in two ways."""
        for state in self._taking:
            back = self._pairs_to(state)
            if back is not None:
                yield state, back

    def meeting_loops(self, searched: bool) -> Iterator[tuple[int | None, str]]:
        """A state that one character repeats, None for the search itself, and that character, where the same character leads on to
        another state that it repeats."""
        free = self._ways_unanchored() if searched else {}
        for place, character in enumerate(self.alphabet):
            bit = 1 << place
            onward = {state: [there for there in self.steps[state] if self.sets[there] & bit] for state in self._taking if self.sets[state] & bit}
            loops = {state for state, there in onward.items() if state in there}
            if free and _reaches([state for state in free if state in onward], onward, loops):
                yield None, character
            for state in loops:
                if _reaches([there for there in onward[state] if there != state], onward, loops - {state}):
                    yield state, character

    def _ways_unanchored(self) -> set[int]:
        """Taking states with which a match may begin anywhere."""
        reached = {0}
        waiting = [0]
        while waiting:
            for target, condition in self.silent[waiting.pop()]:
                if target not in reached and condition not in _START:
                    reached.add(target)
                    waiting.append(target)
        return {state for state in reached if self.sets[state]}

    def _pairs_to(self, state: int) -> str | None:
        """Walks pairs of states from (state, state) until they are back, having been two different states or taken two ways."""
        start = (state, state, False)
        before: dict[tuple[int, int, bool], tuple[tuple[int, int, bool], int]] = {}
        waiting = deque([start])
        while waiting:
            here = waiting.popleft()
            first, second, apart = here
            for left, left_ways in self.steps[first].items():
                for right, right_ways in self.steps[second].items():
                    common = self.sets[left] & self.sets[right]
                    if not common:
                        continue
                    parted = apart or left != right or (first == second and max(left_ways, right_ways) > 1)
                    there = (left, right, parted)
                    if there not in before:
                        before[there] = (here, common)
                        waiting.append(there)
                        if len(before) > _MAX_PAIRS:
                            raise _NotUnderstood
                    if there == (state, state, True):
                        return self._text(before, start, there)
        return None

    def _text(self, before: dict[Any, tuple[Any, int]], start: Any, end: Any) -> str:
        characters: list[str] = []
        at = end
        while at != start or not characters:
            at, common = before[at]
            characters.append(self._character(common))
        return "".join(reversed(characters))

    def way_to(self, state: int) -> str:
        """Characters that lead from the start to just behind `state`; the pattern's own beginning is state 0."""
        before: dict[int, int] = {}
        waiting = deque(self._ways(0))
        seen = set(waiting)
        while waiting:
            here = waiting.popleft()
            if here == state:
                break
            for there in self.steps[here]:
                if there not in seen:
                    seen.add(there)
                    before[there] = here
                    waiting.append(there)
        characters = [self._character(self.sets[state])]
        while state in before:
            state = before[state]
            characters.append(self._character(self.sets[state]))
        return "".join(reversed(characters))

    def _character(self, characters: int) -> str:
        return self.alphabet[(characters & -characters).bit_length() - 1]

    def accepts(self, text: str, whole: bool, start: int = 0) -> bool:
        """Whether a match starts at `start` in the text."""
        return self._matches(self._silently({0}, start, text), text, whole, start)

    def leaves(self, loop: int, text: str) -> bool:
        """Whether the rest of the pattern matches the text, once the loop has been left for good."""
        onward = {there for there in self.steps[loop] if there != loop}
        return self._matches(onward | ({self.final} & self._silently({loop + 1}, 0, text)), text, False, 0, loop)

    def _matches(self, current: set[int], text: str, whole: bool, start: int, without: int | None = None) -> bool:
        for position, character in enumerate(text[start:], start):
            if self.final in current and not whole:
                return True
            bit = 1 << self.alphabet.index(character) if character in self.alphabet else 0
            current = self._silently({state + 1 for state in current if self.sets[state] & bit and state != without}, position + 1, text)
        return self.final in current

    def _silently(self, states: Iterable[int], position: int, text: str) -> set[int]:
        reached = set(states)
        waiting = list(reached)
        while waiting:
            for target, condition in self.silent[waiting.pop()]:
                if target not in reached and _holds(condition, position, text, self.lines):
                    reached.add(target)
                    waiting.append(target)
        return reached


def _holds(condition: str, position: int, text: str, lines: bool) -> bool:
    """Whether an anchor may hold; boundaries of words always do."""
    if condition == "AT_END":
        return position == len(text) or (text[position] == "\n" and (lines or position == len(text) - 1))
    return position == len(text) if condition == "AT_END_STRING" else position == 0 or condition not in _START


def _reaches(starts: list[int], onward: dict[int, list[int]], goals: set[int]) -> bool:
    seen = set(starts)
    waiting = list(starts)
    while waiting:
        state = waiting.pop()
        if state in goals:
            return True
        fresh = [there for there in onward[state] if there not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return False


def _understood(pattern: str, flags: int, unbounded: int) -> _Automaton | None:
    """`unbounded`: times; a group that may come so often is as good as one without a limit. None for what the automaton cannot say."""
    if len(pattern) > MAX_PATTERN_LENGTH:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = sre_parser.parse(pattern, flags)
        return _automaton(tree, unbounded)
    except (re.error, RecursionError, OverflowError, ValueError, _NotUnderstood):
        return None


def _automaton(tree: Any, unbounded: int) -> _Automaton:
    leaves = list(_leaves(tree))
    alphabet = "".join(dict.fromkeys([*_ORDINARY, *_SPOILERS, *(character for leaf in leaves for character in _edges(leaf))]))
    automaton = _Automaton(alphabet, unbounded, lines=bool(tree.state.flags & re.MULTILINE))
    automaton.final = _build(automaton, _plain(tree, {}), automaton.state(), tree.state.flags)
    return automaton


def _plain(items: Iterable[Any], groups: dict[int, Any], repeated: bool = False) -> list[Any]:
    """The items without lookarounds, and with a group's own items in place of a reference to it."""
    found: list[Any] = []
    for kind, value in items:
        name = str(kind)
        if name in ("ASSERT", "ASSERT_NOT"):
            if repeated or _counts(value[1]):
                raise _NotUnderstood
        elif name == "GROUPREF":
            if value not in groups or _repeats(groups[value]):
                raise _NotUnderstood
            found.extend(groups[value])
        elif name == "BRANCH":
            found.append((kind, (value[0], [_plain(branch, groups, repeated) for branch in value[1]])))
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            found.append((kind, (value[0], value[1], _plain(value[2], groups, repeated or value[1] > 1))))
        elif name == "SUBPATTERN":
            inner = _plain(value[3], groups, repeated)
            if value[0] is not None:
                groups[value[0]] = inner
            found.append((kind, (*value[:3], inner)))
        else:
            found.append((kind, value))
    return found


def _repeats(items: Iterable[Any]) -> bool:
    return any("REPEAT" in text for text in map(repr, items))


def _counts(items: Iterable[Any]) -> bool:
    """Whether a lookaround may say how long the text is at most."""
    return any(int(number) >= _LIMITS for text in map(repr, items) for number in re.findall(r"REPEAT, \(\d+, (\d+),", text))


def _leaves(items: Iterable[Any]) -> Iterator[Any]:
    for kind, value in items:
        name = str(kind)
        if name in _SINGLE:
            yield kind, value
        elif name == "BRANCH":
            for branch in value[1]:
                yield from _leaves(branch)
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "SUBPATTERN"):
            yield from _leaves(value[-1])
        elif name not in ("AT", "ASSERT", "ASSERT_NOT", "GROUPREF"):
            raise _NotUnderstood


def _edges(leaf: Any) -> Iterator[str]:
    """Characters at which what a leaf takes begins and ends."""
    name, value = str(leaf[0]), leaf[1]
    for kind, item in value if name == "IN" else [leaf]:
        codes = item if str(kind) == "RANGE" else (item,) if str(kind) in ("LITERAL", "NOT_LITERAL") else ()
        yield from (chr(code) for code in codes)


def _build(automaton: _Automaton, items: Iterable[Any], source: int, flags: int) -> int:
    """The state in which the items have been taken, one behind another."""
    for kind, value in items:
        name = str(kind)
        if name == "AT":
            target = automaton.state()
            automaton.lead(source, target, str(value))
            source = target
        elif name == "BRANCH":
            ends = [_build(automaton, branch, _after(automaton, source), flags) for branch in value[1]]
            source = _joined(automaton, ends)
        elif name == "SUBPATTERN":
            source = _build(automaton, value[3], source, (flags | value[1]) & ~value[2])
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            states = len(automaton.sets)
            source = _repeated(automaton, value, source, flags)
            if name == "MIN_REPEAT" and len(value[2]) == 1:
                automaton.lazy.update(range(states, len(automaton.sets)))
        else:
            taking = automaton.state(automaton.taken(kind, value, flags))
            if not automaton.sets[taking]:
                raise _NotUnderstood
            automaton.lead(source, taking)
            source = automaton.state()
    return source


def _repeated(automaton: _Automaton, repeat: Any, source: int, flags: int) -> int:
    least, most, items = repeat
    if least > (_MOST_COPIES if len(items) == 1 and str(items[0][0]) in _SINGLE else _UNBOUNDED):
        raise _NotUnderstood
    for _ in range(least - 1):
        source = _build(automaton, items, source, flags)
    if most >= automaton.unbounded:
        begin = _after(automaton, source)
        end = _build(automaton, items, begin, flags)
        automaton.lead(end, begin)
        return _joined(automaton, [end] if least else [end, source])
    ends = [] if least else [source]
    if least:
        source = _build(automaton, items, source, flags)
        ends.append(source)
    for _ in range(most - least):
        source = _build(automaton, items, _after(automaton, source), flags)
        ends.append(source)
    return _joined(automaton, ends)


def _after(automaton: _Automaton, source: int) -> int:
    target = automaton.state()
    automaton.lead(source, target)
    return target


def _joined(automaton: _Automaton, ends: Sequence[int]) -> int:
    target = automaton.state()
    for end in ends:
        automaton.lead(end, target)
    return target


def _set(alphabet: str, kind: Any, value: Any, flags: int) -> int:
    return sum(1 << place for place, character in enumerate(alphabet) if _takes(character, kind, value, flags))


def _takes(character: str, kind: Any, value: Any, flags: int) -> bool:
    if flags & re.IGNORECASE:
        plain = flags & ~re.IGNORECASE
        return any(_takes(form, kind, value, plain) for form in {character, character.lower(), character.upper()} if len(form) == 1)
    name = str(kind)
    if name == "ANY":
        return character != "\n" or bool(flags & re.DOTALL)
    if name == "IN":
        negated = str(value[0][0]) == "NEGATE"
        return negated != any(_takes(character, inner, among, flags) for inner, among in value[negated:])
    if name == "RANGE":
        return bool(value[0] <= ord(character) <= value[1])
    if name == "CATEGORY":
        return _in_category(character, str(value), flags)
    return (ord(character) == value) == (name == "LITERAL")


def _in_category(character: str, category: str, flags: int) -> bool:
    plain = category.replace("_NOT", "")
    test = {"CATEGORY_DIGIT": str.isdecimal, "CATEGORY_SPACE": str.isspace}.get(plain)
    found = test(character) if test else character.isalnum() or character == "_"
    if flags & re.ASCII and not character.isascii():
        found = False
    return found != ("_NOT" in category)
