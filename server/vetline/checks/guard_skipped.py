"""One of a file's routes does without the guard that the others have: an owner, a role, a key or a login that is asked for elsewhere.

Who may do what is said by the file itself: by functions that refuse, decorators, dependencies, and queries that ask for the owner. A
route is told of only where such a guard stands before another one that reaches the same records, or the same part of the site.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from vetline.checks.routes import Route, routes
from vetline.checks.signed_in import COMMENT, functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ROUTED = re.compile(rb"^[ \t]*@[\w.]+\.(?:route|get|post|put|patch|delete|api_route)\(|\bdef[ \t]+(?:(?:on_|do_)?(?:get|post|put|patch|delete)|handle)\(|\bdef[ \t]+\w+\([ \t\n]*(?:self,[ \t\n]*)?req(?:uest)?\b", re.MULTILINE | re.IGNORECASE)
_VERBS = frozenset(verb for name in (b"post", b"put", b"patch", b"delete") for verb in (name, b"on_" + name, b"do_" + name))
_DECORATOR = re.compile(rb"^[ \t]*@([\w.]+)", re.MULTILINE)
_HEADER = re.compile(rb"\bdef[ \t]+(\w+)[ \t]*\(")
_DEPENDS = re.compile(rb"\b(?:Depends|Security)\([ \t\n]*([\w.]+)")
_ALIAS = re.compile(rb"^(\w+)[ \t]*=[ \t]*(?:typing\.)?Annotated\[[^\n]*?\b(?:Depends|Security)\([ \t]*(\w+)", re.MULTILINE)
_CALL = re.compile(rb"(?<![\w.])(?:self\.)?([a-z_]\w*)\(")
_REFUSES = re.compile(rb"\braise\b|\babort\(|\b40[13]\b|Forbidden|Unauthorized|PermissionDenied")
_GUARD = re.compile(rb"_*(?:check|require|verify|ensure|assert|authori[sz]e|enforce|demand|restrict)(?:_\w+)?")
_NOT_OF_PERSONS = re.compile(rb"csrf|password|passwd|body|json|fields?|schema|input|param|size|length|rate|limit|url|type|content|connection|db|stock|date|exist|valid|format|captcha|email")
_ROLE = re.compile(rb"(?:\w+_)?(?:admin|staff|superuser|moderator|operator|manager|editor)s?(?:_\w+)?|(?:\w+_)?(?:roles?|permissions?|privileges?)_?(?:required|needed|only)|(?:require|check|ensure|has)s?_(?:roles?|permissions?)\w*")
_LOGIN = re.compile(rb"(?:\w+_)?(?:login|token|jwt|auth|session|user|api_?key)_?(?:required|only)|requires?_(?:login|auth\w*|user|token|session|api_?key)|(?:get_)?(?:current|active|authenticated|logged_in|signed_in)_?\w*user\w*|authenticate\w*|(?:verify|check|validate)_(?:token|api_?key|auth\w*|jwt|session|key)|get_user|login|auth")
_KNOWS = re.compile(rb"\bcurrent_user\b|(?<![\w.])session(?:\[|\.get\([ \t]*[\"'])|\bg\.user\b|\brequest\.(?:user|auth|session)\b|\bget_jwt|\bget_secure_cookie\(|\bget_signed_cookie\(|[Aa]uthorization")
"""Who calls is asked for by the function itself."""
_GRANTED = re.compile(rb"\b403\b|is_admin|is_staff|is_superuser|has_perm|has_role|(?:\.|\[[\"'])role[\"'\]]*[ \t]*(?:!=|==|not in|in)[ \t]|Forbidden|PermissionDenied", re.IGNORECASE)
_RIGHT = re.compile(rb"access|perm|owner|scope|\bcan_|allowed|polic|tenant|member|requires_(?!auth|login)", re.IGNORECASE)
_OPEN = re.compile(rb"log_?in|log_?out|sign_?(?:in|up|out)|register|health|status|ping|public|webhook|hook|callback|token|refresh|reset|forgot|verify|confirm|contact|subscribe|feedback|static|search|vote|click|track|csp|report|redirect", re.IGNORECASE)
_OWNER = rb"(?:owner|user|author|account|customer|member|creator|sender|seller|buyer|tenant|patient|uid|created_by|uploaded_by)(?:_?id|_?name)?|owned_by|username"
_DECIDES = re.compile(
    rb"\b(?:" + _OWNER + rb")[\"'\]]*[ \t]*(?:!=|==|=(?!=)|not in)|[!=]=[ \t]*(?:\w+\.)*(?:\w+\[[\"'])?(?:" + _OWNER + rb")\b|\b403\b|forbid|permission|is_admin|is_staff|can_\w+\(|allowed|belong",
    re.IGNORECASE,
)
"""An owner or a right is asked for, in whatever way."""
_ASSIGNED = re.compile(rb"^[ \t]+(\w*(?:user|uid|owner|account)\w*)[ \t]+=[ \t]+(?:await[ \t]+)?(?:\w+\.)*\w*(?:auth|user|login|session|account|uid)\w*[(\[.][^\n]*\n", re.MULTILINE | re.IGNORECASE)
"""Who has signed in is found out, and may be forgotten at once."""
_SPOKEN = re.compile(rb"^[ \t]+(?:\w+\.)*(?:log|logger|logging|audit)\w*(?:\.\w+)?\([^\n]*\n|^[ \t]+print\([^\n]*\n", re.MULTILINE)
_COMPARED = re.compile(rb"(?:\.|\[[\"'])(?:" + _OWNER + rb")(?:[\"']\])?[ \t]*(?:!=|==)|(?:!=|==|not in)[ \t]*(?:\w+\.)*\w+(?:\.|\[[\"'])(?:" + _OWNER + rb")\b")
"""A record's owner is compared with somebody."""
_SHARED = re.compile(rb"public|shared|visib|private|published", re.IGNORECASE)
_SQL = re.compile(
    rb"[\"'][ \t\n]*(SELECT\b[^\"';]*?\bFROM|DELETE[ \t\n]+FROM|UPDATE)[ \t\n]+(\w+)(?:[ \t\n]+SET\b([^\"';]*?))?[ \t\n\"']+WHERE[ \t\n\"']+(?:\w+\.)?(?:\w*_)?(?:id|code|uuid|slug)[ \t]*=[ \t]*(?:\?|%s|:\w+|\$\d)[ \t\n]*;?[\"']",
    re.IGNORECASE,
)
"""A statement that finds a record by its number alone."""
_COUNTS = re.compile(rb"(\w+)[ \t]*=[ \t]*\1[ \t]*[+-]")
_OF_LOADED = re.compile(rb"[^)]{0,120}?[\[(, \t\n](?!(?:request|req|data|body|payload|params|args|form|kwargs|event|json)\b)\w+(?:\.|\[[\"'])(?:id|pk|uuid|slug|code)\b(?:[\"']\])?[ \t\n]*,?[ \t\n]*[)\]]")
"""The number is that of a record in hand, which somebody has looked for before."""
_RECEIVES = re.compile(rb"[.=( ](?:to|recipient|receiver|target|destination|beneficiary|payee)(?:_\w+)?[ \t]*\)+$")
"""Somebody else's record is meant to be reached: money goes there."""
_SQL_OWNED = re.compile(
    rb"\b(?:FROM|UPDATE)[ \t\n\"']+(\w+)\b[^;]{0,300}?(?:WHERE|AND)[ \t\n\"']+(?:\w+\.)?(?:" + _OWNER + rb")[ \t]*=[ \t]*(?:\?|%s|:\w+|\$\d)", re.IGNORECASE
)
_SQL_STORED = re.compile(rb"\bINSERT[ \t\n]+INTO[ \t\n]+(\w+)[ \t\n]*\([^)]*\b(?:" + _OWNER + rb")\b", re.IGNORECASE)
_LOOKUP = re.compile(
    rb"\b(?:get_object_or_404|aget_object_or_404|get)\([ \t\n]*([A-Z]\w*)[ \t]*,[ \t]*(?:(?:pk|id|uuid|slug)=)?(\w+|\w+\[[\"']\w+[\"']\])[ \t]*\)"
    rb"|\b([A-Z]\w*)\.(?:objects\.get|query\.get|query\.get_or_404)\([ \t\n]*(?:(?:pk|id|uuid|slug)=)?(\w+|\w+\[[\"']\w+[\"']\])[ \t]*\)"
    rb"|\b([A-Z]\w*)\.query\.filter_by\([ \t]*id=(\w+)[ \t]*\)"
    rb"|\b([A-Z]\w*)\.(?:get|get_or_none|get_by_id|find_one)\([ \t\n]*(?:(?:pk|id|uuid)=)?(\w*(?:id|pk|uuid)|(?:\w+\.)*\w+\[[\"']\w+[\"']\])[ \t]*\)"
    rb"|\bselect\([ \t]*([A-Z]\w*)[ \t]*\)\.(?:where|filter)\([ \t\n]*\w+\.(?:id|pk)[ \t]*==[ \t]*([\w.]+)[ \t]*\)(?!\.(?:where|filter))"
    rb"|\bquery\([ \t]*([A-Z]\w*)[ \t]*\)\.(?:get\([ \t]*(\w+)[ \t]*\)|filter\([ \t]*\w+\.id[ \t]*==[ \t]*([\w.]+)[ \t]*\)(?!\.filter))"
)
_LOOKUP_OWNED = re.compile(
    rb"\b([A-Z]\w*)\b[^\n]{0,80}?[(,][ \t\n]*(?:" + _OWNER + rb")=(?:self\.)?(?:request\.user|current_user|user\b|g\.|info\.context|me\b)"
    rb"|\b([A-Z]\w*)\.(?:" + _OWNER + rb")[ \t]*==[ \t]*(?:\w+\.)*(?:current_user|user|me|g)\b"
)
_ASKS_OWNER = re.compile(rb"=[ \t]*(?:\?|%s|:\w|\$\d|(?:\w+\.)*(?:request\.user|info\.context|current_user|(?:user|me|g)\b))")
"""What `_SQL_OWNED` and `_LOOKUP_OWNED` hold, found sooner: it begins with one sign."""
_ORM_CHANGES = re.compile(rb"\.delete\(|\.save\(|\.commit\(|\.update\(|setattr\(")
_PRIVATE = re.compile(
    rb"(?:notes?|messages?|mails?|orders?|invoices?|documents?|tasks?|todos?|payments?|transactions?|bookings?|reservations?|tickets?|appointments?|cards?|credit_cards?|files?|uploads?"
    rb"|prescriptions?|applications?|subscriptions?|address(?:es)?|carts?|expenses?|journals?|diar(?:y|ies)|entr(?:y|ies)|secrets?|wallets?|accounts?|drafts?|reports?|contacts?|conversations?|chats?)s?",
    re.IGNORECASE,
)
_PLAIN = re.compile(rb"\b(user|user_id|username|owner|owner_id|account|account_id|customer_id|current_user|me)[ \t]*:[ \t]*(?:str|int|uuid\.UUID|UUID)\b[^,)\n]*(?=[,)\n])")
_ROUTER_GUARDED = re.compile(rb"\b(?:FastAPI|APIRouter|Router|Blueprint|include_router)\([^)]*(?:dependencies|guards|middleware)[ \t]*=|\bbefore_request\b|@\w+\.middleware\b|add_middleware\([ \t]*(?!CORS|GZip|TrustedHost|Session)\w*Auth|middlewares[ \t]*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Statement:
    """What finds a record, where it stands, and whether it changes the record by itself."""

    record: bytes
    span: Span
    changes: bool
    is_sql: bool


@dataclass(frozen=True, slots=True)
class _Function:
    """What matters of a function. `guards`: the names of decorators, dependencies and calls; `loads`: calls that are given something to find."""

    name: bytes
    place: Span
    path: bytes
    changes: bool
    is_route: bool
    guards: frozenset[bytes]
    calls: frozenset[bytes]
    types: tuple[tuple[bytes, bytes], ...]
    plain: tuple[tuple[bytes, Span], ...]
    refuses: bool
    granted: bool
    decides: bool
    compared: bool
    shared: bool
    knows: bool
    by_number: tuple[_Statement, ...]
    owned: frozenset[bytes]
    change: Span | None


class _Note:
    """A segment; true if it has a route or asks for an owner. Functions are looked at only in files that have such a segment.

    Equal to another that says the same, so that a key within a function judges no other anew."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._asks = (b"def " in data and _ROUTED.search(data) is not None) or (
            _ASKS_OWNER.search(data) is not None and (_SQL_OWNED.search(data) is not None or _LOOKUP_OWNED.search(data) is not None)
        )

    def __bool__(self) -> bool:
        return self._asks and (self.owns or any(function.is_route for function in self.functions))

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, _Note) and self._said == other._said)

    __hash__ = None

    @cached_property
    def _said(self) -> tuple[object, ...]:
        return self.functions, self.aliases, self.is_guarded

    @cached_property
    def _code(self) -> bytes:
        return COMMENT.sub(lambda comment: b" " * len(comment[0]), self._data)

    @cached_property
    def functions(self) -> tuple[_Function, ...]:
        if b"def " not in self._code:
            return ()
        routed = {route.place.start: route for route in routes(self._data, without_prose(self._code))}
        return tuple(function for start, name, text in functions(self._code) if (function := _function(start, name, text, routed)) is not None)

    @cached_property
    def owns(self) -> bool:
        """Whether records have owners here."""
        return any(function.owned or (function.by_number and function.compared) for function in self.functions)

    @cached_property
    def judged(self) -> tuple[_Function, ...]:
        return tuple(function for function in self.functions if function.is_route or function.by_number)

    @cached_property
    def aliases(self) -> tuple[tuple[bytes, bytes], ...]:
        return tuple((found[1], found[2]) for found in _ALIAS.finditer(self._code)) if b"Annotated" in self._code else ()

    @cached_property
    def is_guarded(self) -> bool:
        return _ROUTER_GUARDED.search(self._code) is not None


def _note(source: Pass) -> _Note | None:
    return None if source.in_tests else _Note(source.data)


def _function(start: int, name: bytes, text: bytes, routed: Mapping[int, Route]) -> _Function | None:
    header = _HEADER.search(text)
    if header is None:
        return None
    decorators, body_at = text[: header.start()], _body(text, header.end())
    signature, body = text[header.end() : body_at + 1], text[body_at:]
    route = routed.get(start + header.start(1))
    calls = frozenset(_CALL.findall(body))
    guards = frozenset(one.rpartition(b".")[2] for one in (*_DECORATOR.findall(decorators), *_DEPENDS.findall(decorators), *_DEPENDS.findall(signature)))
    if b"[IsAuthenticated]" in decorators:
        guards -= {b"permission_classes"}
    by_number = tuple(_statements(text, start, body_at))
    plain = tuple((one[1], Span(start + header.end() + one.start(1), start + header.end() + one.end(1))) for one in _PLAIN.finditer(signature))
    types = tuple((one[1], one[2]) for one in re.finditer(rb"\b(\w+)[ \t]*:[ \t]*(\w+)\b(?=[ \t]*[,)\n=])", signature))
    owned = frozenset(one[1].lower() for one in (*_SQL_OWNED.finditer(body), *_SQL_STORED.finditer(body))) | frozenset(
        one[1] or one[2] for one in _LOOKUP_OWNED.finditer(body)
    )
    rest = _without_person(_LOOKUP_OWNED.sub(b"", body) if by_number else body)
    place = Span(start + header.start(1), start + header.end(1))
    change = re.search(rb"(?i:\bDELETE\s+FROM|\bUPDATE\s+\w+\s+SET)|\.delete\(|\.save\(|\bdel[ \t]+\w+\[|\.pop\(", body)
    counts = change is not None and _COUNTS.match(body[change.end() :].lstrip()) is not None
    at = start + body_at + change.start() if change is not None and not counts else None
    changes = route is not None and route.changes and (bool(route.path) or name.lower() in _VERBS or at is not None)
    return _Function(
        name, place, route.path if route is not None else b"", changes, route is not None, guards, calls, types, plain,
        _REFUSES.search(body) is not None, _GRANTED.search(body) is not None, _DECIDES.search(rest) is not None or (route is None and _is_given_person(signature, body)),
        _COMPARED.search(body) is not None, _SHARED.search(body) is not None, _KNOWS.search(body) is not None, by_number, owned, Span(at, at + 1) if at is not None else None,
    )  # fmt: skip


def _is_given_person(signature: bytes, body: bytes) -> bool:
    """A function that others call with somebody in hand, and that uses who it is."""
    return any(re.search(rb"\b" + name + rb"\b", body) for name in re.findall(rb"\b(\w*user|owner|account|member|customer)[ \t]*(?=[:,)=])", signature))


def _without_person(body: bytes) -> bytes:
    """Without the line that finds out who has signed in, if nothing but whether anybody has is asked of it."""
    for found in _ASSIGNED.finditer(body):
        rest = _SPOKEN.sub(b"", body[: found.start()] + body[found.end() :])
        rest = re.sub(rb"\bif[ \t]+(?:not[ \t]+%b|%b[ \t]+is[ \t]+None)\b|\breturn[ \t]+%b[ \t]*\r?$" % (found[1], found[1], found[1]), b"", rest, flags=re.MULTILINE)
        if not re.search(rb"\b%b\b" % found[1], rest):
            return rest
    return body


def _body(text: bytes, at: int) -> int:
    """Where a function's parameters have ended."""
    depth = 1
    for place in range(at, min(len(text), at + 3000)):
        depth += (text[place : place + 1] in (b"(", b"[")) - (text[place : place + 1] in (b")", b"]"))
        if depth == 0:
            return place
    return at


def _statements(text: bytes, start: int, body_at: int) -> Iterator[_Statement]:
    changes = _ORM_CHANGES.search(text, body_at) is not None
    for found in _SQL.finditer(text, body_at):
        if (found[3] is None or _COUNTS.match(found[3].strip()) is None) and _OF_LOADED.match(text, found.end()) is None:
            yield _Statement(found[2].lower(), Span(start + found.start() + 1, start + found.end() - 1), found[1][:1].upper() != b"S", True)
    for found in _LOOKUP.finditer(text, body_at):
        model = next(group for group in found.groups() if group)
        if _RECEIVES.search(found[0]):
            continue
        yield _Statement(model, Span(start + found.start(), start + found.end()), changes, False)


def _join(notes: Sequence[_Note]) -> Iterator[tuple[int, Hit]]:
    file = _File(notes)
    for place, note in enumerate(notes):
        for function in note.judged:
            hit = file.judged(function)
            if hit is not None:
                yield place, hit


class _File:
    """All functions of a program, and what they ask of those who call. What is said of many of them is gathered once, for each may be judged by it."""

    def __init__(self, notes: Sequence[_Note]) -> None:
        self._every = tuple(function for note in notes for function in note.functions)
        self._named = {function.name: function for function in self._every}
        self._aliases = {name: given for note in notes for name, given in note.aliases}
        self._is_guarded = any(note.is_guarded for note in notes)
        self._routes = tuple(function for function in self._every if function.is_route)
        self._owned = frozenset(record for function in self._every for record in (*function.owned, *(one.record for one in function.by_number if function.compared)))

    @cached_property
    def _callers(self) -> Mapping[bytes, Sequence[_Function]]:
        found: dict[bytes, list[_Function]] = {}
        for function in self._every:
            for name in function.calls:
                found.setdefault(name, []).append(function)
        return found

    @cached_property
    def _areas(self) -> Mapping[bytes, tuple[int, int]]:
        """How many routes each part of the site has, and how many of them ask for a role."""
        found: dict[bytes, tuple[int, int]] = {}
        for route in self._routes:
            routes, asking = found.get(_area(route.path), (0, 0))
            found[_area(route.path)] = (routes + 1, asking + bool(self._roles(route)))
        return found

    @cached_property
    def _guarded_records(self) -> frozenset[bytes]:
        """What routes reach that let a function decide before."""
        return frozenset(record for route in self._routes if self._refusing(route) for record in self._loaders(route))

    @cached_property
    def _persons(self) -> frozenset[bytes]:
        """Parameters of routes that come from the login."""
        types = (one for route in self._routes for one in route.types)
        return frozenset(name for name, kind in types if kind in self._aliases and _LOGIN.fullmatch(self._aliases[kind]))

    @cached_property
    def _changing(self) -> tuple[int, int]:
        """How many routes change something, but for those that are open by their purpose, and how many of them ask for a login."""
        asked = [self._asks(route) for route in self._routes if route.changes and not _OPEN.search(route.path)]
        return len(asked), sum(asked)

    def judged(self, function: _Function) -> Hit | None:
        return self._without_role(function) or self._without_guard(function) or self._without_owner(function) or self._person_by_name(function) or self._without_login(function)

    def _guards(self, function: _Function) -> frozenset[bytes]:
        return function.guards | frozenset(self._aliases[kind] for _, kind in function.types if kind in self._aliases)

    def _roles(self, function: _Function) -> frozenset[bytes]:
        asked = self._guards(function) | frozenset(name for name in function.calls if name in self._named and self._named[name].refuses)
        return frozenset(name for name in asked if _ROLE.fullmatch(name))

    def _without_role(self, function: _Function) -> Hit | None:
        """Others below the same address ask for a role."""
        if not function.is_route or function.granted or self._roles(function) or _OPEN.search(function.path) or not self._signed_in(function):
            return None
        area = _area(function.path)
        routes, asking = self._areas[area]
        if not area or not asking or (b"admin" not in area and (asking < 2 or 2 * asking < routes or not function.changes or function.knows)):
            return None
        return Hit(function.place, "Others below this address ask for a role; this one lets in whoever has signed in. Ask for it, too.")

    def _signed_in(self, function: _Function) -> bool:
        return any(_LOGIN.fullmatch(name) for name in self._guards(function) | function.calls)

    def _refusing(self, function: _Function) -> frozenset[bytes]:
        """Functions of the file that it has decide about the one who calls."""
        return frozenset(
            name
            for name in function.calls | self._guards(function)
            if _GUARD.fullmatch(name) and not _NOT_OF_PERSONS.search(name) and name in self._named and self._named[name].refuses
        )

    def _loaders(self, function: _Function) -> frozenset[bytes]:
        found = frozenset(name for name in function.calls if name in self._named and self._named[name].by_number)
        return found | frozenset(statement.record for statement in function.by_number)

    def _without_guard(self, function: _Function) -> Hit | None:
        """Another route lets a function decide before it touches the same kind of record."""
        if not (function.is_route and function.changes) or function.change is None or function.decides or function.granted or self._refusing(function):
            return None
        if self._loaders(function) & self._guarded_records:
            return Hit(function.change, "Others of this file's routes ask who may do this before they touch such a record; this one does not.")
        return None

    def _without_owner(self, function: _Function) -> Hit | None:
        """Another query for such records asks for their owner."""
        if not function.by_number or function.decides or function.granted or self._refusing(function) or self._roles(function):
            return None
        if any(_RIGHT.search(name) for name in self._guards(function)):
            return None
        if any(name in self._named and (self._named[name].decides or self._named[name].owned) for name in function.calls):
            return None
        callers = self._callers.get(function.name, ())
        if callers and all(other.decides or other.granted or self._refusing(other) for other in callers):
            return None
        for statement in function.by_number:
            if statement.record not in self._owned or not (statement.changes or _PRIVATE.fullmatch(statement.record)):
                continue
            if (statement.is_sql and statement.record in function.owned) or (function.shared and not statement.changes):
                continue
            return Hit(statement.span, "Elsewhere such records are asked for with their owner, here by their number alone: anybody's is reached.")
        return None

    def _person_by_name(self, function: _Function) -> Hit | None:
        """Who asks is a parameter here, and comes from the login in other routes."""
        if not function.is_route or self._signed_in(function):
            return None
        for name, place in function.plain:
            if b"{" + name + b"}" in function.path or b"{" + name + b":" in function.path:
                continue
            if name in self._persons:
                return Hit(place, "Whoever calls says here who they are; other routes take that from the login. Take it from there.")
        return None

    def _without_login(self, function: _Function) -> Hit | None:
        """The routes that change records ask for a login, all but this one."""
        if self._is_guarded or not (function.is_route and function.changes) or function.change is None or function.granted or _OPEN.search(function.path) or _OPEN.search(function.name):
            return None
        if self._asks(function) or (function.refuses and function.decides):
            return None
        routes, asking = self._changing  # it is one of them that does not ask
        if asking >= 2 and asking == routes - 1:
            return Hit(function.place, "The other routes that change something ask for a login; this one is open to everybody.")
        return None

    def _asks(self, function: _Function) -> bool:
        return function.knows or bool(self._signed_in(function) or self._roles(function) or self._refusing(function))


def _area(path: bytes) -> bytes:
    """The part of the site that an address belongs to."""
    parts = [part for part in path.split(b"/") if part and part != b"api" and not re.fullmatch(rb"v\d", part)]
    return parts[0] if len(parts) > 1 or (parts and parts[0] == b"admin") else b""


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Other routes of this file ask who may do this; this one does not.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-862", "CWE-639", "CWE-285", "CWE-863", "CWE-306"),
        owasp=("A01:2021",),
        why=(
            "The file has a guard for this: a function that refuses, a decorator, a dependency or a query that asks for the owner. It stands before\n"
            "other routes that reach the same records or the same part of the site, and was left out here, so here anybody who may call at all\n"
            "does what the others keep from them.\n"
            "\n"
            "A function in which an owner, a right or a refusal is spoken of is left alone."
        ),
        instead=(
            "Ask here as you ask there:\n"
            "\n"
            '    @app.delete("/links/<code>")\n'
            "    async def remove(request, code):\n"
            "        row = find(code)\n"
            "        check_key(request, row)"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/862.html",
            "https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/",
        ),
        bundled=True,
    ),
    nothing,
    example=(
        '@app.get("/admin/users")\n@admin_required\ndef users():\n    return everybody()\n\n\n'
        '@app.post("/admin/users/<int:user>/role")\n@login_required\ndef set_role(user):\n    change(user, request.json["role"])\n'
    ),
    note=_note,
    join=_join,
)
