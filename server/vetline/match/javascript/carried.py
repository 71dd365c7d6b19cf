"""What functions and objects of a script have out of requests, as Semgrep is to read it (see `match.python.carried`): calls of such functions,
and the `this` of such attributes in other methods, become a sign that flow rules take for a request's value."""

from __future__ import annotations

from vetline.core import lazy_re as re
from vetline.core.syntax import SyntaxNode, parse
from vetline.match.callers import below
from vetline.match.excerpts import Carried
from vetline.match.javascript.callers import Callers
from vetline.match.javascript.defaults import without_defaults
from vetline.match.javascript.kept import call_of
from vetline.match.javascript.nodes import FUNCTIONS, owner

_SIGN = b"_rq_"
SIGNS = frozenset((_SIGN,))
"""As long as `this`."""
_NO_BREAK = re.compile(rb"[^\r\n]")
_LARGEST = 200_000


def carried(language: str, data: bytes) -> Carried:
    """What is to be written so in a text, as `followed` asks for it."""
    if len(data) > _LARGEST:
        return frozenset()
    kept = Callers(language, data).kept_of_requests()
    return frozenset((family, _plain(name), _SIGN) for family, names in kept.items() for name in names)


def followed(language: str, data: bytes, carried: Carried) -> bytes:
    """The text with values written so that Semgrep follows them, its offsets and lines the same."""
    data = without_defaults(language, data)
    if not carried:
        return data
    known = frozenset((family, name) for family, name, _ in carried)
    changed = bytearray(data)
    pending = [parse(language, data)]
    while pending:
        node = pending.pop()
        if node.type == "call_expression" and (_class_of(node, call_of(node)), _plain(call_of(node))) in known:
            blank = _NO_BREAK.sub(b" ", node.text or b"")
            if b"\n" not in blank:
                changed[node.start_byte : node.end_byte] = _SIGN + blank[len(_SIGN) :]
                continue
            if blank.find(b"\n") > len(_SIGN):
                changed[node.start_byte : node.end_byte] = b"(" + _SIGN + blank[len(_SIGN) + 1 : -1] + b")"
                continue
        elif node.type == "member_expression" and (_class_of(node, b"this."), _plain(node.text or b"")) in known and not _is_filled_here(node):
            changed[node.start_byte : node.start_byte + len(_SIGN)] = _SIGN
            continue
        pending.extend(node.children)
    return bytes(changed)


def _plain(name: bytes) -> bytes:
    """Without what is no part of a word."""
    return name.removesuffix(b"()").replace(b"#", b"")


def _class_of(node: SyntaxNode, written: bytes) -> bytes:
    """The class around, for what is written with `this`; functions are known everywhere."""
    if not written.startswith(b"this."):
        return b""
    around = _function_around(node)
    return owner(around) if around is not None else b""


def _function_around(node: SyntaxNode) -> SyntaxNode | None:
    """The method around, which knows `this`, or a function that is none."""
    around = node.parent
    while around is not None and (around.type not in FUNCTIONS or (around.type == "arrow_function" and not owner(around))):
        around = around.parent
    return around


def _is_filled_here(node: SyntaxNode) -> bool:
    """The method itself gives the attribute its value, and Semgrep follows it; or it gets one here."""
    around = _function_around(node)
    for inner in below(around) if around is not None else ():
        left = inner.child_by_field_name("left") if inner.type in ("assignment_expression", "augmented_assignment_expression") else None
        if left is not None and left.text == node.text:
            return True
    return False
