"""What the segments of a Python module tell each other of names and constants, and what a segment's names stand for.

`summarize` says what one segment tells, from its own tree alone; `ModuleScope` joins the summaries in order; and its
`resolve` needs a segment's tree and the scope, no other trees. The result is that of resolving the whole file at once.
Most segments are functions that tell nothing, which `tells_nothing` sees from their words.

A module variable that is assigned once in the whole file, by a plain assignment, has that value in all that follows in
the text; Semgrep overlooks some places when it puts it in: see `_overlooked`. At top level and in functions, values are
also followed from assignment to assignment (see `flow`), and what that finds comes first.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from vetline.match.python.constants import UNCERTAIN, Constant, value_of
from vetline.match.python.flow import Flow
from vetline.match.python.flow_values import Values, of_module
from vetline.match.python.module_names import NOTHING, Binding, Event, ModuleNames, Outer, Write
from vetline.match.python.names import events_of, resolve_names
from vetline.match.tree import ABSENT, Node, walk

_TELLING = frozenset({b"import", b"global", b"class"})
_PASSIVE = frozenset({"FuncDef", "ClassDef", "Import", "ImportFrom", "ImportAll", "Pass", "OuterDecl", "Delete"})


def tells_nothing(is_function: bool, words: AbstractSet[bytes], has_walrus: bool) -> bool:
    """Whether a segment's summary is None, as far as its words show. `has_walrus`: `:=` occurs in it.

    A function tells of imports anywhere in it, of module variables that it declares `global`, of the attributes of
    classes in it, and of what its decorators assign.
    """
    return is_function and not has_walrus and _TELLING.isdisjoint(words)


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


@dataclass(frozen=True, slots=True)
class ModuleConstant:
    """The value of the module variable `ordinal` of a name, from byte `offset` of segment `index` on."""

    ordinal: int
    index: int
    offset: int
    constant: Constant


class ModuleScope:
    """What the summaries of a module's segments, in order, come to. Unchanging, but for the values at top level, which
    are followed when first asked for."""

    def __init__(self, summaries: Sequence[Summary | None]) -> None:
        self._summaries = tuple(summaries)
        self.names = ModuleNames.of([() if summary is None else summary.events for summary in self._summaries])
        self.constants = _constants(self._summaries)
        self.is_lost = False  # The values at top level are wrong behind a tree that was too deep.
        self._values: list[Values | None] = [{}]  # at the start of each segment, as far as followed

    def resolve(self, statements: Sequence[Node], index: int, in_class: bool = False) -> tuple[SegmentNames, Mapping[str, Hashable]]:
        """The names of segment `index`, and the answers of this scope that they rest on, which grow as constants are asked for."""
        names = SegmentNames(self, statements, index, in_class)
        return names, names.answers

    def answer(self, name: str, index: int) -> Hashable:
        """What the scope says of `name` at segment `index`; of "=x" the value of `x` by the statements before it."""
        if name.startswith("="):
            return self._followed(name[1:], index)
        outer = self.names.before(name, index)
        known = self.constants.get(name)
        if known is None:
            return outer
        return outer, tuple((one.ordinal, one.offset if one.index == index else -1, one.constant) for one in known if one.index <= index)

    def values_before(self, index: int) -> Values | None:
        """The values at top level where segment `index` starts."""
        while len(self._values) <= index:
            at = len(self._values) - 1
            summary, values = self._summaries[at], self._values[at]
            if summary is not None and summary.statements:
                names = SegmentNames(self, summary.statements, at, False)
                try:
                    values = of_module(Flow(names.module_value).follow(summary.statements, values))
                except RecursionError:
                    values, self.is_lost = {}, True
            self._values.append(values)
        return self._values[index]

    def _followed(self, name: str, index: int) -> Hashable:
        values = self.values_before(index)
        if values is None:
            return None
        return frozenset((key, value) for key, value in values.items() if not isinstance(key, int) and key[0] == name)


class SegmentNames:
    """What the names of one segment stand for. `answers` are those of the scope that this rests on so far."""

    def __init__(self, scope: ModuleScope, statements: Sequence[Node], index: int, in_class: bool) -> None:
        self._scope = scope
        self._statements = statements
        self._index = index
        self._in_class = in_class
        self._followed: dict[Node, Constant] | None = None
        self._skipped: frozenset[Node] | None = None
        self._uncertain = False
        asked = resolve_names(statements, scope.names, index, in_class).dependencies
        self.answers: dict[str, Hashable] = {name: scope.answer(name, index) for name in asked}

    def imported(self, node: Node) -> tuple[str, ...] | None:
        """The dotted path of what the name was imported as; the dots of a relative import are parts of their own."""
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

    def module_value(self, node: Node) -> Constant | None:
        """The value of a name that is a module variable assigned once."""
        binding = node.binding
        if not isinstance(binding, Binding) or binding.kind != "global" or binding.ordinal < 0:
            return None
        for known in self._scope.constants.get(node.value, ()):  # type: ignore[arg-type]  # a name has text
            before = known.index < self._index or (known.index == self._index and known.offset <= node.start)
            if known.ordinal == binding.ordinal and before:
                if self._skipped is None:
                    self._skipped = frozenset(_overlooked(self._statements))
                return None if node in self._skipped else known.constant
        return None

    def _value(self, node: Node) -> Constant | None:
        if not isinstance(node.binding, Binding):
            return None
        if self._followed is None:
            self._followed = self._follow()
        return self._followed.get(node) or self.module_value(node)

    def _follow(self) -> dict[Node, Constant]:
        flow = Flow(self.module_value)
        try:
            if self._in_class:
                for statement in self._statements:
                    flow.add_functions(statement)
                flow.follow_functions()
            elif all(statement.kind in ("FuncDef", "ClassDef") for statement in self._statements):
                flow.follow(self._statements, {})
            else:
                for name in list(self.answers):
                    self.answers[f"={name}"] = self._scope.answer(f"={name}", self._index)
                flow.follow(self._statements, self._scope.values_before(self._index))
                self._uncertain = self._scope.is_lost
        except RecursionError:
            self._uncertain = True
        return flow.values


_VALUED = frozenset({
    "Id", "OpCall", "Str", "Int", "Float", "Bool", "Null", "Imag", "EncodedStr", "FString", "SeqConcat", "Interpolation", "Conditional",
})  # fmt: skip


def _constants(summaries: Sequence[Summary | None]) -> dict[str, list[ModuleConstant]]:
    """The module variables that are assigned once, to a constant."""
    counts: dict[tuple[str, int], int] = {}
    hopeful: dict[int, None] = {}
    for index, event, state in _in_order(summaries, range(len(summaries))):
        if isinstance(event, Write) and state.variable is not None:
            key = (event.name, state.variable.ordinal)
            counts[key] = counts.get(key, 0) + 1
            if event.value is not ABSENT:
                hopeful[index] = None
    found: dict[str, list[ModuleConstant]] = {}
    if not hopeful:
        return found
    states: dict[str, Outer] = {}
    local: frozenset[Node] = frozenset()

    def lookup(node: Node) -> Constant | None:
        name: str = node.value  # type: ignore[assignment]
        variable = states.get(name, NOTHING).variable
        known = found.get(name)
        if variable is None or known is None or node in local or known[-1].ordinal != variable.ordinal:
            return None
        return known[-1].constant

    for index, event, state in _in_order(summaries, range(len(summaries)), states):
        if not isinstance(event, Write) or event.value is ABSENT or state.variable is None:
            continue
        if counts[event.name, state.variable.ordinal] == 1:
            local = event.local
            try:
                constant = value_of(event.value, lookup)
            except RecursionError:
                constant = UNCERTAIN
            if constant is not None:
                made = ModuleConstant(state.variable.ordinal, index, event.value.end, constant)
                found.setdefault(event.name, []).append(made)
    return found


def _in_order(
    summaries: Sequence[Summary | None], indices: Sequence[int], states: dict[str, Outer] | None = None
) -> Iterator[tuple[int, Event | Write, Outer]]:
    """(segment, event, what the module says of its name then)"""
    if states is None:
        states = {}
    for index in indices:
        summary = summaries[index]
        for event in () if summary is None else summary.events:
            state = states.get(event.name, NOTHING)
            if isinstance(event, Event):
                state = states[event.name] = state.after(event)
            yield index, event, state


def _overlooked(statements: Sequence[Node]) -> Iterator[Node]:
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
