"""JavaScript and TypeScript as values: all that the matcher asks of a language."""

from __future__ import annotations

from collections.abc import Iterable

from vetline.core import lazy_re as re
from vetline.core.syntax import parse
from vetline.match.blocks import Lowering
from vetline.match.javascript import members
from vetline.match.javascript.classes import members_of
from vetline.match.javascript.context import Context
from vetline.match.javascript.cut import CUTTER
from vetline.match.javascript.excerpts import excerpting
from vetline.match.javascript.import_texts import aliases
from vetline.match.javascript.statements import statements
from vetline.match.javascript.values import ScriptScope, summarize
from vetline.match.language import Language
from vetline.match.segments import CLASS_END, OPEN_CLASS, Segment
from vetline.match.tree import Node, Wrapped

_NAME = re.compile(rb"[A-Za-z_$\x80-\xff][\w$\x80-\xff]*")


def _names(segment: Segment) -> frozenset[bytes]:
    """All that may be names in it."""
    return frozenset(_NAME.findall(segment.data))


_CLASS = b"class A {"


def _lower(language: str, segment: Segment, lowering: Lowering | None) -> tuple[Node, ...]:
    data = segment.data
    if segment.kind == CLASS_END:
        return ()
    if segment.kind == OPEN_CLASS:
        data += b"}"
    elif segment.in_class:
        return _members(language, data, lowering)
    return statements(Context(data, lowering), parse(language, data))


def _members(language: str, data: bytes, lowering: Lowering | None) -> tuple[Node, ...]:
    """Members stand in a class."""
    data = _CLASS + data + b"\n}"
    root = parse(language, data)
    body = next((child.child_by_field_name("body") for child in root.named_children), None)
    made = members_of(Context(data, lowering), body) if body is not None else ()
    _move(made, -len(_CLASS))
    return made


def _move(nodes: Iterable[Node], by: int) -> None:
    """Nodes without a token in the text, which trees may share, stay where they are."""
    moved: set[Node] = set()
    stack = list(nodes)
    while stack:
        node = stack.pop()
        if node.end and node not in moved:
            moved.add(node)
            node.start += by
            node.end += by
            if isinstance(node, Wrapped):
                node.inside = node.inside[0] + by, node.inside[1] + by
        stack.extend(node.children)


def _made(name: str) -> Language:
    return Language(
        name,
        CUTTER,
        is_fallback=lambda segment: False,
        lower=lambda segment, fallback, lowering=None: _lower(name, segment, lowering),
        is_silent=lambda segment: False,
        summarize=lambda segment, nodes: summarize(nodes, segment.in_class),
        scope=ScriptScope,
        told_words=lambda segment, imported: _names(segment),
        assigned_words=_names,
        aliases=aliases,
        wildcards=lambda nodes: frozenset(),
        excerpting=excerpting(name),
        finest=members.CUTTER,
    )


JAVASCRIPT, TYPESCRIPT, TSX = map(_made, ("javascript", "typescript", "tsx"))
