"""Routes of JavaScript that reach any record by its number through functions of the same file, while a route beside them asks whose it is.

`js_owner_unchecked` sees handlers that reach the record themselves. Programs in layers hand the number on: to a service, a store, a statement that
was prepared elsewhere. Nobody on the way looks who is asking; that is known only when all of the file is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from vetline.checks import js_owner_unchecked
from vetline.checks.js_owner_unchecked import without_comments
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Span

_REACH = re.compile(
    rb"(?i:\b(?:SELECT\b[^;`\"']*?\bFROM\s+[\w\"`.]+|DELETE\s+FROM\s+[\w\"`.]+|UPDATE\s+[\w\"`.]+\s+SET\b[^;`\"']*?)\s+WHERE\s+(?:\w+\.)?_?id\s*=\s*(?:\?|\$\d+|:\w+|@\w+)\s*(?:LIMIT\s+1\s*)?(?:RETURNING[\w\s,.*]*)?(?=[;`\"']))"
    rb"|\.(?:findOneBy|findOneByOrFail|delete|findOne|findUnique|findFirst|findUniqueOrThrow|update|deleteOne|findOneOrFail)\(\s*\{\s*(?:where:\s*\{\s*)?_?id(?:\s*:\s*[\w.+()]+)?\s*,?\s*\}"
    rb"|\.(?:findById|findByPk|findByIdAndDelete|findByIdAndUpdate)\(\s*(?:\w+\.)*\w*[iI]d\b"
    rb"|\.where\(\s*(?:[\"'`](?:\w+\.)?_?id[\"'`]\s*,|\{\s*id\b[^{},]*\})\s*[\w.()]*\)"
)
"""A record is looked for by its number alone."""
_HANDED = re.compile(rb"\b(?:this\.)?(?:\w+\.)*(\w+)\(\s*(?:[^()]*,\s*)?(?:\w+\.)*(?:\w*[iI]d\b|params\b|Number\(|parseInt\(|String\(|c\.req\.param\()")
"""Functions that are handed a number of a record."""
_SIEVE = re.compile(rb"[iI]d\b|\bparams\b|\.use\(|\.addHook\(|@UseGuards|\bid = |@(?:Req|Get|Post)\(|\.(?:get|post)\(\s*[\"'`]/")
_ANY_ROUTE = re.compile(rb"\.(?:get|post)\(\s*[\"'`]/")
_STATEMENT = re.compile(rb"\b(?:this\.)?([\w$]+)\s*[:=]\s*(?:\w+\.)+prepare(?:<[^()]*>)?\(")
_RUNS = re.compile(rb"\b([\w$]+)\.(?:get|run|all|first|execute)\(")
_ASKS = re.compile(
    rb"\b(?:_?req|request|ctx|c|res|reply)\.(?:user\b|userId|uid\b|account\w*|auth\b|(?:state|locals|session)\.(?:user|account|uid|member)\w*|get\(\s*[\"'`](?:user|account)\w*|var\.user)"
    rb"|@(?:CurrentUser|GetUser|User|AuthUser|UserId|ActiveUser|Session)\("
)
"""A handler says who is asking."""
_GUARDS_ALL = re.compile(
    rb"\.(?:use|addHook|register)\((?:\s*[\"'`][^\"'`]*[\"'`]\s*,)?\s*(?:\w+\.)*_?\w*(?i:auth|login|logged|require|ensure|protect|session|jwt|guard)\w*(?:\([^()]*\))?\s*\)|@UseGuards\("
)
_NEST = re.compile(
    rb"@(?:Get|Put|Patch|Delete|Post)\(\s*[\"'`][\w/-]*:\w*(?i:id|uuid)\b[\w/-]*[\"'`]\s*\)(?P<between>(?:\s*@\w+\([^()]*\))*)\s*(?:public\s+)?(?:async\s+)?(?P<name>\w+)\s*\("
)
_SAYS_MORE = re.compile(rb"(?i)admin|role|perm|own|staff|scope|polic|abilit|access|public")


@dataclass(frozen=True, slots=True)
class _Function:
    """`reaches`: where it looks for a record by its number; `calls`: what it hands a number to; `runs`: prepared statements that it may run."""

    name: bytes
    asks: bool
    reaches: tuple[Span, ...]
    calls: frozenset[bytes]
    runs: frozenset[bytes]


@dataclass(frozen=True, slots=True)
class _Route:
    """A handler of one record, or of all: `group` is what stands before the number, or the class."""

    group: bytes
    is_of_one: bool
    tells: bool
    guarded: bool
    handler: _Function


@dataclass(frozen=True, slots=True)
class _Note:
    functions: tuple[_Function, ...]
    routes: tuple[_Route, ...]
    guards: bool

    def __bool__(self) -> bool:
        return any(route.is_of_one for route in self.routes)


def _note(source: Pass) -> _Note | None:
    if source.in_tests:
        return None
    data = source.data
    if not _SIEVE.search(data):
        return None
    has_route = b"/:" in data or b"':" in data or b'":' in data or b"@Controller" in data or b"@Get(" in data or _ANY_ROUTE.search(data)
    guards = _GUARDS_ALL.search(data) is not None
    if not has_route and not guards and not _REACH.search(data) and not _HANDED.search(data):
        return None
    data = without_comments(data)
    functions, routes = [], []
    waiting = list(reversed(source.statements))
    while waiting:
        node = waiting.pop()
        waiting.extend(reversed(node.children))
        if node.kind == "FuncDef" and isinstance(node.value, str):
            functions.append(_function(node.value.encode(), node, data))
        elif node.kind in ("Assign", "Field") and node.children and node.children[-1].kind == "Function":
            named = node.value if node.kind == "Field" else node.children[0].value
            if isinstance(named, str):
                functions.append(_function(named.encode(), node.children[-1], data))
        elif node.kind == "Call":
            route = _route(node.children, data)
            if route is not None:
                routes.append(route)
    routes.extend(_nest_routes(data, functions))
    functions.extend(_statements(data))
    return _Note(tuple(functions), tuple(routes), guards) if functions or routes or guards else None


def _function(name: bytes, node: Any, data: bytes) -> _Function:
    text = data[node.start : node.end]
    return _Function(
        name,
        js_owner_unchecked.PERSON.search(text) is not None,
        tuple(Span(node.start + found.start(), node.start + found.end()) for found in _REACH.finditer(text)),
        frozenset(_HANDED.findall(text)),
        frozenset(_RUNS.findall(text)),
    )


def _statements(data: bytes) -> Iterator[_Function]:
    """Prepared statements, as functions of their names."""
    for found in _STATEMENT.finditer(data):
        end = data.find(b")", found.end())
        reach = _REACH.search(data, found.end(), end if end > 0 else len(data))
        asks = js_owner_unchecked.PERSON.search(data, found.end(), end if end > 0 else len(data)) is not None
        reaches = (Span(reach.start(), reach.end()),) if reach is not None else ()
        yield _Function(found[1], asks, reaches, frozenset(), frozenset())


def _route(parts: Sequence[Any], data: bytes) -> _Route | None:
    if len(parts) < 3 or parts[0].kind != "Dot" or parts[0].value not in js_owner_unchecked.METHODS:
        return None
    path, handler = parts[1], js_owner_unchecked.handler_of(parts[-1])
    if path.kind != "Str" or not isinstance(path.value, str) or handler is None:
        return None
    between = [text for part in parts[2:-1] for text in js_owner_unchecked.guards(part, data)]
    if any(not js_owner_unchecked.GUARD.match(text) and _SAYS_MORE.search(text.encode()) for text in between):
        return None
    group, _, rest = path.value.partition("/:")
    if _SAYS_MORE.search(path.value.encode()) or "/:" in rest:
        return None
    body = _function(b"", handler, data)
    text = data[handler.start : handler.end]
    guarded = any(map(js_owner_unchecked.GUARD.match, between))
    return _Route(group.encode(), bool(rest), _ASKS.search(text) is not None, guarded, body)


def _nest_routes(data: bytes, functions: Sequence[_Function]) -> Iterator[_Route]:
    """The methods of a controller."""
    own = {function.name: function for function in functions}
    for found in _NEST.finditer(data):
        handler = own.get(found["name"])
        if handler is not None and not _SAYS_MORE.search(found["between"]):
            yield _Route(b"@", True, False, False, handler)
    if _ASKS.search(data) or re.search(rb"@Req\(\)", data):
        yield _Route(b"@", False, True, False, _Function(b"", True, (), frozenset(), frozenset()))


def _join(notes: Sequence[_Note | None]) -> Iterator[tuple[int, Hit]]:
    known: dict[bytes, list[tuple[int, _Function]]] = {}
    for index, note in enumerate(notes):
        for function in note.functions if note is not None else ():
            known.setdefault(function.name, []).append((index, function))
    routes = [(index, route) for index, note in enumerate(notes) if note is not None for route in note.routes]
    guarded = any(note.guards for note in notes if note is not None)
    personal = {route.group for _, route in routes if route.tells}
    told = set[tuple[int, Span]]()
    for index, route in routes:
        if not route.is_of_one or route.group not in personal or route.handler.asks or not (route.guarded or guarded):
            continue
        for place in _reached(index, route.handler, route.guarded, known):
            if place not in told:
                told.add(place)
                yield place[0], Hit(place[1])


def _reached(
    index: int, handler: _Function, guarded: bool, known: dict[bytes, list[tuple[int, _Function]]]
) -> Iterable[tuple[int, Span]]:
    """Where the handler and what it hands the number to look for the record; nothing, if any of them looks who is asking."""
    found: list[tuple[int, Span]] = []
    waiting, seen = [(index, handler)], set[bytes]()
    while waiting:
        at, function = waiting.pop()
        if function.asks:
            return ()
        if function is not handler or not guarded:  # js_owner_unchecked sees what a guarded handler reaches
            found.extend((at, span) for span in function.reaches)
        for name in (function.calls | function.runs) - seen:
            seen.add(name)
            waiting.extend(known.get(name, ()))
    return found


CHECK = Check(
    replace(
        js_owner_unchecked.CHECK.info,
        id=check_id(__name__),
        instead=(
            "Hand on who is asking, and let the query find the person's own records alone:\n"
            "\n"
            "    app.get(\"/notes/:id\", auth, (req, res) => res.json(notes.find(req.params.id, req.user.id)));\n"
            '    find(id, userId) { return db.prepare("SELECT * FROM notes WHERE id = ? AND user_id = ?").get(id, userId); }'
        ),
    ),
    nothing,
    example=(
        "class Notes {\n  find(id) { return db.prepare(\"SELECT * FROM notes WHERE id = ?\").get(id); }\n}\n"
        'app.get("/notes", auth, (req, res) => res.json(notes.of(req.userId)));\n'
        'app.get("/notes/:id", auth, (req, res) => res.json(notes.find(req.params.id)));\n'
    ),
    note=_note,
    join=_join,
)
