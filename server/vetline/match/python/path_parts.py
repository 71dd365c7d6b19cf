"""Parts of an address that hold no slash, as the frameworks say that decode an address before they look for its route.

Flask, Quart and Bottle (`<name>`), Starlette and FastAPI (`{name}`) and Django (`<str:name>`, `<slug:name>`) see `%2F` as a slash, so such a part can only be
`..` as a whole, which names a folder. Their documentation: Werkzeug's "Built-In Converters", Starlette's "Path Parameters", Django's "Path converters".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from vetline.core.finding import Span
from vetline.match.callers import Function, span_of

_PATH = re.compile(rb"""@[\w.]+\.(?:route|get|post|put|patch|delete|api_route|head)\([ \t\r\n]*(?:\w+=)?[rf]?["']([^"'\n]*)["']""")
_PART = re.compile(rb"<(?:(?:string|str|slug|default)(?:\([^()]*\))?:)?(\w+)>|\{(?:str:)?(\w+)(?::str)?\}")
_DJANGO = rb"""\bpath\([ \t\r\n]*["']([^"'\n]*)["'][ \t\r\n]*,[ \t\r\n]*(?:\w+\.)?%b\b"""
_FOLDERS = re.compile(rb"\b(?:rmtree|listdir|scandir|walk|fwalk|glob|iglob|rglob|iterdir|make_archive|copytree|move|chdir|rename|replace)\b")
"""What harms, or tells, where it is given the folder above."""
_ASKED = re.compile(rb"\brequest\.(?:args|form|files|values|json|get_json|data|GET|POST|FILES|body|query\w*|headers|cookies|COOKIES|stream|params|forms)\b")
"""More of the request, which may go the same way: Semgrep tells of one of several values."""


def holds_no_slash(data: bytes, functions: Iterable[Function], value: Span, end: Span) -> bool:
    """Whether `value`, the name of a parameter or what is handed on of it, is such a part, and what is done at `end` needs more than `..`."""
    if _FOLDERS.search(data, max(0, end.start - 60), end.end):
        return False
    name = data[value.start : value.end]
    owner = next((one for one in functions if one.node.start_byte <= value.start and value.end <= one.node.end_byte and any(known == name for known, _ in one.parameters)), None)
    if owner is None or _is_own(owner, name, value):
        return False
    around = owner.node.parent
    routes = _PATH.findall((around.text or b"")[: owner.node.start_byte - around.start_byte]) if around is not None and around.type == "decorated_definition" else []
    routes = routes or re.findall(_DJANGO % re.escape(owner.name), data)
    parts = [{found[1] or found[2] for found in _PART.finditer(route)} for route in routes]
    return bool(parts) and all(name in held and not owner.outside - held for held in parts) and _ASKED.search(owner.node.text or b"") is None


def _is_own(owner: Function, name: bytes, value: Span) -> bool:
    """Whether the name stands for something else by then."""
    parameter = next(span_of(node) for known, node in owner.parameters if known == name)
    if value == parameter:
        return False
    between = (owner.node.text or b"")[parameter.end - owner.node.start_byte : value.start - owner.node.start_byte]
    return re.search(rb"^[ \t]*" + re.escape(name) + rb"[ \t]*[+|]?=(?!=)", between, re.MULTILINE) is not None
