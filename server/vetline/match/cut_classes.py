"""A class that is cut into its members, put together where a pattern looks at the whole of it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from vetline.match import unify_statements
from vetline.match.analysis import Analysis, SegmentPiece
from vetline.match.formula import PatternLeaf
from vetline.match.leaves import Range
from vetline.match.segments import CLASS_END
from vetline.match.tree import ABSENT, Node


def statements_of(analysis: Analysis, piece: SegmentPiece) -> Sequence[Node]:
    """A piece's statements with their imports resolved; a cut class reaches to the end of its members."""
    piece.names.resolve_imports()
    if not piece.segment.is_header or not piece.statements:
        return piece.statements
    members = analysis.segmentation.members(piece.position)
    if not members:
        return piece.statements
    end = _end_of(analysis, piece, members)
    return [_without_filler(one, end) if one.kind == "ClassDef" else one for one in piece.statements]


def _without_filler(header: Node, end: int) -> Node:
    """A header that ends where its class does, without the `pass` that it is read with."""
    body = header.children[3]
    if body.children and body.children[-1].kind == "Pass":
        body = Node(body.kind, body.start, body.end, body.value, body.children[:-1])
    return Node("ClassDef", header.start, end, header.value, (*header.children[:3], body, *header.children[4:]))


def _end_of(analysis: Analysis, header: SegmentPiece, members: Sequence[int]) -> int:
    """Where a cut class ends, from its header's start: behind its brace, or the last statement of its members."""
    for member in reversed(members):
        piece = analysis.pieces[member]
        if piece.segment.kind == CLASS_END:
            return piece.start + len(piece.data) - header.start
        if piece.statements:
            return piece.start + max(statement.end for statement in piece.statements) - header.start
    return len(header.data)


def class_matches(
    analysis: Analysis, header: SegmentPiece, members: Sequence[SegmentPiece], leaf: PatternLeaf
) -> Iterator[Range]:
    """Matches of a class pattern on a cut class: a body of `...` alone looks at the header only."""
    pattern = leaf.pattern.nodes[0]
    for statement in statements_of(analysis, header):
        if statement.kind != "ClassDef":
            continue
        body, names = statement.children[3], _CopiedNames(header)
        if any(child.kind != "Dots" for child in pattern.children[3].children):
            inner = [node for node in body.children if node.kind != "Pass"]
            statement = _filled(statement, [*inner, *_within(analysis, header, members, header.start, names)])
        for bindings in unify_statements.statement(names, pattern, statement, {}):
            yield Range(statement.start, statement.end, bindings)


def _within(
    analysis: Analysis, header: SegmentPiece, members: Iterable[SegmentPiece], base: int, names: _CopiedNames
) -> Iterator[Node]:
    """The statements of a cut class, whose nested classes are whole; offsets count from `base`. They are copies, of which `names` learns."""
    for member in members:
        if len(member.segment.nesting) != len(header.segment.nesting) + 1:
            continue
        member.names.resolve_imports()
        statements = [names.copied(node, member, member.start - base) for node in member.statements]
        if member.segment.is_header and statements:
            nested = [analysis.pieces[index] for index in analysis.segmentation.members(member.position)]
            inner = [node for node in statements[-1].children[3].children if node.kind != "Pass"]
            statements[-1] = _filled(statements[-1], [*inner, *_within(analysis, member, nested, base, names)])
        yield from statements


def _filled(header: Node, inner: Sequence[Node]) -> Node:
    """The class whose body these statements are."""
    start, end = header.children[3].start, max([header.end, *(node.end for node in inner)])
    return Node("ClassDef", header.start, end, header.value, (*header.children[:3], Node("Block", start, end, None, tuple(inner)), *header.children[4:]))


class _CopiedNames:
    """The names of a header and of copies of its members."""

    def __init__(self, header: SegmentPiece) -> None:
        self._header = header
        self._copied: dict[Node, tuple[SegmentPiece, Node]] = {}
        self._is_resolved = False
        self.wildcards = header.names.wildcards
        self.answers: Mapping[str, Hashable] = MappingProxyType({})

    def copied(self, node: Node, piece: SegmentPiece, by: int) -> Node:
        """A copy of a tree, its offsets moved."""
        if node is ABSENT:
            return node
        made = Node(node.kind, node.start + by, node.end + by, node.value, tuple(self.copied(child, piece, by) for child in node.children))
        made.binding = node.binding
        self._copied[made] = piece, node
        return made

    def imported(self, node: Node) -> tuple[str, ...] | None:
        piece, node = self._copied.get(node, (self._header, node))
        return piece.names.imported(node)

    def constant(self, node: Node) -> Any:
        piece, node = self._copied.get(node, (self._header, node))
        return piece.names.constant(node)

    def resolve_imports(self) -> None:
        self._header.names.resolve_imports()

    def resolve(self) -> bool:
        """Also of the copies: what a name stands for is written into the tree that they were made of."""
        if not self._is_resolved:
            self._is_resolved = True
            self._header.names.resolve()
            for made, (piece, node) in self._copied.items():
                piece.names.resolve()
                made.binding = node.binding
        return True
