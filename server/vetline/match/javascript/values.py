"""The names of a JavaScript text, resolved and valued when that is asked for.

A variable that is assigned once in the whole text has that value in all that follows; in the text's order, and in functions, values are also
followed from assignment to assignment (see `flow`), and what that finds comes first.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from vetline.match.javascript.constants import STEPS, VALUED, value_of
from vetline.match.javascript.flow import ScriptFlow
from vetline.match.javascript.names import resolve_names
from vetline.match.python.constants import UNCERTAIN, Constant
from vetline.match.python.flow_values import Key, key_of
from vetline.match.python.module_names import Binding
from vetline.match.python.scope import overlooked
from vetline.match.tree import ABSENT, Node, walk


class ScriptNames:
    """The names of the one segment of a text."""

    wildcards: frozenset[tuple[str, ...]] = frozenset()
    answers: Mapping[str, Hashable] = MappingProxyType({})

    def __init__(self, place: Any) -> None:
        self._place = place
        self._is_resolved = False
        self._followed: Mapping[Node, Constant] | None = None
        self._only: dict[Key, Node] | None = None
        self._known: dict[Key, Constant | None] = {}
        self._skipped: frozenset[Node] | None = None
        self._uncertain = False

    def resolve_imports(self) -> None:
        self.resolve()

    def resolve(self) -> bool:
        if not self._is_resolved:
            self._is_resolved = True
            resolve_names(self._place.statements)
        return True

    def imported(self, node: Node) -> tuple[str, ...] | None:
        self.resolve()
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
            flow = ScriptFlow(self._assigned_once)
            try:
                flow.follow(self._place.statements, {})
            except RecursionError:
                self._uncertain = True
            self._followed = flow.values
        known = self._followed.get(node)
        if known is not None:
            return known
        if self._skipped is None:
            self._skipped = frozenset(overlooked(self._place.statements))
        return None if node in self._skipped else self._assigned_once(node)

    def _assigned_once(self, node: Node) -> Constant | None:
        """The value of a variable that is assigned once, before `node`."""
        key = key_of(node)
        if key is None or node.binding.kind not in ("global", "local"):  # type: ignore[attr-defined]  # what has a key has a binding
            return None
        if self._only is None:
            self._only = _assigned_once(self._place.statements)
        value = self._only.get(key)
        if value is None or value.end > node.start:
            return None
        if key not in self._known:
            self._known[key] = None
            self._known[key] = value_of(value, self._assigned_once)
        return self._known[key]


def _assigned_once(statements: Sequence[Node]) -> dict[Key, Node]:
    found: dict[Key, Node] = {}
    counts: dict[Key, int] = {}
    for key, value in _assignments(statements):
        counts[key] = counts.get(key, 0) + 1
        if value is not ABSENT:
            found[key] = value
    return {key: value for key, value in found.items() if counts[key] == 1}


def _assignments(statements: Sequence[Node]) -> Iterator[tuple[Key, Node]]:
    """The variables that are assigned to, each with what it gets; ABSENT where that is not seen."""
    for node in (inner for statement in statements for inner in walk(statement)):
        value: Node = ABSENT
        if node.kind == "Assign":
            target, value = node.children
        elif node.kind == "InitVar":
            target, _, value, _ = node.children
        elif node.kind == "For":
            target = node.children[0]
        elif node.kind == "OpCall" and node.children[0].value in STEPS:
            target = node.children[1]
        else:
            continue
        for name in _named(target):
            if (key := key_of(name)) is not None:
                yield key, value if name is target else ABSENT


def _named(target: Node) -> Sequence[Node]:
    """The variables in a target that count as assigned to."""
    kind, children = target.kind, target.children
    if kind in ("List", "PatExpr"):
        return [name for child in children for name in _named(child)]
    if kind == "Index":
        return _named(children[0]) if children[0].kind == "Id" else ()
    if kind == "Dot":
        return (children[1],) if children[0].kind == "SelfId" else ()
    return (target,)

