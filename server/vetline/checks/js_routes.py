"""The routes of a JavaScript program, whatever its framework, as its text writes them; and whether the program is a server of its own.

Not a check: what the checks on what such programs lack share. Express, Koa, Fastify, Hono, hapi, Nest, and servers that compare
the address themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from vetline.checks.noted import SAME
from vetline.core import lazy_re as re
from vetline.core.finding import Span

MAKES = re.compile(rb"\.listen\(|\bserve\(|\bexport[ \t]+default[ \t]+(?:app|server)\b|\bDeno\.serve\b|\bBun\.serve\b|\bserver\.start\(\)|\bexport[ \t]+default[ \t]*\{[ \t\r\n]*(?:async[ \t]+)?fetch\b")
TEXTS = frozenset((b".listen(", b"serve(", b"export default app", b"export default server", b"Deno.serve", b"Bun.serve", b"server.start()", b"fetch("))
"""One of them is in each program that is a server of its own."""

_MOST_OF_HANDLER = 6000
_NOT_A_BREAK = re.compile(rb"[^\n]")
_PROSE = re.compile(
    rb"(?<![:\"'`\w\\])//[^\n]*|/\*(?s:.*?)\*/"
    rb"|\"(?=[^\"\\\n]*[ ])(?:[^\"\\\n]|\\.)*\"|'(?=[^'\\\n]*[ ])(?:[^'\\\n]|\\.)*'"
)
"""Comments, and texts with blanks in them: these are for people, or SQL."""
_COMMENT = re.compile(rb"(?<![:\"'`\w\\])//[^\n]*|/\*(?s:.*?)\*/")

_RECEIVER = rb"(?:this\.)?(?:app|server|router|fastify|routes?|api|instance|scope|hono|koa|srv|svr|web|r|f|\w*(?:App|Router|Routes|Api|API|Server))"
_CALLED = re.compile(
    rb"(?<![\w.])" + _RECEIVER + rb"\.(get|post|put|patch|delete|del|all)(?:<[^()]{0,200}>)?\([ \t\r\n]*[\"'`](/[^\"'`\n]*|\*)[\"'`]"
)
_CHAINED = re.compile(rb"(?<![\w.])" + _RECEIVER + rb"[ \t\r\n]*\.route\([ \t\r\n]*[\"'`](/[^\"'`\n]*)[\"'`][ \t]*\)")
_LINK = re.compile(rb"\n?[ \t]*\.(get|post|put|patch|delete|del|all)\(")
_OBJECT = re.compile(
    rb"\bmethod:[ \t]*(?:\[([^\]\n]*)\]|[\"'`](\w+|\*)[\"'`])[ \t]*,[ \t\r\n]*(?:url|path):[ \t]*[\"'`](/[^\"'`\n]*)[\"'`]"
    rb"|\b(?:url|path):[ \t]*[\"'`](/[^\"'`\n]*)[\"'`][ \t]*,[ \t\r\n]*method:[ \t]*(?:\[([^\]\n]*)\]|[\"'`](\w+|\*)[\"'`])"
)
_DECORATED = re.compile(rb"^[ \t]*@(Get|Post|Put|Patch|Delete|All)\([ \t]*(?:[\"'`]([^\"'`\n]*)[\"'`])?[ \t]*\)", re.MULTILINE)
_CONTROLLER = re.compile(rb"^[ \t]*@Controller\([ \t]*(?:\{[^}]*?path:[ \t]*)?(?:[\"'`]([^\"'`\n]*)[\"'`])?", re.MULTILINE)
_COMPARED = re.compile(
    rb"(?<![\w])(?:url|path|pathname|route|p|u)(?:\.(?:pathname|url|path))?[ \t]*===?[ \t]*[\"'`](/[^\"'`\n]*)[\"'`]"
    rb"|\bcase[ \t]+[\"'`](?:(GET|POST|PUT|PATCH|DELETE)[ \t:]+)?(/[^\"'`\n]*)[\"'`][ \t]*:"
    rb"|(?<![\w])(?:url|path|pathname|route)(?:\.(?:pathname|url|path))?\.(?:startsWith\([ \t]*[\"'`](/[^\"'`\n]*)[\"'`]|match\([ \t]*/\^?\\?(/[^\n]*?)\$?/\w*\))"
)
_RECEIVED = re.compile(rb"(?:this\.)?([\w$]+)[ \t\r\n]*\.")
_GUARDED = re.compile(rb"@(?:UseGuards|Auth|Authorized|Roles|ApiKeyAuth|RequireAuth)\(")
_HEAD_OF_CLASS = re.compile(rb"(?:^[ \t]*@\w+(?:\([^\n]*)?\n)*^(?:export[ \t]+)?(?:default[ \t]+)?(?:abstract[ \t]+)?class[ \t]", re.MULTILINE)
_USED = re.compile(rb"(?<![\w.])(?:this\.)?([\w$]+)\.use\([ \t\r\n]*(?:[\"'`](/[^\"'`\n]*|\*)[\"'`][ \t]*,[ \t\r\n]*)?")
_OF_SERVER = re.compile(rb"\bcreateServer\(|\bserve\(|\bfetch[ \t]*[(:]|\breq(?:uest)?\.url\b|\bpathname\b")
_METHOD = re.compile(rb"\b(?:method|verb)[ \t]*===?[ \t]*[\"'`](GET|POST|PUT|PATCH|DELETE)[\"'`]|[\"'`](GET|POST|PUT|PATCH|DELETE)[\"'`][ \t]*===?[ \t]*(?:\w+\.)*method\b")


@dataclass(frozen=True, slots=True)
class Route:
    """`method` is lower case, or `all`. `path` is as it is written, in Nest behind that of its controller. `text` is what is written
    from the route to its end or to the next one: its guards, and its handler if that stands there."""

    span: Span
    method: bytes
    path: bytes
    text: bytes

    @property
    def receiver(self) -> bytes:
        """What the route is added to, `app` or `this.router`; empty where that is not said."""
        named = _RECEIVED.match(self.text)
        return named[1] if named is not None else b""


@dataclass(frozen=True, slots=True)
class Front:
    """A guard that stands before the routes of what it is added to. `prefix` is empty where it stands before all of them."""

    receiver: bytes
    prefix: bytes

    def covers(self, route: Route) -> bool:
        """Also true of a route on another receiver, for what is mounted where is not followed."""
        return not self.prefix or route.receiver != self.receiver or (route.path.rstrip(b"/") + b"/").startswith(self.prefix + b"/")


class Controller(NamedTuple):
    """The head of one of Nest's controllers."""

    start: int
    path: bytes
    is_guarded: bool


