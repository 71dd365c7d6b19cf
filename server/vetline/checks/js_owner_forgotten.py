"""Routes of JavaScript that reach any record of a kind whose owner other routes of the file ask for: for every framework that has routes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vetline.checks.js_routes import Front, Route, fronts, routes, without_comments, without_prose
from vetline.checks.noted import Noted, is_said, places
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_WHO = rb"(?:(?:req|request|ctx|c|res|reply|session|state|locals|auth)[?!]?\.)*(?:user|auth|session|account|claims|payload|credentials|decoded|me|current_?[uU]ser|locals|identity|person|caller|viewer)(?:[?!]?\.\w+|\[[\"']\w+[\"']\])+|(?:req|request|ctx\.state|res\.locals)\.(?:userId|uid|user_id|accountId)|\b(?:currentUserId|callerId|myId)\b|\b(?:userId|uid)\b"
_FIELD = rb"\b(?:user_?[iI]d|owner_?[iI]d|author_?[iI]d|account_?[iI]d|customer_?[iI]d|member_?[iI]d|owner|author|created_?[bB]y|user)\b"
_OWNED = re.compile(
    _FIELD + rb"[\"'`]?[ \t]*:[ \t]*(?:String\(|Number\(|new ObjectId\()?(?:" + _WHO + rb")|" + _FIELD + rb"[?!]?\)?[ \t]*[!=]==?[ \t]*(?:String\()?(?:" + _WHO + rb")|(?:" + _WHO + rb")\)?[ \t]*[!=]==?[ \t]*(?:String\()?(?:\w+[?!]?\.)+" + _FIELD
    + rb"|(?i:\b(?:user_id|owner_id|author_id|created_by|account_id|customer_id|owner|\"?userId\"?|\"?ownerId\"?)[ \t]*=[ \t]*(?:\?|\$\d|:\w|@\w|\$\{))|\.equals\([ \t]*(?:" + _WHO + rb")|\bwhere\([ \t]*[\"'`](?:user_id|owner_id|author_id|userId|ownerId)[\"'`]"
    + rb"|(?i:\bINSERT[ \t\r\n]+INTO\b[^;()]{0,60}\([^()]{0,200}?\b[\"`]?(?:user_id|owner_id|author_id|created_by|account_id|customer_id|userId|ownerId)\b[^()]{0,200}\))|\beq\([ \t]*\w+\.(?:userId|ownerId|authorId|accountId)\b"
)
"""A record's owner is set, asked for or compared."""
_GUARD = re.compile(rb"(?i:\w*(?<!un)auth(?!or\b)\w*|(?:require|ensure|protect|guard|verify|check|is)\w*(?:user|login|logged|token|session|jwt|signed)\w*|login_?required|\bprotect(?:ed)?\b|\bguard\b|jwt\w*|@UseGuards)")
_FRONT = re.compile(
    rb"(?:\w+\.)*" + _GUARD.pattern + rb"|(?:async[ \t]+)?(?:function\b|\(|\w+[ \t]*=>)(?:(?!\.use\(|\.(?:get|post|put|delete|patch)\([\"'`]/)[\s\S]){0,900}?(?:\.(?:user|userId|auth)[ \t]*=(?!=)|\.set\([ \t]*[\"'](?:user|userId|session|jwtPayload|auth)[\"'])"
    rb"|(?:jwt|bearerAuth|basicAuth)\("
)
"""A guard that `use` puts before routes, by its name or written there."""
_GUARDS_ALL = re.compile(
    rb"\.use\([ \t\r\n]*(?![ \t\r\n\"'`])[^()\n]*,[ \t\r\n]*(?:\w+\.)*" + _GUARD.pattern + rb"|\.addHook\(\s*[\"'](?:onRequest|preHandler|preValidation)[\"'][^;]{0,600}?(?i:auth|jwt|user|session|token)"
    rb"|\bAPP_GUARD\b|\buseGlobalGuards\b|\.auth\.default\(|@UseGuards\([^\n]*\n(?:[ \t]*@\w+[^\n]*\n)*(?:export[ \t]+)?class\b|@Controller\([^\n]*\n(?:[ \t]*@\w+[^\n]*\n)*?[ \t]*@UseGuards\("
)
"""A guard before every route, or before those of a class."""
_MORE = re.compile(rb"(?i)admin|role|permission|staff|scope|abilit|polic|manager|moderator|\bcan[A-Z]")
_ASKED = re.compile(rb"\b(?:const|let|var)[ \t]+(\{[^}\n]*\}|\w+)[ \t]*(?::[^=\n]+)?=[ \t]*(?:await[ \t]+)?(?:\w+\.)*\w*(?i:auth|user|session|token|login)\w*\([^()\n]*(?:req|request|ctx|\bc\b)[^()\n]*\)[^\n]*")
_REFUSED = re.compile(rb"\bif[ \t]*\([ \t]*!%b\b[^\n]*(?:\{[^{}]*\})?")
_PERSON = re.compile(
    rb"(?i)\.user\b|user_?id|current_?user|\bme\b|session|auth|token|owner|author|created_?by|account_?id|customer_?id|member|tenant|permission|role|admin|\baccess|\bcan_?[A-Z]\w*\(|allow|policy|claims|payload|credential|locals|state\.|identity|principal|secret|passw|\b403\b|forbid|belong|verif|signature|share|public|\buser\b|@(?:Public|CurrentUser|User|GetUser|Req|Request)\("
)
_HANDS_ON = re.compile(rb"\w\((?:[^()]*,\s*)?(?:_?req|request|ctx|c)\s*[,)]")
_SIGNATURE = re.compile(rb"(?:async[ \t]*)?(?:function[ \t]*\w*[ \t]*)?\([^()\n]*\)(?:[ \t]*:[ \t]*[^=\n{]+)?[ \t]*(?:=>|\{)|(?:async[ \t]+)?\w+[ \t]*=>")
_METHOD = re.compile(rb"^[ \t]*(?:public[ \t]+|async[ \t]+)*\w+\([^{}]*\)[^{};\n]*\{", re.MULTILINE)
"""Of a class, with decorators in its parameters."""
_REACHES = re.compile(
    rb"\.(?:get|find\w*|delete\w*|del|update\w*|remove\w*|destroy|set|splice|save|query|run|all|first|select|from|where|hgetall|replaceOne)\(|\[[ \t]*(?:(?:req|request)\.params|params)?\.?\w*[iI]d[ \t]*\]|(?i:\b(?:DELETE\s+FROM|UPDATE\s+\w+\s+SET|SELECT\b)|\bunlink|\bsendFile|\breadFile|createReadStream)"
)
_ID = re.compile(rb"[:{\[<](?:\w*(?:id|Id|uuid|key|slug|number|name|token|file\w*))\b")
_OPEN = re.compile(rb"(?i)public|shared?/|/s/|admin|log-?in|regist|avatar|verify|confirm|reset|invite|profile")


