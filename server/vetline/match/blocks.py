"""Blocks of a long piece whose text an edit left as it was: their trees are taken over from the piece that it replaced, so that they are not lowered again.

What a block is lowered to rests on its text alone. What has been noted in its nodes since, by what stands around it or by names, is taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

from vetline.match import index
from vetline.match.tree import ABSENT, Node, Wrapped

_LEAST_BYTES = 60


class _Lowered:
    """A block as it was lowered, at the offset `start`."""

    def __init__(self, key: Hashable, root: Node, start: int) -> None:
        self.key = key
        self.root = root
        found: dict[Node, None] = {}
        pending = [root]
        while pending:
            node = pending.pop()
            if node not in found and node is not ABSENT:
                found[node] = None
                pending.extend(node.children)
        # What has no token in the text stays at its start.
        self._nodes = [(node, node.start - (start if node.end else 0), node.end - start if node.end else 0, node.value, node.binding) for node in found]
        self._wrapped: list[tuple[Any, int, int]] = [(node, node.inside[0] - start, node.inside[1] - start) for node in found if isinstance(node, Wrapped)]
        self._start = start

    def exchange(self, exchanged: Mapping[Node, Node]) -> None:
        """Other nodes have been put in the place of its own."""
        if self.root in exchanged:
            self.root = exchanged[self.root]
            self._wrapped = [(exchanged.get(node, node), first, last) for node, first, last in self._wrapped]
            self._nodes = [(exchanged.get(node, node), *rest) for node, *rest in self._nodes]

    def at(self, start: int) -> Node:
        """The block as it would be lowered at another offset."""
        by = start - self._start
        for node, first, last, value, note in self._nodes:
            node.start, node.end = (first + start, last + start) if last else (first, 0)
            node.value = value
            node.binding = note + by if isinstance(note, int) else note
        for wrapped, first, last in self._wrapped:
            wrapped.inside = first + start, last + start
        return self.root


class LoweredBlocks:
    """Those of pieces that are gone, by what they are lowered from. `taken`: the roots of those that stand in a tree again."""

    def __init__(self) -> None:
        self._known: dict[Hashable, list[_Lowered]] = {}
        self.taken: set[Node] = set()

    def clear(self) -> None:
        self._known.clear()
        self.taken.clear()

    def put(self, lowered: Iterable[_Lowered]) -> None:
        for one in lowered:
            self._known.setdefault(one.key, []).append(one)

    def take(self, key: Hashable) -> _Lowered | None:
        known = self._known.get(key, [])
        while known:
            one = known.pop()
            if one.root not in self.taken:
                self.taken.add(one.root)
                return one
        return None


class Lowering:
    """The blocks of one piece while it is lowered; `lowered` are those that a later piece may have."""

    def __init__(self, known: LoweredBlocks) -> None:
        self._known = known
        self._is_within = False
        self.lowered: list[_Lowered] = []

    def exchange(self, exchanged: Mapping[Node, Node]) -> None:
        self._known.taken.update(exchanged.values())
        for one in self.lowered:
            one.exchange(exchanged)

    def block(self, node: Any, data: bytes, how: Hashable, make: Callable[[], Node]) -> Node:
        """The block that the concrete `node` is lowered to. `how`: all that this rests on besides its text."""
        start, end = node.start_byte, node.end_byte
        if self._is_within or not _LEAST_BYTES <= end - start <= index.PART_BYTES or node.has_error:
            return make()
        key = (data[start:end], how)
        known = self._known.take(key)
        if known is not None:
            root = known.at(start)
        else:
            self._is_within = True
            try:
                root = make()
            finally:
                self._is_within = False
            known = _Lowered(key, root, start)
        self.lowered.append(known)
        return root
