"""What the segments of a Python module tell each other of names and constants, and what a segment's names stand for.

`summarize` says what one segment tells, from its own tree alone; `ModuleScope` joins the summaries in order; and
`SegmentNames` needs a segment's tree and the scope, no other trees. The result is that of resolving the whole file at once.
Most segments are functions that tell nothing, which `tells_nothing` sees from their text. Nothing is found out before
it is asked for: most files need no names but those of imports in the few segments that a rule looks at.

A module variable that is assigned once in the whole file, by a plain assignment, has that value in all that follows in
the text; Semgrep overlooks some places when it puts it in: see `overlooked`. At top level and in functions, values are
also followed from assignment to assignment (see `flow`), and what that finds comes first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol

from vetline.match.constant import UNCERTAIN, Constant
from vetline.match.python.constants import Lookup, value_of
from vetline.match.python.flow import Flow
from vetline.match.python.flow_values import Values, of_module
from vetline.match.python.history import Assignment, Histories, Teller
from vetline.match.python.module_names import NOTHING, Binding, Event, ModuleNames, Outer, Write
from vetline.match.python.names import events_of, resolve_names
from vetline.match.tree import ABSENT, Node, walk

_IMPORTING = re.compile(rb"(?:^|[;:\\])[ \t\f\r\n]*(?:import|from)\b", re.MULTILINE)
_ASSIGNING = re.compile(rb"(?:^|[;:\\])[ \t\f\r\n]*(?:global|class)\b", re.MULTILINE)
_BODY = re.compile(rb"\bdef\b.*?:[ \t]*(?:#[^\n]*)?\r?\n|\Z", re.DOTALL)
_PASSIVE = frozenset({"FuncDef", "ClassDef", "Import", "ImportFrom", "ImportAll", "Pass", "OuterDecl", "Delete"})


def tells_nothing(is_function: bool, data: bytes) -> bool:
    """Whether a segment's summary is None, as far as its text shows.

    A function tells of imports anywhere in it, of module variables that it declares `global`, of the attributes of
    classes in it, and of what its decorators assign.
    """
    return is_function and not assigns_outside(data) and not _imports(data)


def _imports(data: bytes) -> bool:
    return b"import" in data and _IMPORTING.search(data) is not None


def assigns_outside(function: bytes) -> bool:
    """Whether a function, or another statement of a class's body, may do more than import names and define fields."""
    if (b"global" in function or b"class" in function) and _ASSIGNING.search(function) is not None:
        return True
    head = _BODY.search(function) if b":=" in function else None
    return head is not None and b":=" in function[: head.end()]


@dataclass(frozen=True, slots=True, eq=False)
class Summary:
    """What a segment tells the rest of the module. `statements` are those that values at top level flow through."""

    events: tuple[Event | Write, ...]
    statements: tuple[Node, ...]


def summarize(statements: Sequence[Node], in_class: bool = False) -> Summary | None:
    """None if the segment tells nothing."""
    events = events_of(statements, in_class)
    flowing = () if in_class or all(statement.kind in _PASSIVE for statement in statements) else tuple(statements)
    return Summary(events, flowing) if events or flowing else None


class Place(Teller, Protocol):
    """A segment whose names are to be resolved."""

    @property
    def statements(self) -> Sequence[Node]: ...

    @property
    def in_class(self) -> bool: ...


