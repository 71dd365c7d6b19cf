"""JavaScript and TypeScript as values: all that the matcher asks of a language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from vetline.core.syntax import parse
from vetline.match.javascript.context import Context
from vetline.match.javascript.cut import CUTTER
from vetline.match.javascript.excerpts import excerpting
from vetline.match.javascript.statements import statements
from vetline.match.javascript.values import ScriptScope, summarize
from vetline.match.language import Language
from vetline.match.segments import Segment

_NAME = re.compile(rb"[A-Za-z_$\x80-\xff][\w$\x80-\xff]*")


def _names(segment: Segment) -> frozenset[bytes]:
    """All that may be names in it."""
    return frozenset(_NAME.findall(segment.data))


_IMPORTED = re.compile(rb"""\bimport\b([^;'"`]*?)\bfrom\s*(["'][^"'\n]*["'])|([\w$]+|\{[^{}]*\})\s*=\s*require\s*\(\s*(["'][^"'\n]*["'])""")
_WORD = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")


def _aliases(segment: Segment) -> Mapping[bytes, frozenset[bytes]]:
    """Read off the text: each name that an import binds may stand for all that is imported beside it."""
    made: dict[bytes, frozenset[bytes]] = {}
    for names, module, bound, required in _IMPORTED.findall(segment.data):
        bindings = frozenset(_WORD.findall(names or bound))
        words = bindings | frozenset(_WORD.findall(module or required))
        for name in bindings:
            made[name] = made.get(name, frozenset()) | words
    return made


def _made(name: str) -> Language:
    return Language(
        name,
        CUTTER,
        is_fallback=lambda segment: False,
        lower=lambda segment, fallback: statements(Context(segment.data), parse(name, segment.data)),
        is_silent=lambda segment: False,
        summarize=lambda segment, nodes: summarize(nodes),
        scope=lambda module: ScriptScope(module.pieces),
        told_words=lambda segment, imported: _names(segment),
        assigned_words=_names,
        aliases=_aliases,
        wildcards=lambda nodes: frozenset(),
        excerpting=excerpting(name),
    )


JAVASCRIPT, TYPESCRIPT, TSX = map(_made, ("javascript", "typescript", "tsx"))
