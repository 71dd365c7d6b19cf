"""Redirects of JavaScript that are taken for local because they begin with a slash: `//evil.example` does, too."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.js_owner_unchecked import without_comments
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_PLACE = rb"(?:[\w$]+[.!?]+)*(?i:\w*(?:url|uri|next|redirect\w*|return_?\w*|target|dest(?:ination)?|callback|continue|location|href|link|from|go_?to|back|path|to))"
_SLASH = re.compile(
    rb"(?<![\w$.])" + _PLACE + rb"[!?]?(?:\.startsWith\(\s*([\"'`])/\1\s*\)|\[0\]\s*={2,3}\s*[\"'`]/[\"'`]|\.charAt\(0\)\s*[!=]={1,2}\s*[\"'`]/[\"'`])"
    rb"|/\^\\/(?:\\?[\w.*+$\[\]-]*)/\w*\.test\(\s*" + _PLACE + rb"\s*\)"
)
_SIGNS = (b".startsWith(", b"[0]", b".charAt(0)", b".test(")
"""One of them is in each match of `_SLASH`; to look for them costs less."""
_REDIRECTS = re.compile(rb"\bredirect\w*\s*\(|\blocation(?:\.href)?\s*=|\blocation\.(?:assign|replace)\(|[\"'`][Ll]ocation[\"'`]|\bLocation\s*:")
_ROUTE = re.compile(rb"(?:\w[pP]ath|[._]destination)\b")
"""A path or the goal of a rule for routes, which a redirect has to follow at once: a router has many of them."""
_NEAR = 300
_DECIDES = re.compile(
    rb"\b(?:function\s+|const\s+|let\s+)?(?i:(?:is|get|to|sanitize|validate|check|resolve|make|ensure)?_?(?:safe|valid|local|internal|relative|allowed|trusted|same_?origin)?_?\w*(?:redirect|return_?(?:to|url|path)|next_?(?:url|path)?|callback_?url)\w*)"
    rb"\s*(?:=\s*(?:async\s*)?(?:function\b|\()|\()"
)
_SECOND = re.compile(
    rb"[\"'`]//|[\"'`]/?\\\\|\\/\\/|\\/\[|\\/\(\?|\[1\]|charAt\(1\)|\bnew\s+URL\(|\.origin\b|\.host(?:name)?\b|\.parse\(|\bisLocalUrl|/\{2|(?i:(?:repeated|leading|double|multiple|extra)_?slash)|\.includes\(\s*[\w$.]*(?:allowed|paths|routes)|"
    rb"(?:allowed|ALLOWED|whitelist|WHITELIST)\w*\.(?:includes|has|some)\("
)
"""The second character, or the whole address as a browser reads it, is looked at."""


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not any(sign in source.data for sign in _SIGNS) or not _SLASH.search(source.data):
        return
    data = without_comments(source.data)
    found = _SLASH.search(data)
    if found is None or not (_REDIRECTS.search(data) or _DECIDES.search(data)) or _SECOND.search(data):
        return
    if _ROUTE.search(found[0]) and not _REDIRECTS.search(data, found.end(), found.end() + _NEAR):
        return
    yield Hit(Span(found.start(), found.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message='"//evil.example" begins with a slash, too, and leads away; compare the origin of new URL(place, base).',
        languages=("javascript", "typescript"),
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-601",),
        owasp=("A01:2021",),
        why=(
            "A place that begins with one slash is on this site; one that begins with two, or with a slash and a backslash, is a host of its own. A link to the\n"
            "real login page then ends on a page of somebody else's, with whatever is typed there.\n"
            "\n"
            "Code that also looks at the second character, at a list, or at the address as a browser reads it, is left alone."
        ),
        instead=(
            "Read it as a browser does:\n"
            "\n"
            '    const url = new URL(next, "https://self.invalid");\n'
            '    return url.origin === "https://self.invalid" ? url.pathname + url.search : "/";'
        ),
        references=("https://cwe.mitre.org/data/definitions/601.html",),
        bundled=True,
    ),
    _run,
    example='function afterLogin(req, res) {\n  const next = req.query.next;\n  res.redirect(next.startsWith("/") ? next : "/");\n}\n',
)
