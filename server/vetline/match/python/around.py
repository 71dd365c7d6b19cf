"""What stands around the parts of a pattern in every Python text that it describes: regexes for a search, for ASCII text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vetline.match.sieve import Around
from vetline.match.tree import Node, walk
from vetline.match.words import TEXT, searched

_SPACE = rb"(?:[\s\\]|#[^\n]*\n)*"
_OPENING = rb"(?:[\s\\(]|#[^\n]*\n)*"
_CLOSING = rb"(?:[\s\\)]|#[^\n]*\n)*"
_NAME = rb"[A-Za-z_]\w*+"
# What the value of a string may start with: a literal or a name that is not a part of something. Nothing else has one.
_STRING = rb"""(?:[A-Za-z]{0,2}["']|(?!(?:None|True|False)\b)""" + _NAME + b"(?!" + _SPACE + rb"[.(\[]))"
_ANNOTATION = rb"(?::(?:[^=:>]|:\S|->)*)?"
# `a, b = c, d` is two assignments, too.
_TUPLES = (
    rb"(?m:^[ \t]*+(?:[^\n=#(\[,]*+(?:[(\[][^\n=#]*[)\]][^\n=#(\[,]*+)?,[^\n=#]*|\([^\n=#]*,[^\n=#]*\)[ \t]*)=(?!=))(?<=%s[^\n=#]*=)"
    rb"|(?m:^[ \t]*+[)\]][ \t]*=(?!=))"
)
_FORMATTED = rb"""[fFtT][rR]?["']|[rR][fFtT]["']"""
_EQUALITIES = {"Eq": rb"==", "NotEq": rb"(?:!=|<>)"}
_CHAIN = rb"@(?:[^\n()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*?\." + _SPACE


def searches(nodes: Sequence[Node]) -> frozenset[bytes]:
    """Required words (see `words`) of what a pattern's nodes describe, beside those that stand in it."""
    found: set[bytes] = set()
    for node in nodes:
        found.update(searched(TEXT, [one]) for one in _strings(node))
        found.update(searched(TEXT, [one], [frozenset({name})]) for name, one in _decorators(node))
        if any(inner.kind == "FString" and any(part.kind == "Interpolation" for part in inner.children) for inner in walk(node)):
            found.add(searched(TEXT, [_FORMATTED]))
    return frozenset(found)


def arounds(nodes: Sequence[Node]) -> dict[str, frozenset[Around | None]]:
    """For each metavariable in a pattern's nodes what stands around it, in its several places; None where nothing is known."""
    found: dict[str, set[Around | None]] = {}
    for node in nodes:
        for name, one in _arounds(node):
            found.setdefault(name, set()).add(one)
    return {name: frozenset(ones) for name, ones in found.items()}


def _arounds(node: Node) -> Iterator[tuple[str, Around | None]]:
    if node.kind in ("Mv", "MvRest"):
        yield str(node.value), None
    for parent in walk(node):
        for at, child in enumerate(parent.children):
            if child.kind in ("Mv", "MvRest"):
                yield str(child.value), _around(parent, at)


def _around(parent: Node, at: int) -> Around | None:
    kind = parent.kind
    if (kind, at) in (("KwArg", 1), ("Param", 2)):
        return Around(before=b"=" + _SPACE, gap=_SPACE, sign=b"[,)]")
    if (kind, at) in (("Assign", 0), ("VarDef", 0)):
        value = parent.children[-1]
        is_string = (value.children[1] if value.kind == "Assign" else value).kind == "StrPattern"
        beyond = b"(?!=)" + (_OPENING + _STRING if is_string else b"")
        return Around(gap=_CLOSING + _ANNOTATION, sign=b"=", beyond=beyond, instead=_TUPLES)
    if kind == "OpCall" and len(parent.children) == 3 and parent.children[0].value in _EQUALITIES:
        operator = _EQUALITIES[str(parent.children[0].value)]
        return Around(gap=_SPACE, sign=operator) if at == 1 else Around(before=operator + _SPACE)
    return None


def _strings(node: Node) -> Iterator[bytes]:
    """What is found where a keyword argument below the node is a string."""
    for inner in walk(node):
        if inner.kind == "KwArg" and inner.children[0].kind == "Name" and inner.children[1].kind == "StrPattern":
            name = re.escape(str(inner.children[0].value).encode())
            yield rb"(?<!\w)" + name + _SPACE + b"=(?!=)" + _OPENING + _STRING


def _decorators(node: Node) -> Iterator[tuple[bytes, bytes]]:
    """The attributes that decorators below the node call, and what is found there, unless that is imported under its own name."""
    for inner in walk(node):
        if inner.kind == "ExprAttr" and inner.children[0].kind == "Call":
            called = inner.children[0].children[0]
            if called.kind == "Dot" and called.children[1].kind == "Name":
                name = str(called.value).encode()
                yield name, _CHAIN + re.escape(name) + rb"(?!\w)"
