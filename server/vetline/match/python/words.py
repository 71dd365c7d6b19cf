"""The words that a Python text must hold for a pattern to match there."""

from __future__ import annotations

from vetline.match.tree import Node

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


def words_of(node: Node) -> frozenset[bytes]:
    """Of one node of a pattern: identifiers, keywords and signs; `.name` for an attribute, `name=` for the keyword of an argument. Names
    that an import may rename are found under what they stand for."""
    words: set[bytes] = set()
    _collect(node, words)
    return frozenset(words)


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
    if kind in _BRACKETS and not (kind == "List" and [child.kind for child in node.children] == ["Dots"]):  # `f(x for x in y)` is given a list, too
        words.add(_BRACKETS[kind])
    elif kind == "Special" and node.value in _OPERATORS:
        words.add(_OPERATORS[node.value])
    for child in node.children:
        _collect(child, words)


def _collect_names(node: Node, words: set[bytes]) -> None:
    for child in node.children:
        _collect(child, words)
