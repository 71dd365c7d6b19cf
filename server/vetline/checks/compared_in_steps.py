"""Secrets that are compared until the first difference: byte by byte, by a search in a list, or with what one's own function makes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetline.checks.signed_in import functions, without_prose
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_STEPS = re.compile(
    rb"\bfor[ \t]+(?:\w+[ \t]*,[ \t]*)?\(?(\w+)[ \t]*,[ \t]*(\w+)\)?[ \t]+in[ \t]+(?:enumerate\()?zip\([^\n]*\)[ \t]*:\s*if[ \t]+(?:\1[ \t]*!=[ \t]*\2|\2[ \t]*!=[ \t]*\1)[ \t]*:\s*(?:return\b|break\b|raise\b)"
    rb"|\bfor[ \t]+(\w+)[ \t]+in[ \t]+range\([^\n]*\)[ \t]*:\s*if[ \t]+\w+\[\3\][ \t]*!=[ \t]*\w+\[\3\][ \t]*:\s*(?:return\b|break\b|raise\b)"
    rb"|\ball\([ \t]*(\w+)[ \t]*==[ \t]*(\w+)[ \t]+for[ \t]+\(?(?:\4[ \t]*,[ \t]*\5|\5[ \t]*,[ \t]*\4)\)?[ \t]+in[ \t]+zip\("
)
_COMPARES = re.compile(rb"(?:const(?:ant)?|secure|safe|timing|\bct)_?\w*(?:eq|cmp|compare|equal|match)|(?:eq|cmp|compare|equal|match|verify|check)\w*_(?:mac|hmac|digest|hash|token|sig|signature|secret|password|key|tag)|(?:token|mac|hmac|digest|hash|signature|secret|password|key)s?_(?:eq|match|equal)", re.IGNORECASE)
_NAMES = rb"(?:\w+\.)*_?(?:(?:client|api|auth|access|presented|given|provided|supplied|submitted|bearer|x)_?)*(?:secret|token|api_?key|access_key|passcode|password)"
_ONE_OF = re.compile(rb"(?:\breturn|\bif|\band|\bor)[ \t]+(?:not[ \t]+)?(?:" + _NAMES + rb")[ \t]+(?:not[ \t]+)?in[ \t]+(?:\w+\.)*_?\w*(?:KEYS|TOKENS|SECRETS|keys|tokens|secrets)\b(?![\[(.])")
_SEVERAL = (b"KEYS", b"TOKENS", b"SECRETS", b"keys", b"tokens", b"secrets")
"""One of these stands where `_ONE_OF` matches."""
_SAME = re.compile(
    rb"(?<![\w.\])])((?:\w+\.)+_?(?:client_|api_|shared_)?(?:secret|token|api_key|otp|pin|passcode)|\w+\[[\"'](?:\w+_)?(?:secret|token|api_key|otp|pin|password)[\"']\])[ \t]*(?:==|!=)[ \t]*(" + _NAMES + rb"|\w*(?:code|otp|pin|signature))\b(?![\w.(\[])"
    rb"|(?<![\w.\])])((?:self\.)?_?(?:at|generate|compute|totp|hotp|code_at|expected|calculate|sign|mac|digest|hmac)\w*\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))[ \t]*(?:==|!=)[ \t]*(code|otp|token|signature|sig|given|candidate|submitted|provided|mac|digest)\b(?![\w.(\[])"
    rb"|(?<![\w.\])])(code|otp|token|signature|sig|given|candidate|submitted|provided|mac)[ \t]*(?:==|!=)[ \t]*((?:self\.)?_?(?:at|generate|compute|totp|hotp|code_at|expected|calculate|sign|mac|hmac)\w*\()"
)
_KEYED = re.compile(rb"hmac|hashlib|secret|token|totp|otp", re.IGNORECASE)


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _may_compare(source.data):
        return
    data = without_prose(source.data)
    for start, name, text in functions(data):
        if b"compare_digest" in text:
            continue
        for steps in _STEPS.finditer(text):
            if _COMPARES.search(name):
                yield Hit(Span(start + steps.start(), start + steps.end()))
        for same in _SAME.finditer(text):
            if _KEYED.search(source.data):
                yield Hit(Span(start + same.start(), start + same.end()), severity=Severity.INFO, alone=Severity.WARNING)
        for one in _ONE_OF.finditer(text):
            yield Hit(Span(start + one.start(), start + one.end()), severity=Severity.INFO, alone=Severity.WARNING)


def _may_compare(data: bytes) -> bool:
    """Texts that each regex requires are looked for first: to search a function for all three costs a key half a millisecond."""
    return (
        ((b"zip(" in data or b"range(" in data) and _STEPS.search(data) is not None)
        or ((b"==" in data or b"!=" in data) and _SAME.search(data) is not None)
        or (any(word in data for word in _SEVERAL) and _ONE_OF.search(data) is not None)
    )


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="This stops at the first difference, which can be timed; use hmac.compare_digest for a secret.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="crypto",
        cwe=("CWE-208",),
        owasp=("A02:2021",),
        why=(
            "A loop that leaves at the first byte that differs, a search in a list of keys and `==` take longer the more of a guess is right. Whoever can ask often finds a\n"
            "token or a signature byte by byte. `hmac.compare_digest` looks at all bytes, whatever they are."
        ),
        instead="    return hmac.compare_digest(expected, given)\n    return any([hmac.compare_digest(key, given) for key in KEYS])",
        references=(
            "https://docs.python.org/3/library/hmac.html#hmac.compare_digest",
            "https://cwe.mitre.org/data/definitions/208.html",
        ),
        bundled=True,
    ),
    _run,
    words=frozenset((b"zip", b"range", b"in", b"secret", b"token", b"code", b"otp", b"pin", b"api_key", b"sig", b"signature", b"given", b"candidate", b"submitted", b"provided", b"mac", b"digest")),
    example="def constant_compare(a, b):\n    for x, y in zip(a, b):\n        if x != y:\n            return False\n    return True\n",
)
