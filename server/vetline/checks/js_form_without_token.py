"""Forms of people who are signed in by a cookie, in a server of JavaScript that knows no token against other sites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.js_routes import TEXTS, is_made, routes, without_comments, without_prose
from vetline.checks.noted import Noted, is_said, places
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_BY_COOKIE = re.compile(
    rb"\bsession\([ \t]*\{|express-session|cookie-session|koa-session|@fastify/(?:session|secure-session)|\.cookies\.get\(|\bcookies?\.(?:sid|session\w*|token|auth\w*|jwt)\b|\bgetCookie\(|\bgetSignedCookie\(|headers\.cookie\b|hono-sessions|iron-session"
)
"""People are known by what their browser sends along by itself."""
_FORM = re.compile(rb"\burlencoded\(|@fastify/formbody|\bformbody\b|\bkoa-?[bB]ody\w*\(|\bparseBody\(|\bformData\(\)|\bquerystring\.parse\(|new URLSearchParams\([ \t]*body|x-www-form-urlencoded")
"""Bodies that any site's form can send."""
_GUARDED = re.compile(rb"csrf|xsrf|csurf|same_?-?site(?![ \t\"']*[:=][ \t\"']*(?:none|false))|\borigin\b|referer|X-Requested-With|lusca|crumb|sec-fetch", re.IGNORECASE)
_ASKED = re.compile(rb"(?i)\brequire\w*(?:login|auth|user|session)|\w*auth\w*|\.session\b|\.user\b|cookie|logged|sid\b|currentUser")
_GRAVE = re.compile(rb"(?i)transfer|payment|/pay\b|withdraw|password|passwd|e-?mail|delete|remove|destroy|admin|account|role|permission|\bDELETE FROM\b")
"""What does harm in one request."""
_OPEN = re.compile(rb"(?i)log-?in|log-?out|sign|session|regist|webhook|callback|search|lang|theme|api/")


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, bool]]:
    if b"post" in data or b"POST" in data or b"Post" in data:
        for route in routes(without_comments(data)):
            if route.method == b"post" and not _OPEN.search(route.path) and _ASKED.search(without_prose(route.text)):
                yield route.span, _GRAVE.search(route.path) is not None or b"DELETE FROM" in route.text


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, is_made) and is_said(notes, _is_by_cookie) and is_said(notes, _takes_forms) and not is_said(notes, _is_guarded):
        for index, place, is_grave in sorted(places(notes), key=lambda one: not one[2])[:1]:
            yield index, Hit(place, severity=Severity.WARNING if is_grave else None)


def _is_by_cookie(data: bytes) -> bool:
    return _BY_COOKIE.search(data) is not None


def _takes_forms(data: bytes) -> bool:
    return _FORM.search(data) is not None


def _is_guarded(data: bytes) -> bool:
    return _GUARDED.search(without_comments(data)) is not None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Another site can send this form in a visitor's name; ask for a token, or set sameSite on the session's cookie.",
        severity=Severity.INFO,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-352",),
        owasp=("A01:2021",),
        languages=("javascript", "typescript"),
        why=(
            "Browsers send the cookie along with a form, whichever site the form stands on. The program is a server of its own, takes people by their cookie and the bodies of forms,\n"
            "and nothing in it speaks of a token, of SameSite or of where a request comes from. Some browsers hold such cookies back by themselves, others do not, and none does in\n"
            "the first two minutes. It is told once: a warning where the form moves money, deletes, or changes an account, otherwise a hint."
        ),
        instead=(
            "    app.use(session({ secret, cookie: { sameSite: 'lax', secure: true, httpOnly: true } }));\n"
            "    app.use(csrfProtection);"
        ),
        references=("https://cwe.mitre.org/data/definitions/352.html", "https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html"),
        bundled=True,
    ),
    nothing,
    texts=TEXTS,
    example=(
        'app.use(express.urlencoded({ extended: true }));\napp.use(session({ secret }));\n'
        'app.post("/notes", requireLogin, (req, res) => save(req.session.user, req.body.text));\napp.listen(3000);\n'
    ),
    note=_note,
    join=_join,
)
