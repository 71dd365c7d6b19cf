"""Secrets that a loop of JavaScript compares sign by sign, and leaves at the first that differs."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.js_owner_unchecked import without_comments
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_LEAVES = re.compile(
    rb"\bif\s*\(\s*([\w$.]+)(?:\[(\w+)\]|\.charCodeAt\((\w+)\)|\.charAt\((\w+)\))\s*!==?\s*([\w$.]+)(?:\[(\w+)\]|\.charCodeAt\(\w+\)|\.charAt\(\w+\))\s*\)\s*\{?\s*return\s+false\b"
)
_SECRET = re.compile(rb"(?i)(?:safe|secure|constant_?time|timing_?safe|slow)_?(?:\w*_)?(?:equals?|compare|eq)|(?:equals?|compare|verify|check)_?\w*(?:token|signature|hmac|digest|mac|secret|hash|password|api_?key)|hmac|signature|digest")


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _LEAVES.search(source.data):
        return
    data = without_comments(source.data)
    found = _LEAVES.search(data)
    if found is not None and _SECRET.search(data):
        yield Hit(Span(found.start(), found.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="This ends at the first sign that differs, and its time tells how far a guess was right; use crypto.timingSafeEqual.",
        languages=("javascript", "typescript"),
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="crypto",
        cwe=("CWE-208",),
        owasp=("A02:2021",),
        why=(
            "A loop that returns at the first difference takes longer the more of a guess is right, so a signature can be found one sign at a time.\n"
            "\n"
            "Only functions whose names or values are those of secrets are reported."
        ),
        instead=(
            "Let Node compare, in a time that depends on the length alone:\n"
            "\n"
            "    return a.length === b.length && crypto.timingSafeEqual(a, b);"
        ),
        references=("https://cwe.mitre.org/data/definitions/208.html", "https://nodejs.org/api/crypto.html#cryptotimingsafeequala-b"),
        bundled=True,
    ),
    _run,
    example="function safeEqual(a, b) {\n  for (let i = 0; i < a.length; i++) {\n    if (a[i] !== b[i]) return false;\n  }\n  return true;\n}\n",
)
