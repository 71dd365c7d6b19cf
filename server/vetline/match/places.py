"""What suppressions ask of a document: which statement an offset lies in, and whether it lies in a comment."""

from __future__ import annotations

from collections.abc import Sequence

from vetline.core.finding import Span
from vetline.core.syntax import parse
from vetline.match.analysis import Analysis
from vetline.match.tree import Node

_COMPOUND = frozenset({"If", "While", "For", "With", "Try", "FuncDef", "ClassDef", "Async", "Switch", "Block"})


def statement_span(analysis: Analysis, offset: int) -> Span:
    """The innermost simple statement that holds the offset, or the header of the innermost compound one."""
    if not analysis.pieces:
        return Span(offset, offset)
    piece = analysis.pieces[analysis.segmentation.at(offset)]
    local = offset - piece.start
    found = _innermost(piece.statements, local)
    if found is None:
        return Span(offset, offset)
    end = _header_end(found) if found.kind in _COMPOUND else found.end
    return Span(piece.start + found.start, piece.start + max(end, found.start))


def _innermost(statements: Sequence[Node], offset: int) -> Node | None:
    found: Node | None = None
    pending = list(statements)
    while pending:
        node = pending.pop()
        if not node.start <= offset <= node.end:
            continue
        if node.kind in ("Catch", "TryElse", "Finally", "Case", "Block", "ForElse", "WhileElse"):
            pending = list(node.children)
            continue
        if found is None or node.kind[0].isupper():
            found = node
        if node.kind not in _COMPOUND:
            break
        pending = [child for child in node.children if child.kind in _COMPOUND or child.kind in ("Catch", "TryElse", "Finally", "Case")]
    return found


def _header_end(statement: Node) -> int:
    bodies = [child for child in statement.children if child.kind == "Block" and child.children]
    return min((body.start for body in bodies), default=statement.end)


def is_comment(analysis: Analysis, offset: int) -> bool:
    if not analysis.pieces:
        return False
    piece = analysis.pieces[analysis.segmentation.at(offset)]
    local = offset - piece.start
    node = parse(analysis.language.name, piece.data).descendant_for_byte_range(local, local)
    return node is not None and (node.type == "comment" or node.type == "ERROR")
