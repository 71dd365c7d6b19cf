"""A script of a fixed version from a content delivery network, without a hash of what it is."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo
from vetline.core.scripts import markup

_TAG = re.compile(rb"<script\b[^<>]*>", re.IGNORECASE)
_ELSEWHERE = re.compile(rb"""\ssrc\s*=\s*["']?((?:https?:)?//[^\s"'<>{}$]+)(?=["'\s>])""", re.IGNORECASE)
_INTEGRITY = re.compile(rb"\bintegrity\s*=", re.IGNORECASE)
_CHANGES_BY_ITSELF = re.compile(
    rb"//(?:(?:www\.)?(?:googletagmanager|google-analytics|google|gstatic|recaptcha|hcaptcha)\.|js\.stripe\.com|maps\.|localhost|127\.0\.0\.1)"
)
_FIXED = re.compile(rb"[@/-]v?\d+(?:\.\d+)+|\.min\.js|//unpkg\.com/|//cdn\.jsdelivr\.net/")


def _run(source: Pass) -> Iterator[Hit]:
    if b"//" not in source.data:
        return
    for tag in _TAG.finditer(markup(source.data)):
        address = _ELSEWHERE.search(tag[0])
        if address is None or _INTEGRITY.search(tag[0]) or _CHANGES_BY_ITSELF.search(address[1]):
            continue
        if _FIXED.search(address[1]):
            yield Hit(Span(*tag.span()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Whoever changes this file at the CDN runs code in every visitor's page; add integrity, or serve a copy.",
        severity=Severity.INFO,
        confidence=Confidence.MEDIUM,
        category="supply-chain",
        languages=("html",),
        cwe=("CWE-829", "CWE-353"),
        owasp=("A08:2021",),
        why=(
            "The page runs whatever the other server sends, with the rights of the page. If that server is broken into or sold, as polyfill.io\n"
            "was, or its package is replaced, every visitor runs somebody else's code, and may type a password beside it. With a hash the\n"
            "browser refuses a file that is not the one that was looked at.\n"
            "\n"
            "Only addresses of files that do not change by themselves count: a payment or map script can have no hash."
        ),
        instead=(
            "Give the hash, or install the package and bundle it:\n"
            "\n"
            "    <script\n"
            '      src="https://cdn.jsdelivr.net/npm/chart.js@4.4.1/dist/chart.umd.js"\n'
            '      integrity="sha384-..."\n'
            '      crossorigin="anonymous"\n'
            "    ></script>"
        ),
        references=(
            "https://developer.mozilla.org/en-US/docs/Web/Security/Subresource_Integrity",
            "https://cwe.mitre.org/data/definitions/353.html",
        ),
        bundled=True,
    ),
    _run,
    example='<script src="https://cdn.jsdelivr.net/npm/chart.js@4.4.1/dist/chart.umd.js"></script>',
)
