"""The parts of a long piece. What a rule finds in one is kept as long as its text, its tree and what its names stand for stay the same.

A match of a pattern depends on the tree below it, and on the names in there. So where no pattern of a rule matches anything that reaches into a
part from outside, what the rule finds in each part, and in what is left without the parts, is all that it finds: ranges are
only ever compared with ranges that hold them. Where one does reach in, the piece is looked at as a whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Protocol

from vetline.match.evaluate import evaluate
from vetline.match.formula import All, Either, Formula, Inside, PatternLeaf, RegexLeaf, leaves_of
from vetline.match.index import Index, index
from vetline.match.leaves import Range, moved
from vetline.match.piece import Piece
from vetline.match.shapes import STATEMENT_KINDS
from vetline.match.tree import Node

LONG_BYTES = 8_000
"""Shorter pieces are not worth dividing."""
_LARGEST_BYTES = 3_000



class SegmentPlace(Protocol):
    """A piece to be divided. What its names' `state` says of a node with a binding is all that a match can learn of it: first the variable, a
    negative number for one of the segment's own; None for nothing."""

    data: bytes

    @property
    def statements(self) -> Sequence[Node]: ...

    @property
    def names(self) -> Any: ...

    def holds(self, words: frozenset[bytes]) -> bool: ...


State = tuple[object, ...]
Found = dict[Formula, list[Range]]
Known = Mapping[bytes, tuple[State, Found]]
"""By its text all that a match in a part can depend on beside that, and what was found there."""


class _Part(Piece):
    """A statement or a member as a place; offsets are those of the piece. `found` counts from `start`."""

    def __init__(self, around: SegmentPlace, node: Node, is_member: bool) -> None:
        super().__init__(around.data, lambda: (node,), lambda: around.names)
        self.start, self.end = node.start, node.end
        self.found: Found = {}
        self._around, self._node, self._is_member = around, node, is_member
        self._state: State | None = None
        self._results: dict[Any, list[Range]] = {}

    @property
    def index(self) -> Index:
        if self._index is None:
            self._index = index((self._node,), is_member=self._is_member)
            del self._index.sequences[0]  # It is one statement of a sequence that is not here.
        return self._index

    @property
    def state(self) -> State:
        if self._state is None:
            self._state = _state(self._node, self._is_member, self._around.names)
        return self._state

    def holds(self, words: frozenset[bytes]) -> bool:
        return self._around.holds(words)

    def matches(self, leaf: PatternLeaf | RegexLeaf, longest_only: bool) -> Iterable[Range]:
        key = (leaf, longest_only)
        if key not in self._results:
            self._results[key] = list(super().matches(leaf, longest_only))
        return self._results[key]


class _Rest(_Part):
    """What is left of a piece without its parts."""

    def __init__(self, around: SegmentPlace, apart: frozenset[Node]) -> None:
        super().__init__(around, Node("Block", 0, len(around.data)), False)
        self._apart = apart

    @property
    def index(self) -> Index:
        if self._index is None:
            self._index = index(self._around.statements, self._apart)
        return self._index


class Parts:
    """A long piece, divided. `known` are the parts of one that it takes the place of; of so many what was found is `kept`."""

    def __init__(self, around: SegmentPlace, known: Known) -> None:
        self.around = around
        self.kept = 0
        chosen = _divided(around.statements)
        self._rest = _Rest(around, frozenset(node for node, _ in chosen))
        self._parts = [_Part(around, node, is_member) for node, is_member in chosen]
        self._starts = [part.start for part in self._parts]
        self._reaching: dict[PatternLeaf, bool] = {}
        for part in self._parts:
            before = known.get(part.data[part.start : part.end])
            if before is not None and before[0] == part.state:
                part.found = before[1]
                self.kept += 1

    def known(self) -> Known:
        return {part.data[part.start : part.end]: (part.state, part.found) for part in self._parts}

    def evaluate(self, formula: Formula) -> list[Range] | None:
        """As `evaluate` for the piece; None where that has to be looked at as a whole."""
        leaves = _leaves(formula)
        if leaves is None or not self._parts or any(map(self._reaches, leaves)):
            return None
        found = evaluate(formula, self._rest)
        for part in self._parts:
            own = part.found.get(formula)
            if own is None:
                own = part.found[formula] = [moved(one, -part.start) for one in evaluate(formula, part)]
            found.extend(moved(one, part.start) for one in own)
        return found

    def _reaches(self, leaf: PatternLeaf) -> bool:
        """Whether a match outside of the parts has to do with any of them."""
        known = self._reaching.get(leaf)
        if known is None:
            known = self._reaching[leaf] = any(map(self._touches, self._rest.matches(leaf, False)))
        return known

    def _touches(self, one: Range) -> bool:
        at = bisect_right(self._starts, one.end) - 1
        return one.start >= one.end or (at >= 0 and self._parts[at].end >= one.start)


