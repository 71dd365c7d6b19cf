"""The routes of a text, whatever the framework: functions with a route's decorator, views that take a request, and methods of handlers.

Not a check: what checks on who may call share. Read by text, so that routes over several lines and routes within a function that makes an
application are known alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vetline.checks.noted import SAME
from vetline.checks.signed_in import functions
from vetline.core.finding import Span

_ROUTE = re.compile(
    rb"^[ \t]*@(?:\w+(?:\.\w+)*\.)?(route|get|post|put|patch|delete|api_route)\([ \t\r\n]*(?:#[^\n]*\n[ \t]*)?(?:path[ \t]*=[ \t]*)?[rf]?[\"']([^\"'\n]*)[\"']([^@]*?)(?=\n[ \t]*(?:@|(?:async[ \t]+)?def[ \t]))",
    re.MULTILINE,
)
_VERBS = re.compile(rb"[\"'](POST|PUT|PATCH|DELETE)[\"']")
_HEADER = re.compile(rb"^[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)\([ \t\r\n]*((?:self[ \t]*,[ \t]*)?)(\w*)[^)]*\)[^:\n]*:", re.MULTILINE)
_DECORATOR = re.compile(rb"^[ \t]*@(\w+(?:\.\w+)*)", re.MULTILINE)
_METHOD = re.compile(rb"(?:do_|on_)?(POST|PUT|PATCH|DELETE)", re.IGNORECASE)
_REQUESTS = (b"request", b"req", b"_request", b"ws", b"websocket", b"conn", b"client_socket", b"connection")
_OF_MESSAGES = re.compile(rb"(?:\w*socketio|sio|\w*_io)\.(?:on|event)|strawberry\.mutation|\w+\.(?:register_function|add_method|rpc_method)")
_SHARED = re.compile(rb"(?:get|find|load|parse|read|is|has|make|build|render|to|current|extract)_\w+")
"""What helpers are called that are given the request along."""


_ANSWERS = re.compile(rb"\bself\.(?:write|request|get_\w*argument|set_status|finish|render|current_user|get_object|kwargs)\b|\brequest\b|\bjsonify\(|\babort\(|Response\(|\bcurrent_user\b|\bget_jwt|_or_404\(|\bresp\b|\breturn\b[^\n]*,[ \t]*[2-5]\d\d[ \t]*\r?$", re.MULTILINE)
"""What methods of handlers say, and other methods that are called get do not."""
_SERVES = re.compile(rb"\bself\.(?:rfile|wfile|connection|headers|send_\w+)\b|\bparse_args\(|\breturn[ \t]*\{|\bsession\b|\.query\b|\.objects\b|[Rr]espon[sd]|\bHTTP|\.execute\(")
"""What methods of handlers do besides that are called for a verb."""


@dataclass(frozen=True, slots=True)
class Route:
    """`path` is empty where it stands in a table; `decorators` are those that make no route. `body` is without prose, `written` as it stands."""

    place: Span
    name: bytes
    path: bytes
    changes: bool
    deletes: bool
    decorators: tuple[bytes, ...]
    head: bytes
    body: bytes
    written: bytes


def _handles(header: re.Match[bytes], decorators: Sequence[bytes], body: bytes) -> bool:
    """Whether a method that is called for a verb is a handler's; queues have put, and widgets delete."""
    return bool(decorators) or header[3] in _REQUESTS or b"request" in header[0] or _ANSWERS.search(body) is not None or _SERVES.search(body) is not None


@lru_cache(SAME)
def routes(data: bytes, text: bytes) -> tuple[Route, ...]:
    """`text` is `data` without prose, as long."""
    return tuple(_routes(data, text, 0)) if b"def " in data else ()


def _routes(data: bytes, text: bytes, depth: int) -> Iterator[Route]:
    for start, name, function in functions(text):
        header = _HEADER.search(function)
        if header is None:
            continue
        decorators, behind = function[: header.start() + 1], start + header.end()
        written = data[behind : start + len(function)]
        place = Span(start + header.start(1), start + header.end(1))
        found = _ROUTE.search(function[: header.start() + len(header[0]) - len(header[0].lstrip()) + 12])
        others = tuple(one for one in _DECORATOR.findall(decorators) if not re.fullmatch(rb"(?:\w+(?:\.\w+)*\.)?(?:route|get|post|put|patch|delete|api_route)", one))
        body = function[header.end() :]
        if found is not None:
            verbs = {found[1].upper()} | set(_VERBS.findall(found[3]))
            yield Route(place, name, found[2], bool(verbs & {b"POST", b"PUT", b"PATCH", b"DELETE"}), b"DELETE" in verbs, others, found[3] + header[0], body, written)
        elif any(_OF_MESSAGES.fullmatch(one) for one in others):
            yield Route(place, name, b"", True, name.startswith((b"delete", b"remove")), (), header[0], body, written)
        elif (header[2] or header[3] == b"self") and name == b"handle" and _handles(header, others, body):
            yield Route(place, name, b"", True, False, others, header[0], body, written)
        elif (header[2] or header[3] == b"self") and (method := _METHOD.fullmatch(name)) is not None and (b"_" in name or _handles(header, others, body)):
            yield Route(place, name, b"", True, method[1].upper() == b"DELETE", others, header[0], body, written)
        elif (header[2] or header[3] == b"self") and name in (b"get", b"on_get") and (_ANSWERS.search(body) or header[3] in _REQUESTS or b"request" in header[0]):
            yield Route(place, name, b"", False, False, others, header[0], body, written)
        elif header[3] in _REQUESTS and not _SHARED.fullmatch(name):
            yield Route(place, name, b"", True, name.startswith((b"delete", b"remove")), others, header[0], body, written)
        elif depth == 0 and b"def " in body:
            for inner in _routes(data[behind : start + len(function)], body, 1):
                yield Route(Span(inner.place.start + behind, inner.place.end + behind), inner.name, inner.path, inner.changes, inner.deletes, inner.decorators, inner.head, inner.body, inner.written)
