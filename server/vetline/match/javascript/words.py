"""The words that a JavaScript text must hold for a pattern to match there."""

from __future__ import annotations

from vetline.core import lazy_re as re
from vetline.match.tree import Node

_KEYWORDS = {
    "If": b"if", "While": b"while", "DoWhile": b"while", "For": b"for", "ForC": b"for", "Try": b"try", "ClassDef": b"class", "ClassExpr": b"class",
    "Raise": b"throw", "Export": b"export", "Break": b"break", "Continue": b"continue", "Await": b"await", "Yield": b"yield",
    "Catch": b"catch", "Finally": b"finally", "New": b"new", "FString": b"`", "Tagged": b"`", "Xml": b"<", "Conditional": b"?",
}  # fmt: skip
_SPECIAL = {
    "Require": b"require", "Eval": b"eval", "Typeof": b"typeof", "Instanceof": b"instanceof", "In": b"in", "Plus": b"+", "Mod": b"%", "Mult": b"*",
    "Div": b"/", "Eq": b"==", "NotEq": b"!=", "PhysEq": b"===", "NotPhysEq": b"!==", "And": b"&&", "Or": b"||", "Nullish": b"??", "Not": b"!",
    "BitOr": b"|", "BitAnd": b"&", "Lt": b"<", "Gt": b">", "Spread": b"...", "Elvis": b"?.", "ForOf": b"of",
}  # fmt: skip
_WORD = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")


def words_of(node: Node) -> frozenset[bytes]:
    """Of one node of a pattern: identifiers, keywords and signs; `.name` for a property. Names that an import may rename are found under
    what they stand for; the words of a name with `$` in it are its parts."""
    words: set[bytes] = set()
    _collect(node, words)
    return frozenset(words)


def _collect(node: Node, words: set[bytes]) -> None:
    kind = node.kind
    if kind == "Dot" and node.children[1].kind == "Name":
        name = str(node.value).encode()
        words.update([b"." + name] if _WORD.fullmatch(name) else _WORD.findall(name))
        _collect(node.children[0], words)
        return
    if kind == "ImportedName":
        for child in node.children:
            if child.value != "default":
                _collect(child, words)
        return
    if kind in ("Id", "Name", "PatId", "SelfId") and isinstance(node.value, str) and node.value[:1] != "!":
        words.update(_WORD.findall(node.value.encode()))
    elif kind == "Module":  # what is required from it is an import, too
        words.update(_WORD.findall(str(node.value).encode()))
    elif kind == "ImportNames" and node.children[0].kind != "Module":
        words.add(b"from")
    elif kind in _KEYWORDS:
        words.add(_KEYWORDS[kind])
    elif kind == "Special" and node.value in _SPECIAL:
        words.add(_SPECIAL[node.value])
    elif kind == "KeywordAttr" and node.value == "Async":
        words.add(b"async")
    for child in node.children:
        _collect(child, words)
