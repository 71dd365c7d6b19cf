"""What functions and objects have out of requests, as Semgrep is to read it: it follows no value out of a function that it calls, nor from one
method to another by the object (measured with 1.182). Such calls and attributes become signs that flow rules take for a request's value."""

from __future__ import annotations

import re
from collections.abc import Mapping

from vetline.core.syntax import SyntaxNode, parse
from vetline.match.excerpts import Carried
from vetline.match.python.callers import functions_of, kept_of_requests
from vetline.match.python.classes import class_name, families_of
from vetline.match.python.half_checks import half_checks
from vetline.match.python.nodes import FUNCTION, called_name
from vetline.match.python.slices import indexed

_TEXT, _DATA = b"_rq_", b"_rj_"
SIGNS = frozenset((_TEXT, _DATA))
"""A text of a request, and what may be a whole object, as JSON holds it. They are as long as `self`."""
_NO_BREAK = re.compile(rb"[^\r\n]")
_LARGEST = 200_000
_Signs = Mapping[tuple[bytes, bytes], bytes]


def carried(data: bytes) -> Carried:
    """What is to be written so in a text, as `followed` asks for it; checks that ask little have no sign, they lose their name."""
    if len(data) > _LARGEST:
        return frozenset()
    root = parse("python", data)
    functions = tuple(functions_of(root))
    half = ((b"", name, b"") for name in half_checks(functions))
    kept = kept_of_requests(root, functions)
    return frozenset((*half, *((family, name, _sign(data, name)) for family, names in kept.items() for name in names)))


def followed(data: bytes, carried: Carried) -> bytes:
    """The text with values written so that Semgrep follows them, its offsets and lines the same."""
    return indexed(_signed(data, carried) if carried else data)


def _sign(data: bytes, name: bytes) -> bytes:
    last = re.escape(name.rpartition(b".")[2])
    made = re.search(rb"\bdef[ \t]+" + last + rb"\((?:(?!\n[ \t]*(?:async[ \t]+)?def[ \t])[\s\S]){0,1500}?\b(?:json|get_json|loads|media)\b", data)
    return _DATA if made or re.search(rb"\b" + last + rb"[ \t]*=[^\n]*\b(?:json|get_json|loads|media|data\[)", data) else _TEXT


def _signed(data: bytes, carried: Carried) -> bytes:
    root, changed = parse("python", data), bytearray(data)
    signs = {(family, name): sign for family, name, sign in carried}
    families, pending = families_of(root), [root]
    while pending:
        node = pending.pop()
        if node.type == "call" and signs.get((b"", called_name(node))) == b"":
            named = _name_of(node.child_by_field_name("function"))
            changed[named.start_byte : named.end_byte] = b"_" * (named.end_byte - named.start_byte)
            pending.extend(node.children)
            continue
        signed, sign = _called(node, signs) or _held(node, signs, families) or (None, b"")
        if signed is None:
            pending.extend(node.children)
            continue
        blank = _NO_BREAK.sub(b" ", signed.text or b"")
        if b"\n" in blank and blank.find(b"\n") > len(sign) and len(blank) > len(sign) + 2:
            changed[signed.start_byte : signed.end_byte] = b"(" + sign + blank[len(sign) + 1 : -1] + b")"
        elif b"\n" not in blank and len(blank) >= len(sign):
            changed[signed.start_byte : signed.end_byte] = sign + blank[len(sign) :]
    return bytes(changed)


def _called(node: SyntaxNode, signs: _Signs) -> tuple[SyntaxNode, bytes] | None:
    """The call of a function that gives a request's value."""
    called = node.child_by_field_name("function") if node.type == "call" else None
    sign = signs.get((b"", called.text or b"")) if called is not None and called.type == "identifier" else None
    return (node, sign) if sign else None


def _held(node: SyntaxNode, signs: _Signs, families: Mapping[bytes, bytes]) -> tuple[SyntaxNode, bytes] | None:
    """The object of an attribute that holds a request's value, where another function gave it that."""
    around = _function_around(node) if node.type == "attribute" else None
    if around is None:
        return None
    name = node.text or b""
    sign = signs.get((families.get(_class_around(around), b""), name)) or signs.get((b"", name))
    holder = node.child_by_field_name("object")
    return (holder, sign) if sign and holder is not None and not _assigns(around, name) else None


def _name_of(function: SyntaxNode) -> SyntaxNode:
    return function.child_by_field_name("attribute") or function


def _function_around(node: SyntaxNode) -> SyntaxNode | None:
    around = node.parent
    while around is not None and around.type != FUNCTION:
        around = around.parent
    return around


def _class_around(function: SyntaxNode) -> bytes:
    around = function.parent
    while around is not None and around.type != "class_definition":
        around = around.parent
    return class_name(around) if around is not None else b""


def _assigns(function: SyntaxNode, name: bytes) -> bool:
    """The function itself gives the attribute its value: there Semgrep follows it."""
    return re.search(re.escape(name) + rb"[ \t]*(?:=(?!=)|:[^\n=]*=(?!=))", function.text or b"") is not None
