"""Secrets of JavaScript that a function of the file draws from Math.random or the clock, under a name that says nothing of secrets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetline.checks.js_owner_unchecked import without_comments
from vetline.checks.noted import Noted, is_said, places
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_DRAWS = re.compile(
    rb"\b(?:function\s+|(?:const|let|var)\s+|(?:private|public|static|async|#)\s*)*(?P<name>#?[\w$]+)\s*(?:=\s*(?:async\s*)?(?:function\b[^(]*)?)?\([^()]*\)\s*(?::\s*[\w<>\[\]]+\s*)?(?:=>\s*)?[{(]?"
    rb"(?:(?!\bfunction\b|^\}).){0,400}?\bMath\.random\(\)",
    re.DOTALL | re.MULTILINE,
)
_GENERIC = re.compile(rb"(?i)^#?_?(?:rand(?:om)?\w*|generate\w*|gen\w*|make\w*|create\w*|new\w*|next\w*|uid|uuid\w*|id|pick\w*|short\w*|unique\w*)$")
_SECRET = re.compile(
    rb"(?<![\w$])(?P<secret>(?:[\w$]+\.)*(?i:\w*(?:token|secret|password|passwd|passphrase|api_?key|session_?id|\botp|one_?time\w*|invite_?code|reset_?code|(?:delete|edit|manage|owner|share)_?(?:key|code)|\bsid|temp(?:orary)?_?pass\w*|voucher|coupon|gift_?card|magic\w*|nonce|salt))(?<!csrf)(?<!s))"
    rb"\s*(?::\s*string\s*)?[=:]\s*(?P<made>[^;\n]{0,120})"
)
_MAKES = re.compile(
    rb"\b(?:function\s+|(?:const|let)\s+)(?P<secret>(?i:\w*(?:invit\w*|reset|verif\w*|otp|login|activation|coupon|voucher|gift|licen[cs]e|recovery|backup)_?(?:code|key)s?|\w*api_?keys?|\w*(?:session|access|reset|invite)_?tokens?|(?:make|generate|gen|create|new|random)_?(?:pin|voucher|coupon|gift_?card)s?|voucher|coupon))"
    rb"\s*(?:=\s*(?:async\s*)?)?\("
)
"""A function that is named for the secret that it makes."""
_CODE = re.compile(rb"(?<![\w$.])(?P<secret>(?:const|let)\s+(?:code|pin))\s*=\s*(?P<made>[^;\n]{0,120})")
_PROVES = re.compile(rb"(?i)reset_?code|verif\w*_?code|login_?code|reset_?password|password_?reset|two_?factor|\b2fa|\botp")
"""What a code lets somebody do in this file."""
_SIEVE = re.compile(rb"(?:[tT]oken|[sS]ecret|[pP]assw(?:or)?d|[pP]assphrase|[kK]ey|[sS]ession_?[iI]d|otp|OTP|[cC]ode|[vV]oucher|[cC]oupon|[nN]once|[sS]alt)s?\s*(?::\s*string\s*)?[=:(]")
"""A coarse sieve for the above: most segments hold none."""
_CALLED = re.compile(rb"(?:this\.)?(#?[\w$]+)\(")
_OTHER = re.compile(rb"(?i)placeholder|color|colour|css|design|cancel|abort|syntax|lexer|parser|keyword")


def _note(source: Pass) -> Noted | None:
    if source.in_tests or (b"Math.random" not in source.data and not _SIEVE.search(source.data)):
        return None
    data = without_comments(source.data)
    drawn = [
        (Span(found.start("name"), found.end("name")), ("draws", found["name"]))
        for found in (_DRAWS.finditer(data) if b"Math.random" in data else ())
        if _GENERIC.match(found["name"])
    ]
    made = [
        (Span(found.start("secret"), found.end("made")), ("secret", frozenset(_CALLED.findall(found["made"]))))
        for found in _SECRET.finditer(data)
        if _CALLED.search(found["made"]) and not _OTHER.search(found[0])
    ]
    made += [
        (Span(found.start("secret"), found.end("secret")), ("secret", frozenset(_CALLED.findall(_body(data, found.end())))))
        for found in _MAKES.finditer(data)
    ]
    codes = [
        (Span(found.start("secret"), found.end("made")), ("code", frozenset(_CALLED.findall(found["made"])))) for found in _CODE.finditer(data)
    ]
    return Noted(source.data, drawn + made + codes)


def _body(data: bytes, start: int) -> bytes:
    """What stands in a function, as far as it is short."""
    end = data.find(b"\n}", start, start + 400)
    text = data[start : end if end > 0 else start + 200]
    return text.replace(b"Math.random(", b"Math_random(")


def _join(notes: Sequence[Noted | None]) -> Iterator[tuple[int, Hit]]:
    kept = list(places(notes))
    drawn = {known[1] for _, _, known in kept if known[0] == "draws"} | {b"Math_random"}
    proves = is_said(notes, _PROVES.search)
    for index, span, known in kept:
        if (known[0] == "secret" or (known[0] == "code" and proves)) and not drawn.isdisjoint(known[1]):
            yield index, Hit(span)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="This secret comes from Math.random, which can be worked out from a few outputs; use crypto.randomBytes or randomUUID.",
        languages=("javascript", "typescript"),
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="crypto",
        cwe=("CWE-338", "CWE-330", "CWE-340"),
        owasp=("A02:2021",),
        why=(
            "A helper of this file puts random signs together with Math.random, and a token, a password or a code is made by it. All engines use a\n"
            "generator whose state follows from a few outputs; whoever asks for some tokens of their own can compute those of others.\n"
            "\n"
            "Names that say nothing of a secret, such as an id or a color, are left alone."
        ),
        instead=(
            "Ask the operating system:\n"
            "\n"
            '    const token = crypto.randomBytes(32).toString("base64url");'
        ),
        references=("https://cwe.mitre.org/data/definitions/338.html",),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"Math.random",)),
    example=(
        "function randomText(length) {\n  return Array.from({ length }, () => SIGNS[Math.floor(Math.random() * SIGNS.length)]).join('');\n}\n"
        "function invite(user) {\n  const token = randomText(12);\n  keep(user, token);\n}\n"
    ),
    note=_note,
    join=_join,
)
