"""What the segments of a module do to one of its names, in the order of the text, found when the name is first asked for.

Only segments whose text shows that they may do anything to it are looked at, so a question costs the trees of a few segments, not of
the whole module.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field
from typing import Any, Protocol

from vetline.match.python.module_names import NOTHING, Event, Outer, Write
from vetline.match.tree import ABSENT


class Teller(Protocol):
    """A segment as the rest of its module sees it. `summary` is made when first asked for; `is_silent` segments have none.
    By its text it can tell of no names but `told_words`, and assign to none but `assigned_words`."""

    position: int

    @property
    def is_silent(self) -> bool: ...

    @property
    def told_words(self) -> Set[bytes]: ...

    @property
    def assigned_words(self) -> frozenset[bytes]: ...

    @property
    def summary(self) -> Any: ...


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """After event `number` of `teller` the module says `outer` of the name."""

    teller: Teller
    number: int
    outer: Outer


@dataclass(frozen=True, slots=True, eq=False)
class Assignment:
    """Event `number` of `teller` assigns to the module's variable `ordinal`."""

    teller: Teller
    number: int
    write: Write
    ordinal: int

    @property
    def place(self) -> tuple[int, int]:
        return self.teller.position, self.number


@dataclass(slots=True)
class History:
    """`only` holds, by ordinal, the variables that are assigned once, to what may be a constant."""

    steps: list[Step] = field(default_factory=list)
    only: dict[int, Assignment] = field(default_factory=dict)

    @staticmethod
    def of(name: str, tellers: Iterable[Teller], is_hidden: Callable[[Teller, str], bool]) -> History:
        made, outer = History(), NOTHING
        counts: dict[int, int] = {}
        for teller in tellers:
            summary = teller.summary
            for number, event in enumerate(() if summary is None else summary.events):
                if event.name != name or ((isinstance(event, Write) or event.kind == "assign") and is_hidden(teller, name)):
                    continue
                if isinstance(event, Event):
                    outer = outer.after(event)
                    made.steps.append(Step(teller, number, outer))
                elif outer.variable is not None:
                    ordinal = outer.variable.ordinal
                    counts[ordinal] = counts.get(ordinal, 0) + 1
                    if event.value is not ABSENT:
                        made.only[ordinal] = Assignment(teller, number, event, ordinal)
        made.only = {ordinal: one for ordinal, one in made.only.items() if counts[ordinal] == 1}
        return made

    def before(self, position: int, number: int = 0) -> Outer:
        """What the module says of the name before event `number` of the segment at `position`."""
        found = bisect_left(self.steps, (position, number), key=lambda step: (step.teller.position, step.number))
        return self.steps[found - 1].outer if found else NOTHING


class Histories:
    """The histories asked for so far. `tellers` is the module's list of segments, kept in step by its owner."""

    def __init__(self, tellers: Sequence[Teller], is_hidden: Callable[[Teller, str], bool]) -> None:
        self._tellers = tellers
        self._is_hidden = is_hidden
        self._known: dict[str, History] = {}
        self._telling: dict[Teller, Set[bytes]] | None = None  # what those may tell of that are not silent
        self._by_word: dict[bytes, list[Teller]] = {}
        self._assigning: Counter[bytes] | None = None  # how many segments may assign to a name

    def may_be_assigned(self, name: str) -> bool:
        """Whether any segment may assign to a variable of that name, by its text."""
        if self._assigning is None:
            self._assigning = Counter(word for teller in self._tellers if not teller.is_silent for word in teller.assigned_words)
        return self._assigning[name.encode()] > 0

    def of(self, name: str) -> History:
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = History.of(name, self._tellers_of(name.encode()), self._is_hidden)
        return known

    def _tellers_of(self, word: bytes) -> list[Teller]:
        """In order."""
        if self._telling is None:
            self._telling = {}
            self._enter(self._tellers, self._telling)
        return sorted(self._by_word.get(word, ()), key=_position)

    def _enter(self, new: Iterable[Teller], telling: dict[Teller, Set[bytes]]) -> None:
        for teller in new:
            if not teller.is_silent:
                telling[teller] = teller.told_words
                for word in teller.told_words:
                    self._by_word.setdefault(word, []).append(teller)

    def forget(self, names: Iterable[str], gone: Iterable[Teller], new: Iterable[Teller]) -> None:
        """Some segments gave way to others; they do something to these names only."""
        for name in names:
            self._known.pop(name, None)
        if self._assigning is not None:
            self._assigning.subtract(word for teller in gone if not teller.is_silent for word in teller.assigned_words)
            self._assigning.update(word for teller in new if not teller.is_silent for word in teller.assigned_words)
        if self._telling is not None:
            for teller in gone:
                for word in self._telling.pop(teller, ()):
                    self._by_word[word].remove(teller)
            self._enter(new, self._telling)

    def replaced(self, gone: Sequence[Teller], new: Sequence[Teller]) -> set[str]:
        """Some segments gave way to others: the names that they may have done something to."""
        words = {word for teller in (*gone, *new) if not teller.is_silent for word in teller.told_words}
        names = {word.decode("utf-8", "replace") for word in words}
        self.forget(names & self._known.keys(), gone, new)
        return names


def _position(teller: Teller) -> int:
    return teller.position
