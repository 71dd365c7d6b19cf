"""Writes pickle streams from text, opcode by opcode, so that samples stand in tests as something to read and not to load.

One opcode a line (or several, parted by ";"), by the names of `pickletools`, lower-case where it helps:

    global os system        GLOBAL
    'os' 'system' stack     two short texts, STACK_GLOBAL
    ('true',) call          a tuple of plain values, REDUCE

Words: any Python literal pushes that value; `\\x80\\x04`-like words in angle brackets are raw bytes: <80 04>.
"""

from __future__ import annotations

import ast
import re
import struct
from typing import Any

_WORDS = re.compile(r"""\s*(<[0-9a-fA-F ]*>|b?'(?:[^'\\]|\\.)*'|[\[({](?:[^\])}']|'(?:[^'\\]|\\.)*'|[\])}](?=[\])},]))*[\])}]|[^\s;]+|;|\n)""")
_PLAIN = {
    "mark": b"(", "stop": b".", "pop": b"0", "popmark": b"1", "dup": b"2", "stack": b"\x93", "call": b"R", "build": b"b", "newobj": b"\x81",
    "newobj_ex": b"\x92", "obj": b"o", "append": b"a", "appends": b"e", "setitem": b"s", "setitems": b"u", "additems": b"\x90",
    "emptylist": b"]", "emptydict": b"}", "emptyset": b"\x8f", "emptytuple": b")", "tuple": b"t", "list": b"l", "dict": b"d",
    "tuple1": b"\x85", "tuple2": b"\x86", "tuple3": b"\x87", "memoize": b"\x94", "persid": b"Q", "none": b"N", "frozenset": b"\x91",
}  # fmt: skip
_NUMBERED = {"put": b"q", "get": b"h", "ext": b"\x82", "proto": b"\x80"}


def assemble(text: str, *, proto: int | None = 4, stop: bool = True) -> bytes:
    """The stream that `text` states, with PROTO before it (unless None) and STOP behind it."""
    words = [word for word in _WORDS.findall(text) if word not in (";", "\n")]
    out = b"" if proto is None else b"\x80" + bytes([proto])
    position = 0
    while position < len(words):
        word = words[position]
        position += 1
        if word in ("global", "inst"):
            out += (b"c" if word == "global" else b"i") + f"{words[position]}\n{words[position + 1]}\n".encode()
            position += 2
        elif word in _NUMBERED:
            out += _NUMBERED[word] + bytes([int(words[position])])
            position += 1
        elif word in _PLAIN:
            out += _PLAIN[word]
        elif word.startswith("<"):
            out += bytes.fromhex(word[1:-1])
        else:
            out += push(ast.literal_eval(word))
    return out + (b"." if stop else b"")


def push(value: Any) -> bytes:
    """Opcodes that push a plain value."""
    if value is None:
        return b"N"
    if value is True or value is False:
        return b"\x88" if value else b"\x89"
    if isinstance(value, int):
        return b"K" + bytes([value]) if 0 <= value < 256 else b"J" + struct.pack("<i", value)
    if isinstance(value, float):
        return b"G" + struct.pack(">d", value)
    if isinstance(value, str):
        raw = value.encode()
        return b"\x8c" + bytes([len(raw)]) + raw if len(raw) < 256 else b"X" + struct.pack("<I", len(raw)) + raw
    if isinstance(value, bytes):
        return b"B" + struct.pack("<I", len(value)) + value
    if isinstance(value, tuple):
        return b"(" + b"".join(map(push, value)) + b"t"
    if isinstance(value, list):
        return b"](" + b"".join(map(push, value)) + b"e"
    if isinstance(value, dict):
        return b"}(" + b"".join(push(key) + push(inner) for key, inner in value.items()) + b"u"
    raise TypeError(type(value))