class ModuleScope:
    """What a module's segments tell each other, found as it is asked for. `importable`: all names that an import anywhere in
    the module binds, and maybe more; only these are looked up until the value of a variable is asked for."""

    compute: Callable[[Node, Lookup], Constant | None] = staticmethod(value_of)

    def __init__(self, tellers: Sequence[Teller], importable: AbstractSet[str]) -> None:
        self.importable = importable
        self.is_lost = False  # The values at top level are wrong behind a tree that was too deep.
        self._tellers = tellers
        self._histories = Histories(tellers, self.is_hidden)
        self._constants: dict[Assignment, Constant | None] = {}
        self._values: list[Values | None] = [{}]  # at the start of each segment, as far as followed

    def retold(
        self, first: int, gone: Sequence[Teller], new: Sequence[Teller], importable: AbstractSet[str]
    ) -> set[str] | None:
        """At `first` some segments gave way to others: the names of which it may now say something else; None for no change
        at all. Values may have changed for any name."""
        self.importable = importable
        if any(not teller.is_silent for teller in (*gone, *new)):
            self._constants.clear()
            self._values = [{}]
            self.is_lost = False
            return self._histories.replaced(gone, new)
        del self._values[first + 1 :]
        return None

    def answer(self, question: str, position: int) -> Hashable:
        """What the scope says at the segment at `position`: of "x" what it stands for, of "#x" the constants it has been, of
        "=x" its value by the statements before the segment."""
        name = question.lstrip("#=")
        if question.startswith("="):
            values = self.values_before(position)
            return None if values is None else frozenset((k, v) for k, v in values.items() if not isinstance(k, int) and k[0] == name)
        if question.startswith("#"):
            return tuple(
                (ordinal, one.write.value.end if one.teller.position == position else -1, self._constant(one))
                for ordinal, one in self._histories.of(name).only.items()
                if one.teller.position <= position
            )
        return self.before(name, position)

    def is_hidden(self, teller: Teller, name: str) -> bool:
        """Whether what a segment assigns to a name is a variable of something around it, not the module's."""
        return False

    def before(self, name: str, index: int) -> Outer:
        """What the module says of `name` where the segment at `index` starts; nothing of a variable that has no value."""
        if name not in self.importable and not self._histories.may_be_assigned(name):
            return NOTHING
        return self._histories.of(name).before(index)

    def constant(self, node: Node, position: int) -> Constant | None:
        """The value of a module variable assigned once, before `node` of the segment at `position`."""
        binding: Binding = node.binding
        one = self._histories.of(node.value).only.get(binding.ordinal)
        if one is None or one.teller.position > position:
            return None
        if one.teller.position == position and one.write.value.end > node.start:
            return None
        return self._constant(one)

    def _constant(self, wanted: Assignment) -> Constant | None:
        """Its own dependencies come first, without recursion: chains of variables can be long."""
        pending = [wanted]
        while pending:
            one = pending[-1]
            if one in self._constants:
                pending.pop()
                continue
            needed = {node: other for node in walk(one.write.value) if (other := self._assigned(node, one)) is not None}
            missing = [other for other in needed.values() if other not in self._constants]
            if missing:
                pending.extend(missing)
                continue
            try:
                self._constants[one] = self.compute(one.write.value, lambda node: self._constants.get(needed.get(node)))  # noqa: B023
            except RecursionError:
                self._constants[one] = UNCERTAIN
        return self._constants[wanted]

    def _assigned(self, node: Node, user: Assignment) -> Assignment | None:
        """The assignment that gives a name in the value of another its value, if it comes before that."""
        if node.kind != "Id" or node in user.write.local:
            return None
        history = self._histories.of(node.value)
        variable = history.before(*user.place).variable
        found = history.only.get(variable.ordinal) if variable is not None else None
        return found if found is not None and found.place < user.place else None

    def values_before(self, index: int) -> Values | None:
        """The values at top level where segment `index` starts."""
        while len(self._values) <= index:
            teller, values = self._tellers[len(self._values) - 1], self._values[-1]
            summary = None if teller.is_silent else teller.summary
            if summary is not None and summary.statements:
                try:
                    values = self._passed(teller, summary.statements, values)
                except RecursionError:
                    values, self.is_lost = {}, True
            self._values.append(values)
        return self._values[index]


    def _passed(self, teller: Teller, statements: Sequence[Node], values: Values | None) -> Values | None:
        """The values behind a segment."""
        names = SegmentNames(self, _TopLevel(teller, statements))
        names.resolve()
        return of_module(Flow(names.module_value).follow(statements, values))


class _TopLevel:
    """A segment as the statements that values at top level flow through."""

    in_class = False
    is_silent = True  # The summary has been made.
    told_words: frozenset[bytes] = frozenset()
    assigned_words: frozenset[bytes] = frozenset()
    summary = None

    def __init__(self, teller: Teller, statements: Sequence[Node]) -> None:
        self.position = teller.position
        self.statements = statements


class _ImportsOnly:
    """A module's names without its variables."""

    def __init__(self, scope: ModuleScope) -> None:
        self._scope = scope

    def before(self, name: str, index: int) -> Outer:
        return self._scope.before(name, index) if name in self._scope.importable else NOTHING


