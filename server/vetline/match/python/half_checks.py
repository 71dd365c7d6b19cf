"""Functions that are named for a check and ask little: of an address its scheme, of a name its ending, of anything whether it is there and how
long. What is wrong with a value gets past them, so nobody is to rely on them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vetline.core.syntax import SyntaxNode
from vetline.match.callers import Function, below
from vetline.match.python.nodes import called_name, compared

CHECKS = re.compile(rb"check|valid|verif|ensure|allow|safe|sanit|require|assert|guard|is_|refuse|forbid|reject|permit", re.IGNORECASE)
_LONGEST = 1500
_CALLED = frozenset(
    (b"urlparse", b"urlsplit", b"len", b"isinstance", b"str", b"lower", b"upper", b"strip", b"casefold", b"endswith", b"tuple", b"abort", b"startswith", b"suffix", b"splitext", b"Path", b"PurePath")
)
_STARTS = re.compile(rb"\.startswith\(\(?[ ]*[\"']https?(?:://)?[\"']|\.(?:mimetype|content_type)\.startswith\(")
"""Every host has addresses of these, and every sender can say that it sends an image."""
_NAMES_HOST = re.compile(rb"\.(?:netloc|hostname)$")
_MORE = frozenset(("for_statement", "while_statement", "match_statement", "list_comprehension", "generator_expression", "set_comprehension", "with_statement", "lambda", "subscript"))


def half_checks(functions: Iterable[Function]) -> frozenset[bytes]:
    """The names of those among the functions of a text, if no other of the name asks more."""
    named: dict[bytes, bool] = {}
    for function in functions:
        named[function.name] = named.get(function.name, True) and asks_little(function)
    return frozenset(name for name, little in named.items() if little)


def asks_little(function: Function) -> bool:
    body = function.node.child_by_field_name("body")
    if body is None or not function.parameters or not CHECKS.search(function.name) or body.end_byte - body.start_byte > _LONGEST:
        return False
    asked = False
    pending = [body]
    while pending:
        node = pending.pop()
        if node.type in _MORE or (node.type == "call" and not _is_little(node)):
            return False
        if node.type == "comparison_operator":
            if (node.named_children[0].type == "string" and _is_membership(node)) or any(True for _ in compared(node)):
                return False
        if node.type == "attribute" and _NAMES_HOST.search(node.text or b"") and not _is_asked_for(node):
            return False
        asked = asked or node.type in ("if_statement", "comparison_operator", "boolean_operator", "not_operator")
        if node.type != "raise_statement":
            pending.extend(node.named_children)
    return asked and any(node.type == "call" or node.type == "attribute" for node in below(body))


def _is_asked_for(host: SyntaxNode) -> bool:
    """There has to be one: that there is none, as on this site, says more."""
    around = host.parent
    negated = False
    while around is not None and around.type not in ("if_statement", "elif_clause", "return_statement", "block"):
        negated = negated or around.type == "not_operator"
        around = around.parent
    return negated and around is not None and around.type in ("if_statement", "elif_clause")


def _is_little(call: SyntaxNode) -> bool:
    name = called_name(call)
    return name in _CALLED and (name != b"startswith" or _STARTS.search(call.text or b"") is not None)


def _is_membership(comparison: SyntaxNode) -> bool:
    return any(child.type in ("in", "not in") for child in comparison.children)
