"""One segment under analysis: its tree, names and index, each made when first asked for, and the leaves' matches in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from vetline.match import leaves
from vetline.match.bindings import Bound
from vetline.match.evaluate import Place
from vetline.match.formula import PatternLeaf, RegexLeaf
from vetline.match.index import Index, index
from vetline.match.language import MemberNames
from vetline.match.leaves import Range
from vetline.match.sift import held
from vetline.match.tree import ABSENT, ONE_NAME, Node, Wrapped

REGEX_TIMEOUT_SECONDS = 0.5
"""What one regex may take in one piece of text; a rule with a regex that needs more is reported and stopped."""


class Piece:
    """A `Place` (see `evaluate`) whose offsets count from the start of `data`.

    `lower` makes the statements of the text, `names` what its names stand for.
    """

    def __init__(self, data: bytes, lower: Callable[[], Sequence[Node]], names: Callable[[], MemberNames]) -> None:
        self.data = data
        self._lower = lower
        self._make_names = names
        self._statements: Sequence[Node] | None = None
        self._names: MemberNames | None = None
        self._index: Index | None = None
        self._text: str | None = None

    @property
    def in_class(self) -> bool:
        return False

    @property
    def statements(self) -> Sequence[Node]:
        if self._statements is None:
            self._statements = self._lower()
        return self._statements

    @property
    def names(self) -> MemberNames:
        if self._names is None:
            self._names = self._make_names()
        return self._names

    @property
    def index(self) -> Index:
        if self._index is None:
            self._index = index(self.statements, self.in_class)
        return self._index

    def matches(self, leaf: PatternLeaf | RegexLeaf, longest_only: bool) -> Iterable[Range]:
        if isinstance(leaf, RegexLeaf):
            return self.regex_matches(leaf)
        if not self.holds(leaf.words):
            return ()
        found = (one for index in self.indexes(leaf.words) for one in leaves.pattern_matches(leaf, index, self.names, longest_only))
        return held(leaf, found, self)

    def indexes(self, words: frozenset[bytes]) -> Sequence[Index]:
        """Together the index, but for parts that certainly do not hold all of the words."""
        parts = self.index.parts
        return [part.index for part in parts] if parts else (self.index,)

    def holds(self, words: frozenset[bytes]) -> bool:
        """False when some of the words certainly do not occur."""
        return True

    def regex_matches(self, leaf: RegexLeaf) -> list[Range]:
        if self._text is None:
            self._text = self.data.decode("utf-8", "replace")
        return regex_matches(leaf, self._text) or []

    def text(self, start: int, end: int) -> str:
        return self.data[start:end].decode("utf-8", "replace")

    def whole(self) -> Range:
        return Range(0, len(self.data), {})

    def within(self, bound: Bound) -> Piece | None:
        return inside(self, bound)

    def narrowed(self, ranges: Sequence[Range]) -> Place:
        return self


_ASYNC = re.compile(rb"async\b\s*")


class _Inside(Piece):
    """What a metavariable is bound to, as a place of its own; offsets are those of the piece around it."""

    def __init__(self, around: Any, bound: Bound) -> None:
        nodes = bound.nodes
        super().__init__(around.data, lambda: nodes, lambda: around.names)
        self.start, self.end = bound.start - bound.base, bound.end - bound.base
        self._first = nodes[0]

    def regex_matches(self, leaf: RegexLeaf) -> list[Range]:
        text = self.data[self.start : self.end].decode("utf-8", "replace")
        return [_moved(one, self.start) for one in regex_matches(leaf, text) or ()]

    def whole(self) -> Range:
        return Range(self.start, self.end, {})

    def matches(self, leaf: PatternLeaf | RegexLeaf, longest_only: bool) -> Iterable[Range]:
        """Semgrep counts from the first token, where neither parentheses nor `async` are one, but for regexes and the whole from where the
        text begins."""
        found = super().matches(leaf, longest_only)
        by = self._first_token() - self.start
        if not by or isinstance(leaf, RegexLeaf):
            return found
        return [replace(one, start=one.start - by, end=one.end - by) for one in found]

    def _first_token(self) -> int:
        at, node = self.start, self._first
        while True:
            if isinstance(node, Wrapped):
                at = node.inside[0]
            if node.kind == "Function" and (keyword := _ASYNC.match(self.data, at)) is not None:
                return keyword.end()
            inner = next((child for child in node.children if child is not ABSENT and child.start == at), None)
            if inner is None:
                return at
            node = inner


def regex_matches(leaf: RegexLeaf, text: str, own: int | None = None) -> list[Range] | None:
    """As `leaves.regex_matches`, with the ranges' offsets in bytes."""
    found = leaves.regex_matches(leaf, text, REGEX_TIMEOUT_SECONDS, own)
    if not found or text.isascii():
        return found
    return [_in_bytes(one, text) for one in found]


def inside(piece: Piece, bound: Bound) -> Piece | None:
    """None for what holds no program: a name, nothing at all, the inside of a string."""
    if bound.is_text or not bound.nodes:
        return None
    if any(node.kind in ("Name", "PatId", "Dotted", "Type") or isinstance(node, Wrapped) for node in bound.nodes):
        piece.names.resolve()
        bound = replace(bound, nodes=tuple(map(_as_expression, bound.nodes)))
    return _Inside(piece, bound)


def _as_expression(node: Node) -> Node:
    """What defines, imports or inherits from a name, as the expression that uses it."""
    if (node.kind == "Dotted" and node.children) or (node.kind == "Type" and node.value is not None and node.children):
        made = _as_expression(node.children[0])
        for part in node.children[1:]:
            made = Node("Dot", made.start, part.end, part.value, (made, part))
        if node.kind == "Type" and made.kind == "Dot":
            made.binding = ONE_NAME
        return made
    if isinstance(node, Wrapped) and node.kind in ("Id", "SelfId"):
        start, end = node.inside
        made = Node(node.kind, start, end, node.value)
    elif node.kind in ("Name", "PatId"):
        made = Node("Id", node.start, node.end, node.value)
    else:
        return node
    made.binding = node.binding
    return made


def _in_bytes(one: Range, text: str) -> Range:
    start = len(text[: one.start].encode())
    end = start + len(text[one.start : one.end].encode())
    bindings = {}
    for name, bound in one.bindings.items():
        node = bound.nodes[0]
        at = len(text[: node.start].encode())
        bindings[name] = Bound((Node("Text", at, at + len(str(node.value).encode()), node.value),), is_text=True)
    return Range(start, end, bindings, regex=True)


def _moved(one: Range, by: int) -> Range:
    bindings = {name: bound.moved(by) for name, bound in one.bindings.items()}
    return Range(one.start + by, one.end + by, bindings, one.inside, one.regex)


class _AnyNames:
    """Names of nodes that come from any piece: what a name stands for was written into it when its piece was resolved."""

    wildcards: frozenset[tuple[str, ...]] = frozenset()
    answers: Mapping[str, Hashable] = MappingProxyType({})

    def imported(self, node: Node) -> tuple[str, ...] | None:
        return node.binding.imported if node.binding is not None else None

    def constant(self, node: Node) -> Any:
        return None

    def resolve_imports(self) -> None:
        pass

    def resolve(self) -> bool:
        return False


ANY_NAMES = _AnyNames()