def _divided(statements: Sequence[Node]) -> list[tuple[Node, bool]]:
    """The largest statements and members that are small enough and overlap no others, in order; and whether they are members."""
    found: list[tuple[Node, bool]] = []
    stack = [(statement, False) for statement in statements]
    while stack:
        node, is_member = stack.pop()
        if node.kind in STATEMENT_KINDS and node.kind != "Block" and 0 < node.end - node.start <= _LARGEST_BYTES:
            found.append((node, is_member))
            continue
        for child in node.children:
            if child.kind == "Block" and node.kind in ("ClassDef", "ClassExpr"):
                stack.extend((member, member.kind == "FuncDef") for member in child.children)
            else:
                stack.append((child, node.kind == "Record" and child.kind == "FuncDef"))
    found.sort(key=lambda one: one[0].start)
    alone: list[tuple[Node, bool]] = []
    reached = 0  # `let a, b` is two statements that begin at one place
    for at, (node, is_member) in enumerate(found):
        is_followed = at + 1 == len(found) or found[at + 1][0].start >= node.end
        if reached <= node.start and is_followed and _holds_all(node):
            alone.append((node, is_member))
        reached = max(reached, node.end)
    return alone


def _holds_all(part: Node) -> bool:
    """Whether all that is below a node stands within it. What stands nowhere has no length."""
    stack = [part]
    start, end = part.start, part.end
    while stack:
        node = stack.pop()
        if (node.start < start or node.end > end) and node.start < node.end:
            return False
        stack.extend(node.children)
    return True


def _state(part: Node, is_member: bool, names: Any) -> State:
    """Variables are told apart by the order in which they are met."""
    names.resolve()
    told: list[object] = [is_member]
    numbers: dict[object, int] = {}
    stack = [part]
    while stack:
        node = stack.pop()
        children = node.children
        told.append((node.kind, node.value, node.end - node.start, len(children)))
        said = names.state(node) if node.binding is not None else None
        if said is not None:
            variable, *rest = said
            told.append((numbers.setdefault(variable, len(numbers)) if isinstance(variable, int) else variable, *rest))
        stack.extend(children)
    return tuple(told)


@lru_cache(4096)
def _leaves(formula: Formula) -> tuple[PatternLeaf, ...] | None:
    """The patterns of a formula that can be decided part by part."""
    leaves = leaves_of(formula)
    if not _is_plain(formula) or any(isinstance(leaf, RegexLeaf) for leaf in leaves):
        return None
    return tuple(leaf for leaf in leaves if isinstance(leaf, PatternLeaf))


def _is_plain(formula: Formula) -> bool:
    """Whether nothing in it is up to the piece as a whole: where nothing has to match, and of which kind the first match is."""
    if isinstance(formula, Inside):
        return _is_plain(formula.formula)
    if isinstance(formula, Either):
        return not any(isinstance(inner, Inside) for inner in formula.formulas) and all(map(_is_plain, formula.formulas))
    if isinstance(formula, All):
        return bool(formula.positive) and formula.selector is None and all(map(_is_plain, (*formula.positive, *formula.negative)))
    return True
