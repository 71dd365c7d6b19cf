"""What is assigned to variables of functions and classes, fields among them, as far as Semgrep takes it for the only value that they have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vetline.match.javascript.constants import STEPS, is_own_field
from vetline.match.javascript.names import assigned, is_chained
from vetline.match.python.flow_values import key_of
from vetline.match.tree import ABSENT, Node, walk


class Assigning(NamedTuple):
    """An assignment to a variable; `value` is absent if it is not known. `to_other`: to a field of some object that is called as the variable,
    which only counts where that is a field defined without a value."""

    variable: int
    value: Node
    is_definition: bool
    to_other: bool = False


class Fields:
    """The fields that classes below some statements define, and `members` of a class that is cut. `fixed`: those that are read only, with
    their values; `without_value`: those that are defined without one."""

    def __init__(self, statements: Sequence[Node], members: Sequence[Node] = ()) -> None:
        self.fixed: dict[int, Node] = {}
        self.without_value: set[int] = set()
        for node in (inner for statement in statements for inner in walk(statement)):
            if node.kind in ("ClassDef", "ClassExpr"):
                self._note(node.children[3 if node.kind == "ClassDef" else 1].children)
        self._note(members)

    def _note(self, members: Iterable[Node]) -> None:
        for member in members:
            if member.kind == "VarDef" and isinstance(key := key_of(member.children[0]), int):
                if member.children[2] is ABSENT:
                    self.without_value.add(key)
                elif any(attribute.value == "Const" for attribute in member.children[3].children):
                    self.fixed[key] = member.children[2].children[1]

    def counts(self, one: Assigning) -> bool:
        return not one.to_other or one.variable in self.without_value

    def decides(self, one: Assigning) -> bool:
        """Whether what is assigned is the value, if nothing else is assigned."""
        return one.value is not ABSENT and (one.is_definition or one.variable in self.without_value)

    def assigned_once(self, found: Iterable[Assigning]) -> Mapping[int, Node]:
        """The variables that are, with what they are assigned."""
        values: dict[int, Node] = {}
        counts: dict[int, int] = {}
        for one in filter(self.counts, found):
            counts[one.variable] = counts.get(one.variable, 0) + 1
            if self.decides(one):
                values[one.variable] = one.value
        return {variable: value for variable, value in values.items() if counts[variable] == 1}


def assignments(statements: Sequence[Node]) -> Iterator[Assigning]:
    defined: set[Node] = set()  # left sides of definitions
    chained: set[Node] = set()
    for node in (inner for statement in statements for inner in walk(statement)):
        value: Node = ABSENT
        if node in chained:
            continue
        if node.kind == "VarDef" and node.children[2] is not ABSENT and node.children[0].kind == "Name":
            target, value = node.children[0], node.children[2].children[1]
            defined.add(node.children[2].children[0])
        elif node.kind == "Assign":
            target, value = node.children
            if target in defined:
                continue
            if is_chained(value):
                chained.add(value)
        elif node.kind == "InitVar":
            target, _, value, _ = node.children
        elif node.kind == "For":
            target = node.children[0]
        elif node.kind == "OpCall" and node.children[0].value in STEPS:
            target = node.children[1]
        else:
            continue
        is_whole = target.kind in ("Name", "Id") or is_own_field(target)
        if target.kind == "Dot" and not is_whole and isinstance(other := key_of(target.children[1]), int):
            yield Assigning(other, ABSENT, False, True)
        for name in assigned(target):
            if isinstance(key := key_of(name), int):
                yield Assigning(key, value if is_whole else ABSENT, node.kind != "Assign")


def chained_names(statements: Sequence[Node]) -> Iterator[str]:
    """What `a = b = c` assigns second: what Semgrep holds the value to be comes before what it is followed to be there."""
    for node in (inner for statement in statements for inner in walk(statement)):
        if node.kind == "Assign" and node.children[1].kind == "Assign":
            yield from (name.value for name in assigned(node.children[1].children[0]) if isinstance(name.value, str))


def overlooked_fields(statements: Sequence[Node]) -> Iterator[Node]:
    """As `overlooked`, of fields of `this`, and what is defined itself, which stands behind its value in `export { a as b }`."""
    defined: set[Node] = set()
    for node in (inner for statement in statements for inner in walk(statement)):
        if node.kind == "VarDef":
            defined.add(node.children[2])
            yield from node.children[2].children[:1]
        elif (node.kind == "Assign" and node not in defined) or node.kind == "Index":
            yield from (part.children[1] for part in node.children if is_own_field(part))
            if node.children[0].kind == "Id" and node.children[1].kind == "Assign":
                yield from walk(node.children[1].children[0])