class _Known(NamedTuple):
    kind: bytes
    """The last word of the path that says of what a record is, in the singular."""
    method: bytes
    owned: bool
    """The owner is asked for here; otherwise nobody is."""
    guarded: bool = True
    """Somebody is asked for at the route itself."""
    route: Route | None = None
    front: Front | None = None


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, _Known]]:
    if not any(word in data for word in (b".use(", b"wner", b"ser", b"uthor", b"created", b"/:", b"/{")):
        return
    text = without_comments(data)
    for front in fronts(text, _FRONT):
        yield Span(0, 0), _Known(b"", b"", False, front=front)
    for route in routes(text):
        kind = _kind(route.path)
        if kind is None:
            continue
        if _OWNED.search(route.text):
            yield route.span, _Known(kind, route.method, True)
        elif (guarded := _is_forgotten(route)) is not None:
            yield route.span, _Known(kind, route.method, False, guarded, route)


def _kind(path: bytes) -> bytes | None:
    words = [part for part in path.split(b"?")[0].split(b"/") if part and not part.startswith((b":", b"{", b"[", b"*", b"(", b"<", b"\\"))]
    words = [word for word in words if word not in (b"api", b"v1", b"v2")]
    return words[0].lower().removesuffix(b"s") if words else None


def _is_forgotten(route: Route) -> bool | None:
    """The address says which record, and nothing in the handler has to do with who asks; whether the route says itself that somebody is there."""
    if not _ID.search(route.path) or _OPEN.search(route.path) or (b"=>" not in route.text and b"function" not in route.text and b"@" not in route.text):
        return None
    text = without_prose(route.text)
    start = _SIGNATURE.search(text) or _METHOD.search(text)
    if start is None:
        return None
    head, handler = text[len(route.path) : start.start()], text[start.end() :]
    asked = _ASKED.search(handler)
    if asked is not None:
        names = re.findall(rb"\w+", asked[1])
        handler = handler[: asked.start()] + handler[asked.end() :]
        for name in names:
            handler = re.sub(_REFUSED.pattern % name, b"", handler)
    handler = _SIGNATURE.sub(b"", handler)
    if _MORE.search(head) or _HANDS_ON.search(handler) or _PERSON.search(handler) or not _REACHES.search(route.text, route.span.end - route.span.start):
        return None
    return asked is not None or _GUARD.search(head) is not None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    found = list(places(notes))
    kept = {known.kind for _, _, known in found if known.owned and known.method != b"get"}
    listed = {known.kind for _, _, known in found if known.owned and known.method == b"get"}
    guarded = is_said(notes, _guards_all)
    ahead = [known.front for _, _, known in found if known.front is not None]
    for index, place, known in found:
        if known.route is None or known.kind not in (listed if known.method == b"get" else kept | listed):
            continue
        if known.guarded or guarded or any(front.covers(known.route) for front in ahead):
            yield index, Hit(place)


def _guards_all(data: bytes) -> bool:
    return _GUARDS_ALL.search(data) is not None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Whoever is signed in reaches anybody's record here; other routes of this kind ask whose it is, so ask here, too.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-639", "CWE-862"),
        owasp=("A01:2021",),
        languages=("javascript", "typescript"),
        why=(
            "Records of this kind have an owner: other routes of the file set it, look for it or compare it with who asks. This one takes the number out of the address, and\n"
            "nothing in it has to do with who asks, so numbers that are guessed or seen somewhere give everybody's records.\n"
            "\n"
            "A record that is only read is told of where the list of such records is cut to the owner's; routes for administrators, and what is public or shared, are left alone."
        ),
        instead=(
            "Look for the owner with the number.\n"
            "\n"
            "    const note = notes.find((one) => one.id === request.params.id && one.ownerId === request.user.id);\n"
            "    if (!note) return reply.code(404).send();"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/639.html",
            "https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/",
        ),
        bundled=True,
    ),
    nothing,
    example=(
        'app.get("/notes", auth, (req, res) => res.json(notes.filter((note) => note.ownerId === req.user.id)));\n'
        'app.get("/notes/:id", auth, (req, res) => {\n  res.json(notes.find((note) => note.id === req.params.id));\n});\n'
    ),
    note=_note,
    join=_join,
)
