"""What the segments of a class that is cut into its members tell each other of its names.

To Semgrep a class is a scope: what its fields define is a variable there, which later members see as `name` and as `this.name`; a method is
`this.name` behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from vetline.match.constant import Constant
from vetline.match.python.module_names import Binding
from vetline.match.tree import ABSENT, Node


@dataclass(frozen=True, slots=True)
class Declared:
    """A name that a member of a class declares: a variable that stands for what is required from `path`, if that is given, or, as event
    `number` of its segment, a method."""

    name: str
    path: tuple[str, ...] | None = None
    number: int = -1


class ClassNames(Protocol):
    """What a class that is cut says of its names where one of its segments starts."""

    def variable(self, name: str) -> Binding | None:
        """What a member before has declared, other than methods."""
        ...

    def member(self, name: str) -> Binding | None:
        """What `this.name` is."""
        ...

    def made(self, name: str, path: tuple[str, ...] | None, number: int) -> Binding:
        """The variable that is declared in the segment, after so many others of its name."""
        ...


class _NotKnown:
    def variable(self, name: str) -> Binding | None:
        return None

    def member(self, name: str) -> Binding | None:
        return None

    def made(self, name: str, path: tuple[str, ...] | None, number: int) -> Binding:
        return Binding("module" if path else "local", path, -1)


NOT_KNOWN: ClassNames = _NotKnown()


@dataclass(frozen=True, slots=True)
class _Known:
    """What the member at `position` declares, after `before` other variables of the name."""

    position: int
    declared: Declared
    before: int


class Classes:
    """Those of one module. `numbers` gives numbers to variables; `method` says what the module calls the method that is an event of a segment."""

    def __init__(self, module: Any, numbers: Iterator[int], method: Callable[[str, Any, int], Binding | None]) -> None:
        self._module = module
        self._new_numbers = numbers
        self._method = method
        self._numbers: dict[Any, dict[tuple[str, int], int]] = {}  # by header
        self._known: dict[int, dict[str, list[_Known]]] = {}  # by the header's position
        self._values: dict[int, Constant | None] = {}
        self._asked: dict[Any, set[tuple[str, int]]] = {}  # by header

    def around(self, piece: Any) -> ClassNames | None:
        return _Around(self, piece.position) if piece.in_class else None

    def declares(self, piece: Any, name: str) -> bool:
        """Whether a member before has declared a variable of that name, so that what is assigned to it is none of the module's."""
        return piece.in_class and self.last(name, piece.position, variable=True) is not None

    def last(self, name: str, position: int, variable: bool) -> Binding | None:
        """What was last declared by that name before a position of the class."""
        header = self._header(position)
        for one in reversed(self._names(header).get(name, ())):
            if one.position < position and (one.declared.number < 0 or not variable):
                if one.declared.number < 0:
                    return self._variable(header, one.declared, one.before)
                return self._method(name, self._module.pieces[one.position], one.declared.number)
        return None

    def made(self, name: str, path: tuple[str, ...] | None, number: int, position: int) -> Binding:
        header = self._header(position)
        before = sum(one.position < position and one.declared.number < 0 for one in self._names(header).get(name, ()))
        return self._variable(header, Declared(name, path), before + number)

    def value(self, name: str, variable: int, position: int) -> tuple[int, int, Constant | None] | None:
        """The position of the member that alone assigns to a variable, where what it assigns ends, and its value; None if there is no such."""
        header = self._header(position)
        self._asked.setdefault(self._module.pieces[header], set()).add((name, variable))
        one = self._only(header, name, variable)
        return None if one is None else (one[0].position, one[1].end, self._value_of(variable, *one))

    def forget(self) -> None:
        self._known.clear()
        self._values.clear()

    def replaced(self, gone: Sequence[Any], new: Sequence[Any]) -> bool:
        """Whether what a class says of values may have changed; what it declares is the summaries' affair."""
        old, fresh = ([piece for piece in pieces if piece.segment.is_header] for pieces in (gone, new))
        if len(old) == len(fresh) == 1:
            self._numbers[fresh[0]] = self._numbers.get(old[0], {})
            self._asked[fresh[0]] = self._asked.get(old[0], set())
        for header in old:
            self._numbers.pop(header, None)
            self._asked.pop(header, None)
        before, self._values = self._values, {}
        self._known.clear()
        headers = {self._module.pieces[self._header(piece.position)] for piece in new if piece.in_class}
        fresh_pieces = set(new)
        for header in headers:
            for name, variable in self._asked.get(header, ()):
                one = self._only(header.position, name, variable)
                if one is not None and one[0] in fresh_pieces:
                    return True
                if before.get(variable) != (None if one is None else self._value_of(variable, *one)):
                    return True
        return any(piece.in_class for piece in gone) and (len(gone), len(new)) != (1, 1)

    def _only(self, header: int, name: str, variable: int) -> tuple[Any, Node] | None:
        word = name.removeprefix("#").encode()
        pieces = [piece for position in self._members(header) if word in (piece := self._module.pieces[position]).told_words]
        fields = next((fields for piece in pieces if variable in {*(fields := piece.names.fields_around()).fixed, *fields.without_value}), None)
        if fields is not None and variable in fields.fixed:
            return next((piece, fields.fixed[variable]) for piece in pieces if piece.names.fields_around() is fields)
        found: tuple[Any, Node] | None = None
        count = 0
        for piece in pieces:
            for one in piece.names.assigned_around():
                if one.variable == variable and (not one.to_other if fields is None else fields.counts(one)):
                    count += 1
                    if one.value is not ABSENT and (one.is_definition or fields is not None):
                        found = (piece, one.value)
        return found if count == 1 else None

    def _value_of(self, variable: int, piece: Any, value: Node) -> Constant | None:
        if variable not in self._values:
            self._values[variable] = None
            self._values[variable] = piece.names.value_of(value)
        return self._values[variable]

    def _variable(self, header: int, declared: Declared, before: int) -> Binding:
        numbers = self._numbers.setdefault(self._module.pieces[header], {})
        number = numbers.get((declared.name, before))
        if number is None:
            number = numbers[declared.name, before] = next(self._new_numbers)
        return Binding("module" if declared.path else "local", declared.path, number)

    def _header(self, position: int) -> int:
        rows = self._module.rows
        return rows.members[rows.row_of[position]][1][0] - 1

    def _members(self, header: int) -> Sequence[int]:
        rows = self._module.rows
        return rows.members[rows.row_of[header + 1]][1]

    def _names(self, header: int) -> Mapping[str, list[_Known]]:
        known = self._known.get(header)
        if known is None:
            known = self._known[header] = {}
            for position in self._members(header):
                for declared in self._module.pieces[position].summary.declared:
                    before = known.setdefault(declared.name, [])
                    before.append(_Known(position, declared, sum(one.declared.number < 0 for one in before)))
        return known


class _Around:
    """See `ClassNames`."""

    def __init__(self, classes: Classes, position: int) -> None:
        self._classes = classes
        self._position = position

    def variable(self, name: str) -> Binding | None:
        return self._classes.last(name, self._position, variable=True)

    def member(self, name: str) -> Binding | None:
        return self._classes.last(name, self._position, variable=False)

    def made(self, name: str, path: tuple[str, ...] | None, number: int) -> Binding:
        return self._classes.made(name, path, number, self._position)
