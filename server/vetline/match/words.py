"""The words that any text must hold for a pattern to match there; what makes most rules cost nothing on most text."""

from __future__ import annotations

import re
from functools import lru_cache

from vetline.match.pattern import Exactly, Pattern
from vetline.match.tree import Node, walk

_KEYWORDS = {
    "If": b"if", "While": b"while", "For": b"for", "With": b"with", "Try": b"try", "FuncDef": b"def", "ClassDef": b"class",
    "Return": b"return", "Raise": b"raise", "RaiseNothing": b"raise", "RaiseFrom": b"raise", "Assert": b"assert",
    "Delete": b"del", "Import": b"import", "ImportFrom": b"import", "ImportAll": b"import", "Pass": b"pass", "Break": b"break",
    "Continue": b"continue", "Lambda": b"lambda", "Await": b"await", "Yield": b"yield", "Catch": b"except", "Finally": b"finally",
}  # fmt: skip


_OPERATORS = {
    "Eq": b"==", "NotEq": b"!=", "Plus": b"+", "Mod": b"%", "Mult": b"*", "Div": b"/", "BitOr": b"|", "BitAnd": b"&", "Lt": b"<",
    "Gt": b">", "In": b"in", "NotIn": b"not", "PhysEq": b"is", "NotPhysEq": b"is", "And": b"and", "Or": b"or", "Not": b"not",
    "Spread": b"*", "HashSplat": b"**",
}  # fmt: skip
_BRACKETS = {"Dict": b"{", "Set": b"{", "Index": b"[", "List": b"[", "Slice": b"["}
_BETWEEN = rb"(?:[\s\\]|#[^\n]*\n)*"


@lru_cache(8192)
def plain(word: bytes) -> bytes:
    """The identifier in a required word; nothing for a sign."""
    return word.strip(b".=") if word.strip(b".=").isalnum() or b"_" in word or max(word) >= 0x80 else b""


def occurs(word: bytes, data: bytes) -> bool:
    """Whether a required word that is more than an identifier occurs in a text that holds its identifier."""
    if word in data:
        return True
    name = plain(word)
    if not name:
        return word == b"!=" and b"<>" in data  # Python 2's other way to write it
    return _spaced(word, name).search(data) is not None


@lru_cache(4096)
def _spaced(word: bytes, name: bytes) -> re.Pattern[bytes]:
    """An attribute or a keyword with space or comments in it."""
    name = re.escape(name)
    return re.compile(rb"\." + _BETWEEN + name if word[:1] == b"." else name + _BETWEEN + rb"=(?!=)")


def required_words(pattern: Pattern) -> frozenset[bytes]:
    """Identifiers, keywords and signs; `.name` for an attribute, `name=` for the keyword of an argument. Names that an import
    may rename are found under what they stand for."""
    return frozenset(word for node in pattern.nodes for word in words_of(node))


def words_of(node: Node) -> frozenset[bytes]:
    """As `required_words`, of one node of a pattern."""
    words: set[bytes] = set()
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
    if kind == "Dot" and node.children[1].kind == "Name":
        words.add(b"." + str(node.value).encode())
        _collect(node.children[0], words)
        return
    if kind == "KwArg" and node.children[0].kind == "Name":
        words.add(str(node.value).encode() + b"=")
        _collect(node.children[1], words)
        return
    if kind in ("Id", "Name", "PatId", "SelfId") and isinstance(node.value, str) and node.value[:1] != ".":
        words.add(node.value.encode())
    if kind == "Import" or kind == "ImportFrom":
        words.add(b"import")
        if kind == "ImportFrom":
            _collect_names(node, words)
            return
    elif kind == "Return":
        pass  # A lambda returns its body without the word.
    elif kind in _KEYWORDS and kind != "If":
        words.add(_KEYWORDS[kind])
    elif kind == "If":
        pass  # `elif` is an If too.
    if kind in _BRACKETS:
        words.add(_BRACKETS[kind])
    elif kind == "Special" and node.value in _OPERATORS:
        words.add(_OPERATORS[node.value])
    for child in node.children:
        _collect(child, words)


def _collect_names(node: Node, words: set[bytes]) -> None:
    for child in node.children:
        _collect(child, words)
