"""Passwords, codes and keys that can be tried without end in a server of JavaScript: in the whole program nobody counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.js_routes import TEXTS, Route, is_made, routes, without_comments, without_prose
from vetline.checks.noted import Noted, is_said, places
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_LOGIN = re.compile(
    rb"(?i)(?:^|/)(?:log-?in|sign-?in|auth|authenticate|sessions?|token|unlock|redeem|otp|pin|(?:verify|check|confirm)-?(?:otp|code|pin|2fa|mfa|password|login)|(?:otp|code|pin|2fa|mfa|password)[-/](?:verify|check|confirm|reset))/?$"
)
_VERIFIES = re.compile(
    rb"\b(?:compare|compareSync|verify|verifySync|checkPassword|verifyPassword|validatePassword|comparePassword|timingSafeEqual)\("
    rb"|[!=]==?[ \t]*(?:\w+[?!]?\.)*\w*(?:[pP]assword\w*|[pP]asscode|[pP]in|[cC]ode|[oO]tp|[sS]ecret|[hH]ash)\b|\b\w*(?:[pP]assword\w*|[pP]asscode|[pP]in|[cC]ode|[oO]tp)[ \t]*[!=]==?(?![ \t]*(?:[\"'`\d]|undefined|null|true|false|\w*[cC]onfirm))"
    rb"|\b(?:WHERE|AND)\b[^;\n]*\b(?:password|passwd|pin|code|otp)\w*[ \t]*=|\bpassword(?:Hash)?:[ \t]*\w+\(|\.(?:validateUser|signIn|login|authenticate|check)\("
)
_SECRET = re.compile(rb"(?:[!=]==?[ \t]*(?:\w+[?!]?\.)*|\b)(?:password|passcode|pin|otp|accessCode|access_code)(?:Hash|_hash)?\b[^\n]*[!=]==?|[!=]==?[ \t]*(?:\w+[?!]?\.)+(?:password|passcode|pin|otp|accessCode|access_code)\b|\b(?:compare|compareSync|verify)\([^\n]*(?:password|passcode|pin)\w*")
"""A password that opens something, behind whichever address."""
_GIVEN = re.compile(rb"\b(?:req|request|ctx|c|body|query|payload|dto|credentials|input|headers)\b")
_KNOWN = re.compile(rb"\.user\b|current_?user|[rR]egister|sign-?up|[cC]hangePassword|change-?password|old_?[pP]assword|current_?[pP]assword")
_COUNTS = re.compile(
    rb"(?i)limiter|rate_?-?limit|throttl|attempt|\btries\b|retries|fail(?:ed|ure)?s?_?(?:count|login|at\b)|failures?\b|lock_?(?:out|ed)|\blocked|captcha|too_?many|\b429\b|\b423\b|backoff|blocked|\.incr\(|brute|slow_?down|cool_?down|\bban(?:ned)?\b|guess|strikes|turnstile|passport|oauth|openid|next-?auth|clerk|quota"
)


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, bool]]:
    if any(word in data for word in (b"ass", b"auth", b"code", b"otp", b"pin", b"login", b"Login", b"token", b"unlock")):
        for route in routes(without_comments(data)):
            if (kind := _kind(route)) is not None:
                yield route.span, kind


def _kind(route: Route) -> bool | None:
    """Whether the route is a login by its address; None if nothing is guessed here."""
    if route.method not in (b"post", b"get", b"all", b"put") or not _GIVEN.search(route.text) or _KNOWN.search(without_prose(route.text)):
        return None
    is_login = _LOGIN.search(route.path) is not None and route.method != b"get"
    if is_login and (_VERIFIES.search(route.text) or b"=>" not in route.text):
        return True
    return False if not is_login and _SECRET.search(without_prose(route.text)) else None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if not is_said(notes, is_made) or is_said(notes, _is_counted):
        return
    found = sorted(places(notes), key=lambda one: not one[2])
    for index, place, _ in found[:1]:
        yield index, Hit(place)


def _is_counted(data: bytes) -> bool:
    return _COUNTS.search(without_prose(data)) is not None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Passwords or codes can be tried here as fast as the server answers, and no line of this program counts them.",
        severity=Severity.INFO,
        confidence=Confidence.LOW,
        category="web",
        cwe=("CWE-307", "CWE-770"),
        owasp=("A07:2021",),
        languages=("javascript", "typescript"),
        why=(
            "Lists of passwords that leaked elsewhere are tried against every login, thousands a minute, and a code of six digits is found in an hour; so is the password of a\n"
            "shared file or a room. This program stands whole in one file, and nothing in it counts tries, limits requests or locks anything. It is told once."
        ),
        instead=(
            "Put a limiter in front of it, and count failed tries for the account as well.\n"
            "\n"
            "    const tries = rateLimit({ windowMs: 15 * 60 * 1000, limit: 10 });\n"
            '    app.post("/login", tries, login);'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/307.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#protect-against-automated-attacks",
        ),
        bundled=True,
    ),
    nothing,
    texts=TEXTS,
    example='app.post("/login", async (req, res) => {\n  if (!(await compare(req.body.password, user.hash))) return res.sendStatus(401);\n});\napp.listen(3000);\n',
    note=_note,
    join=_join,
)
