"""What the segments of a module do to one of its names, in the order of the text, found when the name is first asked for.

Only segments whose text shows that they may do anything to it are looked at, so a question costs the trees of a few segments, not of
the whole module.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from typing import Any, Protocol
from weakref import WeakSet

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
    def of(name: str, tellers: Iterable[Teller]) -> History:
        made, outer = History(), NOTHING
        counts: dict[int, int] = {}
        for teller in tellers:
            summary = teller.summary
            for number, event in enumerate(() if summary is None else summary.events):
                if event.name != name:
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

    def __init__(self, tellers: Sequence[Teller]) -> None:
        self._tellers = tellers
        self._telling: list[Teller] | None = None
        self._assigned: set[bytes] | None = None
        self._known: dict[str, History] = {}
        self._holding: dict[bytes, tuple[int, WeakSet[Teller]]] = {}  # who may tell of a word, as of so many edits
        self._came: dict[Teller, int] = {}  # in which edit those segments came that were not there at first
        self._edits = 0

    def may_be_assigned(self, name: str) -> bool:
        """Whether any segment may assign to a variable of that name, by its text."""
        if self._assigned is None:
            self._assigned = {word for teller in self.telling for word in teller.assigned_words}
        return name.encode() in self._assigned

    def of(self, name: str) -> History:
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = History.of(name, self._tellers_of(name.encode()))
        return known

    def _tellers_of(self, word: bytes) -> list[Teller]:
        """In order. They are looked for among all segments once, and from then on among those that came since."""
        seen, found = self._holding.get(word, (-1, None))
        if found is None:
            found = WeakSet(one for one in self.telling if word in one.told_words)
        else:
            for one, edit in reversed(self._came.items()):
                if edit <= seen:
                    break
                if not one.is_silent and word in one.told_words:
                    found.add(one)
        self._holding[word] = self._edits, found
        return sorted(filter(self._is_present, found), key=_position)

    def _is_present(self, teller: Teller) -> bool:
        return teller.position < len(self._tellers) and self._tellers[teller.position] is teller

    @property
    def telling(self) -> list[Teller]:
        if self._telling is None:
            self._telling = [teller for teller in self._tellers if not teller.is_silent]
        return self._telling

    def forget(self, names: Iterable[str], gone: Iterable[Teller], new: Iterable[Teller]) -> None:
        """Some segments gave way to others; they do something to these names only."""
        self._telling = self._assigned = None
        self._edits += 1
        for one in gone:
            self._came.pop(one, None)
        for one in new:
            self._came[one] = self._edits
        for name in names:
            self._known.pop(name, None)

    def replaced(self, gone: Sequence[Teller], new: Sequence[Teller]) -> set[str]:
        """Some segments gave way to others: the names that they may have done something to."""
        words = {word for teller in (*gone, *new) if not teller.is_silent for word in teller.told_words}
        names = {word.decode("utf-8", "replace") for word in words}
        self.forget(names & self._known.keys(), gone, new)
        return names


def _position(teller: Teller) -> int:
    return teller.position
