"""What a piece of Python text has to do with the contents of strings: those in it, and by which names they may go on.

Read off the text, so that it is known without a tree. Where it errs, it says too much.
"""

from __future__ import annotations

import re
from itertools import pairwise

from vetline.match.language import Strings
from vetline.match.python.literals import unescape

_NAME = rb"[A-Za-z_\x80-\xff][\w\x80-\xff]*"
_JOINED = re.compile(  # starts with one of a few characters, for speed
    rb"""["'\\](?:(?<=["'])(?:(?:["']{2})?(?:[\s\\+()]|#[^\n]*\n)+[rbuRBU]{0,2}["'](?:["']{2})?|(?<!["']["'])[rbuRBU]{0,2}["'](?!["']))"""
    rb"""|(?<=\\)\r?\n)"""
)
_STARTS_AS_LITERAL = re.compile(rb"""[A-Za-z]{0,2}["']|[-+.\d]|(?:True|False|not)\b""")
_STARTS_AS_NAME = re.compile(rb"(" + _NAME + rb")(?![\w\x80-\xff]|\s*[.(\[])(\s*(?:and|or)\b)?")
_STARTS_AS_STRING = re.compile(rb"""[A-Za-z]{0,2}["']""")
_BACKWARDS = rb"[\w\x80-\xff]*[A-Za-z_\x80-\xff]"
"""A name. What stands before a sign is read backwards from it: so it is tried at one place, and not at each of those before."""
_ENDS_IN_NAME = re.compile(rb"(" + _BACKWARDS + rb")(?:\Z|[^\w.\x80-\xff])")
_TARGET = re.compile(rb"(?:[-+*/%&|^@]|\*\*|//|<<|>>)?(?:[^\n]*:)?[\s\\)]*(" + _BACKWARDS + rb")[\s(]*(?:\Z|[\n;:])")
_WALRUS = re.compile(rb":[\s\\]*(" + _BACKWARDS + rb")")
_BOUND = re.compile(rb"\bwith\b[^\n]*?\bas[ \t]+(" + _NAME + rb")")
_FORMAT = re.compile(rb"""(?<![A-Za-z0-9_])(?:[fF][rR]?|[rR][fF])(\"\"\"|'''|"|')((?:[^\\"']|\\.|(?!\1)["'])*)\1""", re.DOTALL)
_FIELD = re.compile(rb"\{([^{}]*)")
_NAMES = re.compile(_NAME)
_NO_CONSTANT = re.compile(rb"[\s(]*" + _NAME + rb"\s*[.(\[]")
_LITERAL = b'"'
"""Stands for a literal in an f-string, as a name whose value is known."""
_NEAR_BYTES = 200
_SPACE = b" \t\r\n\\("


def strings_of(data: bytes) -> Strings:
    joined = _JOINED.sub(b"", data)
    texts = [data] if len(joined) == len(data) else [data, joined]
    if b"\\" in data:  # without escapes, and as the values of raw strings are written
        texts.extend([unescape(text.decode("utf-8", "replace")).encode() for text in texts])
        texts.append(data.replace(b"\\", b"\\\\"))
    known, copies = _assigned(data)
    formatted = _formatted(data)
    is_joined = len(joined) < len(data) or b"\\" in data
    return Strings(tuple(texts), is_joined, known | (formatted & {_LITERAL}), copies, _added(data) | formatted)


def _assigned(data: bytes) -> tuple[frozenset[bytes], frozenset[tuple[bytes, bytes]]]:
    """The names that are given a literal value, and those that are given another's. Not names in a tuple or a chain: Semgrep
    gives these none."""
    known: set[bytes] = set()
    copies: set[tuple[bytes, bytes]] = set()
    for left, right in pairwise(data.split(b"=")):
        value = right[:_NEAR_BYTES].lstrip(_SPACE)
        is_literal = _STARTS_AS_LITERAL.match(value) is not None
        name = None if is_literal else _STARTS_AS_NAME.match(value)
        if not is_literal and name is None:
            continue
        near = left[: -_NEAR_BYTES - 1 : -1]
        found = _WALRUS.match(near) or _TARGET.match(near)
        if found is None:
            continue
        target = found.group(1)[::-1]
        if name is None or name.group(2):
            known.add(target)
        elif name.group(1) != b"None":
            copies.add((target, name.group(1)))
    known.update(_BOUND.findall(data) if b"with" in data else ())
    return frozenset(known), frozenset(copies)


def _added(data: bytes) -> set[bytes]:
    """The names that are added to a string or to another name."""
    found: set[bytes] = set()
    for left, right in pairwise(data.split(b"+")):
        before, behind = left[: -_NEAR_BYTES - 1 : -1].lstrip(b" \t\r\n\\)"), right[:_NEAR_BYTES].lstrip(b"=" + _SPACE)
        name, following = _ENDS_IN_NAME.match(before), _STARTS_AS_NAME.match(behind)
        if name is not None:
            if following is not None or _STARTS_AS_STRING.match(behind):
                found.add(name.group(1)[::-1])
        elif following is not None and before.startswith((b'"', b"'")):
            found.add(following.group(1))
    return found


def _formatted(data: bytes) -> set[bytes]:
    """The names in f-strings all of whose fields may have a value that is known."""
    found: set[bytes] = set()
    if b"{" in data:
        for one in _FORMAT.finditer(data):
            fields = _FIELD.findall(one.group(2))
            if fields and not any(_NO_CONSTANT.match(field) for field in fields):
                found.update(name for field in fields for name in _NAMES.findall(field))
                if any(_STARTS_AS_LITERAL.match(field.lstrip(_SPACE)) for field in fields):
                    found.add(_LITERAL)
    return found