class SegmentNames:
    """What the names of one segment stand for, resolved as far as was asked. `answers` are those of the scope that this rests
    on so far, by question."""

    def __init__(self, scope: ModuleScope, place: Place) -> None:
        self._scope = scope
        self._place = place
        self._has_imports = False
        self._has_variables = False
        self._followed: dict[Node, Constant] | None = None
        self._skipped: frozenset[Node] | None = None
        self._uncertain = False
        self.answers: dict[str, Hashable] = {}

    def imported(self, node: Node) -> tuple[str, ...] | None:
        """The dotted path of what the name was imported as; the dots of a relative import are parts of their own."""
        if node.value not in self._scope.importable:
            return None
        self.resolve_imports()
        binding = node.binding
        return binding.imported if isinstance(binding, Binding) else None

    def constant(self, node: Node) -> Constant | None:
        """The value of an expression, if it is constant; `UNCERTAIN` if only Semgrep can tell."""
        if node.kind not in _VALUED:
            return None
        try:
            found = value_of(node, self._value)
        except RecursionError:
            return UNCERTAIN
        return UNCERTAIN if found is None and self._uncertain else found

    def resolve_imports(self) -> None:
        """Write into the tree which names are imports; what else names stand for may be missing."""
        if not self._has_imports:
            self._has_imports = True
            self._resolve(_ImportsOnly(self._scope), self._scope.importable)

    def resolve(self) -> bool:
        """Write into the tree what every name stands for."""
        if not self._has_variables:
            self._has_imports = self._has_variables = True
            self._resolve(self._scope, None)
        return True

    def _resolve(self, names: ModuleNames, only: AbstractSet[str] | None) -> None:
        place, scope = self._place, self._scope
        if not place.is_silent:
            place.summary  # noqa: B018 - made now, since making it writes into the tree, too
        asked = resolve_names(place.statements, names, place.position, place.in_class).dependencies
        for name in asked if only is None else only & asked.keys():
            self.answers[name] = scope.answer(name, place.position)

    def module_value(self, node: Node) -> Constant | None:
        """The value of a name that is a module variable assigned once."""
        binding = node.binding
        if not isinstance(binding, Binding) or binding.kind != "global" or binding.ordinal < 0:
            return None
        question = f"#{node.value}"
        if question not in self.answers:
            self.answers[question] = self._scope.answer(question, self._place.position)
        found = self._scope.constant(node, self._place.position)
        if found is None:
            return None
        if self._skipped is None:
            self._skipped = frozenset(overlooked(self._place.statements))
        return None if node in self._skipped else found

    def _value(self, node: Node) -> Constant | None:
        self.resolve()
        if not isinstance(node.binding, Binding):
            return None
        if self._followed is None:
            self._followed = self._follow()
        return self._followed.get(node) or self.module_value(node)

    def _follow(self) -> dict[Node, Constant]:
        flow = Flow(self.module_value)
        statements, position = self._place.statements, self._place.position
        try:
            if self._place.in_class:
                for statement in statements:
                    flow.add_functions(statement)
                flow.follow_functions()
            elif all(statement.kind in ("FuncDef", "ClassDef") for statement in statements):
                flow.follow(statements, {})
            else:
                for name in [question for question in self.answers if question[0] not in "#="]:
                    self.answers[f"={name}"] = self._scope.answer(f"={name}", position)
                flow.follow(statements, self._scope.values_before(position))
                self._uncertain = self._scope.is_lost
        except RecursionError:
            self._uncertain = True
        return flow.values


_VALUED = frozenset({
    "Id", "OpCall", "Str", "Int", "Float", "Bool", "Null", "Imag", "EncodedStr", "FString", "SeqConcat", "Interpolation", "Conditional",
})  # fmt: skip


def overlooked(statements: Sequence[Node]) -> Iterator[Node]:
    """The names where Semgrep does not put in the value of a module variable.

    It passes over the right side of `x = S`, and the left side of an assignment to a field or an element. Of the parts of
    `a[S]`, and of what is assigned to anything but a name, it takes the parts: a bare `S` there has none.
    """
    plain: set[Node] = set()  # such a part, of which in turn all parts count
    for statement in statements:
        for node in walk(statement):
            kind = node.kind
            if kind == "VarDef" and node.children[2] is not ABSENT:
                plain.add(node.children[2])
            elif kind in ("Assign", "AugAssign"):
                target, value = node.children
                if node in plain:
                    continue
                if value.kind == "Id":
                    yield value
                elif kind == "AugAssign" or target.kind != "Id":
                    plain.add(value)
                if target.kind in ("Index", "Dot"):
                    yield from walk(target)
            elif kind == "Index" and node not in plain:
                for part in node.children:
                    if part.kind == "Id":
                        yield part
                    else:
                        plain.add(part)
