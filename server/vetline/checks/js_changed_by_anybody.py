"""Routes of JavaScript that change or govern something and ask nobody, in a file whose other routes do: for every framework that has routes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vetline.checks.js_open_to_anybody import ADMINISTERS, CHANGES, harms
from vetline.checks.js_routes import Controller, Front, Route, controllers, fronts, routes, without_comments, without_prose
from vetline.checks.noted import Noted, is_said, places
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_GUARD = (
    rb"(?:\w+\.)*(?:_?\w*(?<!un)(?<!Un)[aA]uth(?!or\b)\w*|(?:is|ensure|require|must[bB]e)?_?[lL]ogged_?[iI]n\w*|(?:require|ensure|protect|guard|verify|check|only)_?[A-Z]?\w*(?i:user|login|admin|role|token|session|perm|key|member|staff|scope|jwt)\w*"
    rb"|is_?Admin\w*|admin_?[oO]nly\w*|\w*Guard\b|\w*[jJ]wt\w*|protect|guard|passport\.authenticate)"
)
_BETWEEN = re.compile(rb"[\"'`][ \t]*,[ \t\r\n]*(?:\[[ \t\r\n]*)?(?:(?!(?:async\b|function\b|\())[\w.]+(?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))?[ \t]*,[ \t\r\n]*){0,3}?" + _GUARD + rb"[ \t]*[(,\])]")
"""A guard by its name, between the address and the handler."""
_IN_OPTIONS = re.compile(rb"\b(?:preHandler|onRequest|preValidation|beforeHandle|pre)\b[ \t]*:[^\n]*?" + _GUARD + rb"|\bauth:[ \t]*(?:[\"'{]|true)|@UseGuards\(|@(?:Roles|Auth|Authorized|RequirePermissions?)\(|@(?:CurrentUser|User|GetUser|ReqUser)\(")
_PERSON = re.compile(
    rb"(?i)auth(?!or)|token|session|cookie|header|\.user\b|user_?id|current_?user|api_?key|secret|passw|permission|admin|role|owner|signature|hmac|identity|principal|locals|state\.|credential|\b40[13]\b|verify|guard|protect|require|ensure|assert|\baccess|jwt|\bcan[A-Z]|member|account|tenant|@UseGuards"
    rb"|@(?:Public|SkipAuth|AllowAnonymous|User|CurrentUser|Req|Request|Headers)\(|\bc(?:tx)?\.(?:get|var)\b"
)
"""Anything that may have to do with who asks, in the route or its handler."""
_HANDS_ON = re.compile(rb"\w\((?:[^()]*,\s*)?(?:_?req|request|ctx|c)\s*[,)]")
_SIGNATURE = re.compile(rb"(?:async[ \t]*)?(?:function[ \t]*\w*[ \t]*)?\([^()\n]*\)(?:[ \t]*:[ \t]*[^=\n{]+)?[ \t]*(?:=>|\{)|(?:async[ \t]+)?\w+[ \t]*=>")
"""The parameters of the handler, which are no call."""
_FRONT = re.compile(
    _GUARD
    + rb"|(?:async[ \t]+)?(?:function\b|\(|\w+[ \t]*=>)(?:(?!\.use\(|\.(?:get|post|put|delete|patch)\([\"'`]/)[\s\S]){0,900}?(?:\b40[13]\b|[uU]nauthor|[fF]orbidden|next\(\w*[eE]rr|\.user[ \t]*=|\.set\([ \t]*[\"'](?:user|userId|session|jwtPayload)[\"'])"
)
"""A guard that `use` puts before routes, by its name or written there."""
_BEFORE_ALL = re.compile(
    rb"\.use\([ \t\r\n]*(?![ \t\r\n\"'`])[^()\n]*,[ \t\r\n]*" + _GUARD + rb"|\.addHook\(\s*[\"'](?:onRequest|preHandler|preValidation)[\"']|\.auth\.default\(|\bAPP_GUARD\b|\buseGlobalGuards\b|\.all\([ \t]*[\"'`][^\"'`]*\*[^\"'`]*[\"'`]"
    rb"|\bauth:[ \t]*[\"']\w+[\"'][^}]*\}[ \t]*\}[ \t]*\)|\b(?:applyMiddleware|authorized(?:Router|Routes))\b|\.onBeforeHandle\(|\.guard\(|\.derive\(|(?<!path)(?<!Path)(?<!Promise)\.resolve\([ \t]*(?:\(|async\b|\{)"
    rb"|\bext\([ \t\r\n]*[\"']on(?:Request|PreAuth|PreHandler)[\"']|\bconfigure\([ \t]*consumer\b"
)
"""What may stand before every route."""
_FOR_ALL = re.compile(
    rb"(?i)log-?in|log-?out|sign|regist|auth|token|refresh|passw|reset|forgot|recover|verify|confirm|activat|hook|callback|contact|newsletter|subscri|feedback|session|health|track|event|\blogs?\b|search|invit|public|guest|checkout|graphql|sso|otp|2fa|report|csp|ping|preview"
    rb"|validat|calculat|convert|vote|click|view|share|/s/|redirect|status|install|setup"
)
_WRITES = re.compile(rb"\b(?:put|patch|delete|del|post|all|PUT|PATCH|DELETE|POST|Put|Patch|Delete|Post|All)\b")
_OTHER = re.compile(rb"\.use\(|@Controller\(|\bclass\b")
_NOT_FOUND = re.compile(rb"\*|^/$")


class _Known(NamedTuple):
    kind: str
    """`guarded`, `open`, `front` or `class`."""
    method: bytes = b""
    rule: bool = False
    route: Route | None = None
    front: Front | None = None
    controller: Controller | None = None
    """Of a class of Nest the head; of a method of one, the head if it stands in the same segment."""


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, _Known]]:
    if not _WRITES.search(data) and not _OTHER.search(data):
        return
    text = without_comments(data)
    for front in fronts(text, _FRONT):
        yield Span(0, 0), _Known("front", front=front)
    heads = list(controllers(text)) if b"class" in text else []
    found: list[tuple[int, Span, _Known]] = [(head.start, Span(head.start, head.start), _Known("class", controller=head)) for head in heads]
    for route in routes(text):
        changes = route.method in (b"put", b"patch", b"delete") or (route.method == b"post" and CHANGES.search(route.text) is not None)
        if _BETWEEN.search(route.text) or _IN_OPTIONS.search(route.text):
            if route.method != b"get":
                found.append((route.span.start, route.span, _Known("guarded")))
        elif (changes or ADMINISTERS.search(route.path)) and _is_open(route):
            found.append((route.span.start, route.span, _Known("open", route.method, ADMINISTERS.search(route.path) is not None, route)))
    for _, span, known in sorted(found, key=lambda one: one[0]):
        yield span, known


def _is_open(route: Route) -> bool:
    """Nothing in the route or its handler has to do with who asks, and the handler stands here and hands the request on to nobody."""
    if _FOR_ALL.search(route.path) or _NOT_FOUND.search(route.path) or (b"=>" not in route.text and b"function" not in route.text and b"@" not in route.text):
        return False
    rest = without_prose(route.text)
    rest = _SIGNATURE.sub(b"", rest.replace(route.path, b"", 1))
    return not _PERSON.search(rest) and not _HANDS_ON.search(rest)


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    found = list(places(notes))
    ahead = [known.front for _, _, known in found if known.front is not None]
    if not any(known.kind == "open" for _, _, known in found) or any(not front.prefix for front in ahead) or is_said(notes, _is_asked_first):
        return
    named = any(known.kind == "guarded" for _, _, known in found)
    classes = any(known.controller is not None and known.controller.is_guarded for _, _, known in found)
    within: Controller | None = None
    for index, place, known in found:
        if known.kind == "class":
            within = known.controller
        if known.kind != "open" or known.route is None or any(front.covers(known.route) for front in ahead):
            continue
        rule, prefix = known.rule, b""
        if known.route.text.startswith(b"@") and within is not None:
            prefix = b"/" + within.path
            rule = rule or ADMINISTERS.search(prefix) is not None
            if within.is_guarded or _FOR_ALL.search(prefix):
                continue
        elif not named and not ahead:
            continue
        if named or classes:
            yield index, Hit(place, severity=None if known.method != b"post" or rule else Severity.INFO)
        elif ahead:
            yield index, Hit(place, severity=None if harms(known.route) else Severity.INFO)


def _is_asked_first(data: bytes) -> bool:
    return _BEFORE_ALL.search(without_comments(data)) is not None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Other routes here ask who is calling, this one does not, and it changes data; put the check in front of it.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-306", "CWE-862"),
        owasp=("A01:2021", "A07:2021"),
        languages=("javascript", "typescript"),
        why=(
            "A framework asks for nothing on its own: a route is guarded if its line, its options or its decorators say so. Where others that change something name a guard,\n"
            "one that names none has most likely been forgotten, and anybody who knows the address deletes or changes what is not his.\n"
            "\n"
            "Routes that people need before they are known are left alone, and so are handlers in which any word has to do with who asks, and programs with a guard in front\n"
            "of all. A POST without a guard is a hint, unless its address governs the server."
        ),
        instead=(
            "Name the guard here, too.\n"
            "\n"
            '    router.delete("/posts/:id", requireLogin, removePost);\n'
            '    fastify.delete("/posts/:id", { preHandler: requireLogin }, removePost);'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/306.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    nothing,
    example='app.post("/a", requireLogin, (req, res) => store.add(req.body));\napp.delete("/a/:id", (req, res) => {\n  store.remove(req.params.id);\n});\n',
    note=_note,
    join=_join,
)
