"""What the segments of a JavaScript module tell each other of names and constants, and what a segment's names stand for.

As for Python (see `match.python.scope`), but that variables of functions which are assigned once have that value in all that follows, too.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from vetline.match.constant import UNCERTAIN, Constant
from vetline.match.javascript.class_names import Classes, Declared
from vetline.match.javascript.constants import VALUED, value_of
from vetline.match.javascript.fields import Assigning, Fields, assignments, chained_names, overlooked_fields
from vetline.match.javascript.flow import ScriptFlow
from vetline.match.javascript.import_texts import words_of_name
from vetline.match.javascript.names import events_of, resolve_names
from vetline.match.python.flow_values import Values, of_module
from vetline.match.python.history import Assignment, Teller
from vetline.match.python.module_names import Binding, Event, Outer, Write
from vetline.match.python.scope import ModuleScope, Summary, overlooked
from vetline.match.tree import Node


def same_events(left: Sequence[Event | Write], right: Sequence[Event | Write]) -> bool:
    """Whether segments tell the same, wherever what they assign stands."""
    return len(left) == len(right) and all(map(_is_same, left, right))


def _is_same(left: Event | Write, right: Event | Write) -> bool:
    if isinstance(left, Event) or isinstance(right, Event) or left.name != right.name:
        return left == right
    pairs = [(left.value, right.value)]
    while pairs:
        one, other = pairs.pop()
        if one.kind != other.kind or type(one.value) is not type(other.value) or one.value != other.value:
            return False
        if len(one.children) != len(other.children) or (one in left.local) != (other in right.local):
            return False
        pairs.extend(zip(one.children, other.children, strict=True))
    return True


def _told_otherwise(before: Sequence[Event | Write], after: Sequence[Event | Write]) -> set[str]:
    """The names of which segments tell otherwise than others did."""
    told: tuple[dict[str, list[Event | Write]], ...] = ({}, {})
    for events, by_name in zip((before, after), told, strict=True):
        for event in events:
            by_name.setdefault(event.name, []).append(event)
    names = told[0].keys() | told[1].keys()
    return {name for name in names if not same_events(told[0].get(name, ()), told[1].get(name, ()))}


_PASSIVE = frozenset({"FuncDef", "ClassDef", "ImportNames", "ImportModule", "Export", "ReExport", "InterfaceDef", "TypeAlias"})
_MOST_IN_SEGMENT = 1 << 20
_FIRST_OF_CLASSES = -1 << 60
"""The numbers of variables of classes that are cut lie below those of variables of segments."""


@dataclass(frozen=True, slots=True)
class ScriptSummary(Summary):
    """`declared`: what a part of a class that is cut declares there."""

    declared: tuple[Declared, ...] = ()


def summarize(statements: Sequence[Node], in_class: bool = False) -> ScriptSummary:
    flowing = () if in_class or all(statement.kind in _PASSIVE for statement in statements) else tuple(statements)
    events, declared = events_of(statements, in_class)
    return ScriptSummary(events, flowing, declared)


class ScriptScope(ModuleScope):
    """Everything may be a name that is imported: functions count as that."""

    compute = staticmethod(value_of)

    def __init__(self, module: Any) -> None:
        super().__init__(module.pieces, frozenset())
        self._module = module
        self._made = count(0, -_MOST_IN_SEGMENT)
        self.classes = Classes(module, count(_FIRST_OF_CLASSES, -1), self._method)
        self._numbers: dict[Teller, int] = {}
        self._is_asked = False

    def names(self, piece: Any) -> ScriptNames:
        """The variables within a segment have numbers of its own, however often it is resolved."""
        self._is_asked = True
        if piece not in self._numbers:
            self._numbers[piece] = next(self._made)
        return ScriptNames(self, piece, self._numbers[piece])

    def before(self, name: str, index: int) -> Outer:
        return self._histories.of(name).before(index)

    def may_be_imported(self, name: str) -> bool:
        """Whether any segment may bind the name to a module or to a part of one, by its text."""
        return not self._module.aliases.keys().isdisjoint(words_of_name(name))

    def is_hidden(self, teller: Teller, name: str) -> bool:
        return self.classes.declares(teller, name)

    def _assigned(self, node: Node, user: Assignment) -> Assignment | None:
        return None if node.kind == "Id" and self.is_hidden(user.teller, node.value) else super()._assigned(node, user)

    def _method(self, name: str, teller: Teller, number: int) -> Binding | None:
        """What a method's name is."""
        steps = self._histories.of(name).steps
        return next((step.outer.imported for step in steps if step.teller is teller and step.number == number), None)

    def answer(self, question: str, position: int) -> Hashable:
        kind = question[0]
        if kind in ".@":
            return self.classes.last(question[1:], position, variable=kind == ".")
        if kind == "%":
            number, _, name = question[1:].partition(" ")
            return self.value_in_class(name, int(number), position)
        if not question.startswith("="):
            return super().answer(question, position)
        name = question[1:]
        values, variable = self.values_before(position), self.before(name, position).variable
        if not values or variable is None:
            return None
        return tuple(values.get((name, ordinal, True)) for ordinal in range(variable.ordinal + 1))

    def rests_on(self, pieces: Sequence[Any]) -> bool:
        """Values of a class's variables are found in its segments."""
        if not any(piece.in_class for piece in pieces):
            return False
        self.classes.forget()
        return True

    def value_in_class(self, name: str, variable: int, position: int) -> tuple[int, Constant | None] | None:
        """The value of a variable of a class, and where in the member at `position` that begins to hold; None if nowhere."""
        found = self.classes.value(name, variable, position)
        if found is None or found[0] > position:
            return None
        return found[1] if found[0] == position else 0, found[2]

    def replaced(self, first: int, gone: Sequence[Any], new: Sequence[Any]) -> set[str] | None:
        """As `Scope.replaced`. Most edits leave what a segment tells as it was, and then nothing changes for the others."""
        for teller in gone:
            self._numbers.pop(teller, None)
        if not self._is_asked:
            self.classes.forget()
            self._histories.forget((), gone, new)
            return None
        before = [event for teller in gone if teller.told is not None for event in teller.told.events]
        after = [event for teller in new for event in teller.summary.events]
        had = [one for teller in gone if teller.told is not None for one in teller.told.declared]
        has = [one for teller in new for one in teller.summary.declared]
        declared = {one.name for one in (*had, *has)} if had != has else set()
        self._histories.forget({event.name for event in (*before, *after)} | declared, gone, new)
        values_changed = self.classes.replaced(gone, new)
        if any(isinstance(event, Write) for event in (*before, *after)):
            self._constants.clear()
        if declared or not same_events(before, after):
            self._constants.clear()
            self._values = [{}]
            return declared | _told_otherwise(before, after)
        return None if self._values_stay(first, len(gone), len(new)) and not values_changed else set()

    def _values_stay(self, first: int, gone: int, new: int) -> bool:
        """Whether the values behind the new segments are those that were behind the ones that went."""
        old = self._values
        if len(old) <= first:
            return True
        self._values = old[: first + 1]
        if len(old) <= first + gone:
            return True
        if self.values_before(first + new) != old[first + gone]:
            return False
        self._values.extend(old[first + gone + 1 :])
        return True

    def _passed(self, teller: Any, statements: Sequence[Node], values: Values | None) -> Values | None:
        """The tree that names are written into is the segment's own, which may be younger than what was told of it."""
        names = self.names(teller)
        names.resolve()
        return of_module(ScriptFlow(names.variable_value).through(teller.statements, values))


