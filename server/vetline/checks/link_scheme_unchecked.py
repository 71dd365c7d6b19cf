"""Links that are made of what people write in a markup of their own: the text is escaped, and the address may still be `javascript:`."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import COMMENT, functions
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_LINK = re.compile(rb"(?:href|src)=(?:\\?[\"'])?\{[ \t]*(?:(?:html\.)?escape\([ \t]*)?(?P<address>[a-z_]\w*(?:\.group\(\d\)|\[\d\])?)")
_OF_A_MATCH = rb"^[ \t]+(?:\w+[ \t]*,[ \t]*)*%b(?:[ \t]*,[ \t]*\w+)*[ \t]*=[ \t]*[^\n]*(?:\.groups?\(|\bmatch\[|\bm\[)"
_CHECKED = re.compile(rb"scheme|https?:|startswith\(|javascript|urlparse|urlsplit|allowed|is_safe|safe_|sanit|clean|\bvalid|quote\(|url_for|_url\(|reverse\(|re\.match|fullmatch", re.IGNORECASE)


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not (b"href=" in source.data or b"src=" in source.data) or not _LINK.search(source.data):
        return
    for start, _, text in functions(source.data):
        if _CHECKED.search(COMMENT.sub(b"", text)):
            continue
        for link in _LINK.finditer(text):
            address = link["address"]
            if b"." in address or b"[" in address or re.search(_OF_A_MATCH % re.escape(address), text, re.MULTILINE):
                yield Hit(Span(start + link.start(), start + link.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message='A link to "javascript:..." runs as a script, escaped or not; let only http, https and paths of your own through.',
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-79",),
        owasp=("A03:2021",),
        why=(
            "The address is what somebody wrote in their text, found by a regular expression. To escape it keeps them from leaving the attribute, and does not look at the\n"
            "scheme: whoever follows `[here](javascript:...)` runs the writer's script, logged in as themselves."
        ),
        instead=(
            "Look at the scheme, or let a library make and clean the HTML.\n"
            "\n"
            "    if urlsplit(unescape(target)).scheme.lower() not in ('', 'http', 'https'):\n"
            "        return label"
        ),
        references=(
            "https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html",
            "https://cwe.mitre.org/data/definitions/79.html",
        ),
        bundled=True,
    ),
    _run,
    words=frozenset((b"href", b"src")),
    example="def link(match):\n    label, target = match.group(1), match.group(2)\n    return f'<a href=\"{target}\">{label}</a>'\n",
)