def is_made(data: bytes) -> bool:
    return MAKES.search(data) is not None


@lru_cache(SAME)
def without_prose(data: bytes) -> bytes:
    """The text without comments and without quoted texts for people. Offsets stay."""
    return _PROSE.sub(lambda found: _NOT_A_BREAK.sub(b" ", found[0]), data)


@lru_cache(SAME)
def without_comments(data: bytes) -> bytes:
    """The text without comments. Offsets stay."""
    return _COMMENT.sub(lambda found: _NOT_A_BREAK.sub(b" ", found[0]), data)


@lru_cache(SAME)
def routes(text: bytes) -> tuple[Route, ...]:
    """The routes of a text without comments, in order."""
    return tuple(_routes(text))


def _routes(text: bytes) -> Iterator[Route]:
    found = sorted(_found(text))
    for place, (start, end, method, path) in enumerate(found):
        until = found[place + 1][0] if place + 1 < len(found) else len(text)
        until = min(until, start + _MOST_OF_HANDLER)
        until = _end_by_indentation(text, start, until)
        yield Route(Span(start, end), _method(method, text[start:until]), path, text[start:until])


def _found(text: bytes) -> Iterator[tuple[int, int, bytes, bytes]]:
    """Where routes begin and what is shown of them, with the method if it is said, and the path."""
    for called in _CALLED.finditer(text):
        yield called.start(), called.end(), called[1], called[2]
    for chained in _CHAINED.finditer(text):
        end = _end_of_statement(text, chained.end())
        for link in _LINK.finditer(text, chained.end(), end):
            start = link.start(1) - 1
            yield start, link.end(1), link[1], chained[1]
    for given in _OBJECT.finditer(text):
        methods = given[1] or given[2] or given[5] or given[6] or b""
        yield given.start(), given.end(), methods, given[3] or given[4]
    if b"@" in text:
        prefixes = [(prefix.start(), prefix[1] or b"") for prefix in _CONTROLLER.finditer(text)]
        for decorated in _DECORATED.finditer(text):
            prefix = next((path for start, path in reversed(prefixes) if start < decorated.start()), b"")
            path = b"/" + b"/".join(part.strip(b"/") for part in (prefix, decorated[2] or b"") if part.strip(b"/"))
            yield _first_decorator(text, decorated.start()), decorated.end(), decorated[1], path
    if _OF_SERVER.search(text):
        for compared in _COMPARED.finditer(text):
            path = compared[1] or compared[3] or compared[4] or b"/" + (compared[5] or b"").replace(b"\\", b"").lstrip(b"/")
            yield compared.start(), compared.end(), compared[2] or _near_method(text, compared.start(), compared.end()), path