class ScriptNames:
    """The names of one segment, resolved and valued when that is asked for. `answers` are those of the scope that this rests on."""

    wildcards: frozenset[tuple[str, ...]] = frozenset()

    def __init__(self, scope: ScriptScope, place: Any, made: int) -> None:
        self._scope = scope
        self._place = place
        self._made = made
        self._has_imports = False
        self._is_resolved = False
        self._followed: Mapping[Node, Constant] | None = None
        self._only: dict[int, Node] | None = None
        self._known: dict[int, Constant | None] = {}
        self._around: Sequence[Assigning] | None = None
        self._fields: Fields | None = None
        self._skipped: frozenset[Node] | None = None
        self._chained: frozenset[str] = frozenset()
        self.answers: dict[str, Hashable] = {}

    def resolve_imports(self) -> None:
        if not self._has_imports:
            self._has_imports = True
            self._resolve(self._scope.may_be_imported)

    def resolve(self) -> bool:
        if not self._is_resolved:
            self._is_resolved = self._has_imports = True
            self._resolve(None)
        return True

    def _resolve(self, may_be: Callable[[str], bool] | None) -> None:
        place, scope = self._place, self._scope
        place.summary  # noqa: B018 - made now, since making it writes into the tree, too
        around = scope.classes.around(place)
        self.answers.update(resolve_names(place.statements, scope, place.position, self._made, around, may_be).dependencies)

    def imported(self, node: Node) -> tuple[str, ...] | None:
        if not self._scope.may_be_imported(node.value):
            return None
        self.resolve_imports()
        return node.binding.imported if isinstance(node.binding, Binding) else None

    def constant(self, node: Node) -> Constant | None:
        if node.kind not in VALUED:
            return None
        try:
            found = value_of(node, self._value)
        except RecursionError:
            return None
        return None if found is UNCERTAIN else found

    def _value(self, node: Node) -> Constant | None:
        self.resolve()
        if not isinstance(node.binding, Binding):
            return None
        if self._followed is None:
            self._followed = self._follow()
        if self._skipped is None:
            self._skipped = frozenset((*overlooked(self._place.statements), *overlooked_fields(self._place.statements)))
            self._chained = frozenset(chained_names(self._place.statements))
        known = self._followed.get(node)
        if known is not None and node.value not in self._chained:
            return known
        return known if node in self._skipped else self._known_value(node) or known

    def _follow(self) -> Mapping[Node, Constant]:
        flow, statements, position = ScriptFlow(self.variable_value), self._place.statements, self._place.position
        try:
            if self._place.in_class:
                for statement in statements:
                    flow.add_functions(statement)
                flow.follow_functions()
            elif all(statement.kind in _PASSIVE for statement in statements):
                flow.follow(statements, {})
            else:
                for name in [question for question in self.answers if question[0] not in "#=.@%"]:
                    self.answers[f"={name}"] = self._scope.answer(f"={name}", position)
                flow.follow(statements, self._scope.values_before(position))
        except RecursionError:
            pass
        return flow.values

    def variable_value(self, node: Node) -> Constant | None:
        """The value of a variable that is assigned once, before `node`, as far as another's follows from it."""
        return None if node.kind == "Name" else self._known_value(node)

    def _known_value(self, node: Node) -> Constant | None:
        binding = node.binding
        if not isinstance(binding, Binding) or binding.kind not in ("global", "local"):
            return None
        if binding.ordinal < 0:
            return self._local_value(node, binding.ordinal)
        question = f"#{node.value}"
        if question not in self.answers:
            self.answers[question] = self._scope.answer(question, self._place.position)
        return self._scope.constant(node, self._place.position)

    def _local_value(self, node: Node, variable: int) -> Constant | None:
        if not self._is_own(variable):
            return self._class_value(node, variable)
        if self._only is None:
            fields = Fields(self._place.statements)
            self._only = {**fields.assigned_once(assignments(self._place.statements)), **fields.fixed}
        value = self._only.get(variable)
        if value is None or value.end > node.start:
            return None
        if variable not in self._known:
            self._known[variable] = None
            self._known[variable] = value_of(value, self.variable_value)
        return self._known[variable]

    def _is_own(self, variable: int) -> bool:
        return self._made - _MOST_IN_SEGMENT <= variable < self._made

    def _class_value(self, node: Node, variable: int) -> Constant | None:
        """Of a variable of the class around."""
        if not self._place.in_class:
            return None
        question = f"%{variable} {node.value}"
        if question not in self.answers:
            self.answers[question] = self._scope.answer(question, self._place.position)
        found = self._scope.value_in_class(str(node.value), variable, self._place.position)
        return None if found is None or found[0] > node.start else found[1]

    def assigned_around(self) -> Sequence[Assigning]:
        """What the segment assigns to variables of the class around."""
        if self._around is None:
            self.resolve()
            self._around = [one for one in assignments(self._place.statements) if not self._is_own(one.variable)]
        return self._around

    def fields_around(self) -> Fields:
        """What the segment, a part of a class that is cut, defines as fields of it."""
        if self._fields is None:
            self.resolve()
            self._fields = Fields((), self._place.statements)
        return self._fields

    def value_of(self, node: Node) -> Constant | None:
        """The value of what is assigned to a variable."""
        return value_of(node, self.variable_value)
