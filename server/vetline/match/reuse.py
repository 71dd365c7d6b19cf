"""Parts of a long piece that an edit left as they were, taken over from the piece that it replaced, with what was matched in them.

Nothing rests on how trees are made: a part is taken over only if the new tree's nodes there are found to be the same as its own, one by one, and
the new tree gets the old nodes in their place. What was matched in it holds as long as the names in it stand for what they stood for, and
what was asked about constants is still answered the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Any

from vetline.match import index
from vetline.match.blocks import LoweredBlocks, Lowering
from vetline.match.constant import Constant
from vetline.match.formula import PatternLeaf
from vetline.match.index import Index, Part, groups_of
from vetline.match.language import MemberNames
from vetline.match.leaves import Range
from vetline.match.python.module_names import Binding
from vetline.match.sift import held
from vetline.match.tree import ABSENT, Node, Wrapped, walk

Find = Callable[[Index, Any], Iterable[Range]]
"""Looks for a pattern in an index, with certain names, and at nothing else."""


def matches_of(piece: Any, leaf: PatternLeaf, key: Hashable, find: Find, parts: Sequence[Part] | None = None) -> list[Range]:
    """The matches of a pattern in a piece, as `find` finds them, which for a `key` is always the same but for the leaf's conditions. In a long piece
    the words of a pattern rarely stand together, so it is looked at in parts, or in some of them."""
    if not piece.holds(leaf.words):
        return []
    parts = piece.index.parts if parts is None else parts
    if not parts:
        return held(leaf, find(piece.index, piece.names), piece)
    ranges: list[Range] = []
    for part in parts:
        if leaf.words and not piece.text_of(part).holds(leaf.words):
            continue
        if not part.roots or not piece.remembers:
            ranges += held(leaf, find(part.index, piece.names), piece)
            continue
        if part.known is None:
            part.known = Known(part.roots)
        ranges += part.known.matches(leaf, key, piece, partial(find, part.index))
    return ranges


class Known:
    """What was matched in a part. Ranges count from the start of the piece that has the part now."""

    def __init__(self, roots: tuple[Node, ...]) -> None:
        self._roots = roots
        self._own: frozenset[Node] | None = None
        self._named: Sequence[Node] | None = None
        self._wildcards: frozenset[tuple[str, ...]] = frozenset()
        self._found: dict[Hashable, tuple[int, list[Range]]] = {}  # with where the part stood
        self._constants: dict[Node, Constant | None] = {}
        self._with_variables = False
        self._meant: Sequence[Hashable] | None = None  # what the names stood for when the piece that had the part was given up
        self._names: MemberNames | None = None

    @property
    def nodes(self) -> frozenset[Node]:
        if self._own is None:
            self._own = frozenset(node for root in self._roots for node in walk(root))
        return self._own

    def matches(self, leaf: PatternLeaf, key: Hashable, place: Any, find: Callable[[Any], Iterable[Range]]) -> list[Range]:
        """The matches of a pattern in the part, as `find` finds them with the names that it is given; it must look at nothing but the part and names,
        and find always the same for a key."""
        if self._names is not place.names:
            self._begin(place.names)
        if not leaf.conditions or (leaf, key) in self._found:
            return self._remembered((leaf, key) if leaf.conditions else key, find)
        ranges = self._remembered(key, find)
        if key not in self._found:
            return held(leaf, ranges, place)
        return self._remembered((leaf, key), lambda names: held(leaf, ranges, place))

    def _remembered(self, key: Hashable, find: Callable[[Any], Iterable[Range]]) -> list[Range]:
        now = self._roots[0].start
        if key in self._found:
            before, ranges = self._found[key]
            if before != now:
                ranges = [self._moved(one, now - before) for one in ranges]
                self._found[key] = now, ranges
            return ranges
        assert self._names is not None
        asked = _Asked(self._names, self)
        ranges = list(find(asked))
        if not asked.about_others and all(map(self._can_be_moved, ranges)):
            self._found[key] = now, ranges
        return ranges

    def ask(self, node: Node, names: MemberNames) -> Constant | None:
        answer = self._constants[node] = names.constant(node)
        return answer

    def resolve(self, names: MemberNames) -> bool:
        self._with_variables = True
        return names.resolve()

    def give_up(self) -> None:
        """The names in the part are about to be resolved anew."""
        if self._names is not None:
            self._meant = self._meaning()

    def _begin(self, names: MemberNames) -> None:
        """Forget what was found with other names if these do not say the same; what they were asked is asked again, so that it is known what the
        piece rests on."""
        is_first, self._names = self._names is None, names
        wildcards, self._wildcards = self._wildcards, names.wildcards
        if is_first:
            return
        names.resolve_imports()
        if self._with_variables:
            names.resolve()
        if wildcards != self._wildcards or self._meant is None or self._meaning() != self._meant or not self._is_answered(names):
            self._found.clear()
            self._constants.clear()
            self._with_variables = False
        self._meant = None

    def _is_answered(self, names: MemberNames) -> bool:
        return all(names.constant(node) == answer for node, answer in self._constants.items())

    def _meaning(self) -> Sequence[Hashable]:
        """What the names of the part stand for: of variables only which are the same."""
        variables: dict[Binding, int] = {}
        told: list[Hashable] = []
        if self._named is None:
            self._named = [node for root in self._roots for node in walk(root) if node.kind in _NAMES]
        for node in self._named:
            binding = node.binding
            if not isinstance(binding, Binding):
                told.append(None)
            elif self._with_variables:
                told.append((binding.imported, variables.setdefault(binding, len(variables))))
            else:
                told.append(binding.imported)
        return told

    def _can_be_moved(self, one: Range) -> bool:
        return one.end > 0 and all(bound.names is None for bound in one.bindings.values()) and all(map(self._is_bound_here, (node for bound in one.bindings.values() for node in bound.nodes)))

    def _is_bound_here(self, node: Node) -> bool:
        """Whether a node is one of the part, or made up of such."""
        if node in self.nodes:
            return True
        about = node.binding
        return not isinstance(node, Wrapped) and (about is None or about in self.nodes) and all(map(self._is_bound_here, node.children))

    def _moved(self, one: Range, by: int) -> Range:
        bindings = {
            name: bound if all(node in self.nodes for node in bound.nodes) else replace(bound, nodes=tuple(self._moved_node(node, by) for node in bound.nodes))
            for name, bound in one.bindings.items()
        }
        return Range(one.start + by, one.end + by, bindings, one.inside, one.regex)

    def _moved_node(self, node: Node, by: int) -> Node:
        """A node of the part has been moved; of another there must be a new one."""
        if node in self.nodes:
            return node
        made = Node(node.kind, node.start + by, node.end + by, node.value, tuple(self._moved_node(child, by) for child in node.children))
        made.binding = node.binding
        return made


class _Asked:
    """The names of a piece, noting what they are asked of the nodes of a part; `about_others`: whether something else was asked that names have
    a say in."""

    answers: Mapping[str, Hashable] = MappingProxyType({})

    def __init__(self, names: MemberNames, known: Known) -> None:
        self._names = names
        self._known = known
        self.imported = names.imported
        self.resolve_imports = names.resolve_imports
        self.about_others = False

    @property
    def wildcards(self) -> frozenset[tuple[str, ...]]:
        return self._names.wildcards

    def resolve(self) -> bool:
        return self._known.resolve(self._names)

    def constant(self, node: Node) -> Constant | None:
        if node in self._known.nodes:
            return self._known.ask(node, self._names)
        if any(isinstance(part.binding, Binding) for part in walk(node)):
            self.about_others = True
        return self._names.constant(node)


_NAMES = frozenset({"Id", "Name", "PatId", "SelfId", "Dotted"})


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """A part, its text, and where it started."""

    part: Part
    text: bytes
    start: int


class Kept:
    """Parts and blocks of the pieces that the last edit of a long piece took away, to be found by their text."""

    def __init__(self) -> None:
        self._parts: dict[Hashable, list[_Kept]] = {}
        self.blocks = LoweredBlocks()

    def clear(self) -> None:
        self._parts.clear()
        self.blocks.clear()

    def put(self, parts: Iterable[Part], data: bytes, in_class: bool, lowering: Lowering | None) -> None:
        """Parts of a piece with this text, and the blocks that were lowered for it."""
        if lowering is not None:
            self.blocks.put(lowering.lowered)
        for part in parts:
            if part.roots:
                first, last = _extent(part.roots)
                if part.known is not None:
                    part.known.give_up()
                self._parts.setdefault((data[first:last], in_class), []).append(_Kept(part, data[part.first : part.last], part.roots[0].start))

    def _take(self, text: bytes, in_class: bool) -> _Kept | None:
        found = self._parts.get((text, in_class))
        if not found:
            return None
        taken = found.pop()
        if not found:
            del self._parts[(text, in_class)]
        return taken

    def taken_over(
        self, statements: Sequence[Node], data: bytes, in_class: bool, lowering: Lowering | None
    ) -> tuple[Sequence[Node], dict[Node, Part]]:
        """The statements with nodes of parts that are kept in place of their own, where they are the same; and these parts, by their first roots."""
        if not self._parts:
            return statements, {}
        groups = groups_of(statements)
        found: dict[int, tuple[_Kept, dict[Node, Node]]] = {}
        for number, group in enumerate(groups):
            first, last = _extent(group)
            taken = self._take(data[first:last], in_class)
            if taken is not None:
                pairs = _pairs(taken, group, data, self.blocks.taken)
                if pairs is not None:
                    found[number] = taken, pairs
        if not found:
            return statements, {}
        _leave_shared(groups, found)
        exchanged: dict[Node, Node] = {}
        everything: dict[Node, Node] = {}
        parts: dict[Node, Part] = {}
        for number, (taken, pairs) in found.items():
            part = taken.part
            by = groups[number][0].start - taken.start
            for old, new in pairs.items():
                old.start, old.end, old.binding = new.start, new.end, new.binding
                if isinstance(old, Wrapped) and isinstance(new, Wrapped):
                    old.inside = new.inside
            part.first += by
            part.last += by
            parts[part.roots[0]] = part
            exchanged.update(zip(groups[number], part.roots, strict=True))
            everything.update((new, old) for old, new in pairs.items())
        if lowering is not None:
            lowering.exchange(everything)
        return _exchanged(statements, exchanged), parts


def _extent(roots: Sequence[Node]) -> tuple[int, int]:
    return min(root.start for root in roots), max(root.end for root in roots)


def _pairs(kept: _Kept, roots: Sequence[Node], data: bytes, stand_elsewhere: Set[Node]) -> dict[Node, Node] | None:
    """Each node of the part with the one that stands in its place below the roots, if it is not there itself; None if these are others."""
    part = kept.part
    if len(part.roots) != len(roots):
        return None
    by = roots[0].start - kept.start
    if data[part.first + by : part.last + by] != kept.text:
        return None
    pairs: dict[Node, Node] = {}
    pending = list(zip(part.roots, roots, strict=True))
    while pending:
        old, new = pending.pop()
        if old is new:  # one that all trees share, or of a block that was taken over
            continue
        if old in stand_elsewhere:
            return None
        before = pairs.get(old)
        if before is not None:
            if before is not new:
                return None
            continue
        if type(old) is not type(new) or old.kind != new.kind or old.value != new.value or type(old.value) is not type(new.value) or len(old.children) != len(new.children):
            return None
        if (old.start + by != new.start or old.end + by != new.end) and (new.end or old.end):
            return None
        if isinstance(old, Wrapped) and isinstance(new, Wrapped) and (old.inside[0] + by, old.inside[1] + by) != new.inside:
            return None
        if not _is_same_note(old.binding, new.binding, by):
            return None
        pairs[old] = new
        if old.children:
            pending.extend(zip(old.children, new.children, strict=True))
    return pairs if len(set(pairs.values())) == len(pairs) else None


def _is_same_note(old: Any, new: Any, by: int) -> bool:
    """Whether what lowering has noted in a node is the same."""
    if isinstance(new, int):
        return isinstance(old, int) and old + by == new
    if new is None:
        return not isinstance(old, (int, str))
    return isinstance(new, str) and old == new


def _leave_shared(groups: Sequence[Sequence[Node]], found: dict[int, tuple[_Kept, dict[Node, Node]]]) -> None:
    """A node that stands in two groups, as trees of JavaScript may have it, is to be one node still: they keep their own."""
    owner: dict[Node, int] = {}
    for number, group in enumerate(groups):
        nodes = found[number][1].values() if number in found else {node for root in group for node in walk(root)}
        shared = {other for node in nodes if (other := owner.setdefault(node, number)) != number and not _is_everywhere(node)}
        if shared:
            for one in (*shared, number):
                found.pop(one, None)


def _is_everywhere(node: Node) -> bool:
    return node is ABSENT or (not node.end and not node.children)


def _exchanged(statements: Sequence[Node], exchanged: Mapping[Node, Node]) -> Sequence[Node]:
    pending = [node for node in statements if node not in exchanged]
    seen: set[Node] = set()
    while pending:
        node = pending.pop()
        if node in seen or node.end - node.start <= index.PART_BYTES:
            continue
        seen.add(node)
        pending.extend(child for child in node.children if child not in exchanged)
        if any(child in exchanged for child in node.children):
            node.children = tuple(exchanged.get(child, child) for child in node.children)
    return tuple(exchanged.get(node, node) for node in statements)
