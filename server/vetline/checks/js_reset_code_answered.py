"""Codes and tokens for somebody's mailbox that a route of JavaScript makes and gives to whoever asked for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetline.checks.js_routes import Route, routes, without_comments
from vetline.core import lazy_re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ASKS_FOR_ONE = lazy_re.compile(
    rb"(?i)forgot|recover|resend|lost-?passw|(?:request|send|start|create|generate|get)[-_/]?(?:\w+[-_/])?(?:reset|otp|code|pin|magic|verification|password|login)|reset[-_/]?(?:request|link|token|code)|passw\w*[-_/]reset/?$|(?:^|/)(?:otp|magic-?link)/?$"
)
_MADE = lazy_re.compile(
    rb"\b(?:const|let|var)[ \t]+(\w*(?i:code|otp|pin|token|secret|password))[ \t]*(?::[^=\n]+)?=[ \t]*[^;\n]*(?i:random|nanoid|uuid|generate|otp|create\w*token|make\w*(?:token|code)|jwt\.sign)\w*\("
)
_LINK = rb"\b(?:const|let|var)[ \t]+(\w+)[ \t]*(?::[^=\n]+)?=[ \t]*`[^`]*\$\{%b\}[^`]*`"
_ANSWER = lazy_re.compile(rb"(?:\b(?:res|response|reply|c|h)\b[\w.() \t]*\.(?:json|send|response)\(|\breturn[ \t]+(?=\{)|\bctx\.body[ \t]*=[ \t]*(?=\{))")
_ONLY_TRIED = lazy_re.compile(rb"NODE_ENV|(?i:is_?dev|is_?test|debug)")
_KNOWN_BEFORE = lazy_re.compile(rb"(?i)requireAuth|requireAdmin|isAdmin|adminOnly|authenticate\b|\breq(?:uest)?\.user\b|ctx\.state\.user|preHandler")
_SENT = lazy_re.compile(rb"(?i)\b\w*challenge\w*\b")


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or b"/" not in source.data:
        return
    for route in routes(without_comments(source.data)):
        if route.method in (b"post", b"get", b"all", b"put") and _ASKS_FOR_ONE.search(route.path):
            yield from _answered(route)


def _answered(route: Route) -> Iterator[Hit]:
    text = route.text
    if _ONLY_TRIED.search(text) or _KNOWN_BEFORE.search(text) or _SENT.search(text):
        return
    for made in _MADE.finditer(text):
        names = {made[1]} | {link[1] for link in re.finditer(_LINK % made[1], text)}
        for answer in _ANSWER.finditer(text, made.end()):
            end = _closed(text, answer.end())
            given = text[answer.end() : end]
            if any(re.search(rb"(?<![\w.$\"'])%b\b(?![ \t]*(?::|\())" % name, _outside_calls(given)) for name in names):
                yield Hit(Span(route.span.start + answer.start(), route.span.start + end))
                return


def _closed(text: bytes, start: int) -> int:
    """Where the brackets that are open at `start`, or begin there, are closed."""
    depth = 0 if text[start : start + 1] == b"{" else 1
    for at in range(start, min(start + 600, len(text))):
        if text[at : at + 1] in b"({[":
            depth += 1
        elif text[at : at + 1] in b")}]":
            depth -= 1
            if depth == 0:
                return at
    return min(start + 600, len(text))


def _outside_calls(given: bytes) -> bytes:
    """What is handed to a function is not what it gives: a hash, or a promise."""
    return re.sub(rb"\w\([^()]*\)", b"", given)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Whoever asks for this code is given it in the answer, for anybody's account; send it to the mailbox alone.",
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        category="web",
        cwe=("CWE-640", "CWE-200", "CWE-522"),
        owasp=("A07:2021", "A04:2021"),
        languages=("javascript", "typescript"),
        why=(
            "A code that resets a password, or signs somebody in, proves that its bearer reads the mailbox or holds the phone. Here the answer to the request that asks for one\n"
            "holds the code itself, or the link with it, so whoever names a victim's address may set his password. Often it was left in from trying it out.\n"
            "\n"
            "Answers that only a program under development gives, and routes for people who are known already, are left alone."
        ),
        instead=(
            "Send it, and answer the same whether or not there is such an account:\n"
            "\n"
            "    await mailer.sendMail({ to: user.email, subject: \"Your code\", text: code });\n"
            '    res.json({ message: "If there is such an account, a mail is on its way." });'
        ),
        references=(
            "https://cheatsheetseries.owasp.org/cheatsheets/Forgot_Password_Cheat_Sheet.html",
            "https://cwe.mitre.org/data/definitions/640.html",
        ),
        bundled=True,
    ),
    _run,
    example='app.post("/forgot-password", (req, res) => {\n  const token = crypto.randomBytes(32).toString("hex");\n  tokens.set(token, req.body.email);\n  res.json({ token });\n});\n',
)
