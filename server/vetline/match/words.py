"""The words that any text must hold for a pattern to match there; what makes most rules cost nothing on most text."""

from __future__ import annotations

import re

from vetline.match.pattern import Exactly, Pattern
from vetline.match.tree import Node, walk

_KEYWORDS = {
    "If": b"if", "While": b"while", "For": b"for", "With": b"with", "Try": b"try", "FuncDef": b"def", "ClassDef": b"class",
    "Return": b"return", "Raise": b"raise", "RaiseNothing": b"raise", "RaiseFrom": b"raise", "Assert": b"assert",
    "Delete": b"del", "Import": b"import", "ImportFrom": b"import", "ImportAll": b"import", "Pass": b"pass", "Break": b"break",
    "Continue": b"continue", "Lambda": b"lambda", "Await": b"await", "Yield": b"yield", "Catch": b"except", "Finally": b"finally",
}  # fmt: skip


def required_words(pattern: Pattern) -> frozenset[bytes]:
    """Identifiers and keywords. Names that an import may rename are found under what they stand for."""
    words: set[bytes] = set()
    for node in pattern.nodes:
        _collect(node, words)
    return frozenset(words)


_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PLAIN = re.compile(r"[ -!#-&(-\[\]-~]+")  # printable, neither quote nor backslash


def required_strings(pattern: Pattern) -> frozenset[bytes]:
    """Words of the string literals of a pattern. They occur somewhere in the file, if only where a constant is defined."""
    found: set[bytes] = set()
    for node in pattern.nodes:
        for inner in walk(node):
            if inner.kind == "StrPattern" and isinstance(inner.value, Exactly) and _PLAIN.fullmatch(inner.value.content):
                found.update(word.encode() for word in _WORD.findall(inner.value.content))
    return frozenset(found)


def _collect(node: Node, words: set[bytes]) -> None:
    kind = node.kind
    if kind in ("Id", "Name", "PatId", "SelfId") and isinstance(node.value, str):
        words.add(node.value.encode())
    if kind == "Import" or kind == "ImportFrom":
        words.add(b"import")
        if kind == "ImportFrom":
            _collect_names(node, words)
            return
    elif kind in _KEYWORDS and kind != "If":
        words.add(_KEYWORDS[kind])
    elif kind == "If":
        pass  # `elif` is an If too.
    for child in node.children:
        _collect(child, words)


def _collect_names(node: Node, words: set[bytes]) -> None:
    for child in node.children:
        _collect(child, words)