def fronts(text: bytes, guard: re.Pattern[bytes]) -> Iterator[Front]:
    """Where `use` puts a guard, which is what `guard` matches behind the prefix, before routes."""
    for used in _USED.finditer(text):
        if guard.match(text, used.end()):
            yield Front(used[1], (used[2] or b"").rstrip(b"*").rstrip(b"/"))


def controllers(text: bytes) -> Iterator[Controller]:
    """The controllers of a text without comments, in order; a class that is none ends the one before."""
    for head in _HEAD_OF_CLASS.finditer(text):
        said = _CONTROLLER.search(head[0])
        yield Controller(head.start(), (said[1] or b"") if said is not None else b"", said is not None and _GUARDED.search(head[0]) is not None)


def _end_by_indentation(text: bytes, start: int, until: int) -> int:
    """Where the call or the method that begins a line ends, as it is mostly written: at a bracket that stands as far to the left."""
    line = text.rfind(b"\n", 0, start) + 1
    indentation = text[line:start]
    if indentation.strip(b" \t"):
        return until
    ends = rb"\n%b\}[ \t\r]*(?:\n|\Z)" if text[start : start + 1] == b"@" else rb"\n%b[\]}]*\)(?![ \t]*(?:=>|:|\{))"
    end = re.compile(ends % re.escape(indentation)).search(text, start, until) if len(indentation) < 40 else None
    return end.end() if end is not None else until


def _first_decorator(text: bytes, start: int) -> int:
    """Where the decorators of a method begin, for guards may stand before the route."""
    while True:
        before = text.rfind(b"\n", 0, max(start - 1, 0)) + 1
        if before >= start or not text[before:start].lstrip().startswith(b"@") or _DECORATED.match(text, before):
            return start + len(text[start:]) - len(text[start:].lstrip(b" \t\r\n"))
        start = before


def _near_method(text: bytes, start: int, end: int) -> bytes:
    """The method that is compared on the same line, before the address or behind it; empty if none is."""
    until = text.find(b"\n", end)
    line = text[text.rfind(b"\n", 0, start) + 1 : until if until >= 0 else len(text)]
    method = _METHOD.search(line)
    return (method[1] or method[2]) if method is not None else b""


def _method(said: bytes, text: bytes) -> bytes:
    if not said:
        inner = _METHOD.search(text)
        said = (inner[1] or inner[2]) if inner is not None else b"get"
    said = said.lower()
    for method in (b"delete", b"del", b"put", b"patch", b"post", b"all", b"*", b"get"):
        if method in said:
            return b"delete" if method == b"del" else b"all" if method == b"*" else method
    return b"get"


def _end_of_statement(text: bytes, start: int) -> int:
    """Where a chain of calls ends: at the first sign that is neither a bracketed text, a point nor a name."""
    depth, at = 0, start
    while at < len(text):
        sign = text[at : at + 1]
        if sign in b"([{":
            depth += 1
        elif sign in b")]}":
            depth -= 1
            if depth < 0:
                return at
        elif depth == 0 and sign == b";":
            return at
        at += 1
    return at
