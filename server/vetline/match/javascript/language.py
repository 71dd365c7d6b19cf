"""JavaScript and TypeScript as values: all that the matcher asks of a language.

A text is one segment: what it says of names anywhere holds for all of it, and Semgrep's own order is kept without further ado.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from vetline.core.syntax import parse
from vetline.match.javascript.context import Context
from vetline.match.javascript.statements import statements
from vetline.match.javascript.values import ScriptNames
from vetline.match.language import Language, Member, Module
from vetline.match.segments import Cutter, Segment


class _Scope:
    """There is one segment, to which nobody tells anything."""

    def __init__(self, module: Module) -> None:
        pass

    def names(self, piece: Member) -> ScriptNames:
        return ScriptNames(piece)

    def answer(self, question: str, position: int) -> None:
        return None

    def replaced(self, first: int, pieces: Sequence[Member]) -> None:
        return None


_REQUIRING = re.compile(rb"\{([^{}]*)\}\s*(?:from\b|=\s*require\b)")
_WORD = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")


def _aliases(segment: Segment) -> Mapping[bytes, frozenset[bytes]]:
    """Under b"*", since which name stands for which is not looked into."""
    named = frozenset(word for names in _REQUIRING.findall(segment.data) for word in _WORD.findall(names))
    return {b"*": named} if named else {}


def _made(name: str) -> Language:
    return Language(
        name,
        Cutter(lambda data, start, before: (0,), lambda data, start, nesting: (Segment(data[start:], nesting), len(data))),
        is_fallback=lambda segment: False,
        lower=lambda segment, fallback: statements(Context(segment.data), parse(name, segment.data)),
        is_silent=lambda segment: True,
        summarize=lambda segment, nodes: None,
        scope=_Scope,
        told_words=lambda segment, imported: frozenset(),
        assigned_words=lambda segment: frozenset(),
        aliases=_aliases,
        wildcards=lambda nodes: frozenset(),
    )


JAVASCRIPT, TYPESCRIPT, TSX = map(_made, ("javascript", "typescript", "tsx"))
