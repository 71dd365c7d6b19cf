"""Words for a tool that may be read as options: an address or a branch that somebody names, with no -- before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, noted, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_WORD = rb"(?:self\.)?_?(?:\w+_)?(?:url|uri|branch|ref|revision|remote|repo_url|link|domain|hostname|query|pattern|video|track)"
_TOOL = re.compile(
    rb"[\"'](?:/usr/bin/)?(?:git|yt-dlp|youtube-dl|gallery-dl|wget|curl|rsync|hg|svn|whois|dig|nslookup|host|ping|traceroute|nmap|grep|rg|ffprobe|pandoc|wkhtmltopdf)[\"'][ \t]*,|[\"'](?:clone|ls-remote|fetch)[\"'][ \t]*,"
)
_OPEN = re.compile(rb"(?:,|\[|\()[ \t\n]*(" + _WORD + rb")[ \t\n]*(?=,|\]|\))")
_GUARDED = re.compile(
    rb"[\"']--[\"']|startswith\(\s*\(?[\"'](?:-|https?:)|fullmatch|\bre\.match|url(?:parse|split)|\.scheme\b|\bvalid|allow|check_(?!output|call)|verify|sanit|is_safe|safe_|ipaddress|isalnum|\bip_address"
    rb"|\b(?i:branch|ref|revision|remote|url|link|domain|hostname)[ \t]*=[ \t]*(?-i:[A-Z][A-Z_]+)(?:\.get\(|\[)",
    re.IGNORECASE,
)
_TOOL_SIGNS = (
    b'git"', b"git'", b'clone"', b"clone'", b"ls-remote", b'fetch"', b"fetch'", b"yt-dlp", b"youtube-dl", b"gallery-dl", b'wget"', b'curl"', b'rsync"', b'hg"', b'svn"', b"whois", b'dig"', b"nslookup",
    b'host"', b'ping"', b"traceroute", b"nmap", b'grep"', b'rg"', b"ffprobe", b"pandoc", b"wkhtmltopdf",
)
_GUARD_SIGNS = (b"startswith(", b"match(", b"urlparse", b"urlsplit", b".scheme", b"valid", b"allow", b"ALLOW", b"check_", b"ipaddress", b"S.get(", b"S[")
_WORD_SIGNS = (b"url", b"branch", b"revision", b"remote", b"link", b"domain", b"hostname")
_RUN = re.compile(rb"subprocess|\bPopen\(|create_subprocess_exec|\brun\(|_git\(|\bgit\(|check_output\(|\breturn[ \t]+\[|\bcmd\b|\bargs\b|\bcommand\b")
_WEB = re.compile(
    rb"^(?:from|import)[ \t]+(?:flask|fastapi|bottle|sanic|litestar|starlette|aiohttp\b[^\n]*web|tornado|quart|falcon|http\.server|rest_framework|cherrypy|django\.http|django\.views|django\.shortcuts)\b",
    re.MULTILINE,
)


def _note(source: Pass) -> Noted | None:
    data = source.data
    if source.in_tests:
        return None
    web = b"import" in data and _WEB.search(data) is not None
    if _TOOL.search(data) and any(sign in data for sign in _TOOL_SIGNS):  # the signs cost more
        return noted([web, False], _places(without_prose(data)))
    looked = any(sign in data for sign in _GUARD_SIGNS) and any(word in data for word in _WORD_SIGNS) and _GUARDED.search(data) is not None
    return noted([web, looked])


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    for start, _, text in functions(data):
        tool = _TOOL.search(text)
        body = text.find(b":\n")
        if tool is None or not _RUN.search(text) or _GUARDED.search(text):
            continue
        word = _OPEN.search(text, max(tool.start(), body))
        if word is not None:
            yield Span(start + word.start(1), start + word.end(1)), None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, 0) and not is_said(notes, 1):
        for index, place, _ in places(notes):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A value such as \"--exec=...\" is read as an option here; put \"--\" before it, and refuse a leading dash.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="injection",
        cwe=("CWE-88",),
        owasp=("A03:2021",),
        why=(
            "No shell splits or expands the words, but the tool still reads one that begins with a dash as an option, wherever it stands. Options of git, yt-dlp, rsync, curl\n"
            "and others run programs or write files: `--upload-pack=touch x`, `--exec`, `-o`. The program answers requests, and nothing in it looks at how the value begins.\n"
            "\n"
            "A file that ends the options, takes addresses apart or checks such values is left alone."
        ),
        instead=(
            "End the options before the value, and refuse what begins with a dash.\n"
            "\n"
            '    subprocess.run(["git", "clone", "--depth", "1", "--", url, folder], check=True)'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/88.html",
            "https://git-scm.com/docs/gitcli",
        ),
        bundled=True,
    ),
    nothing,
    example=(
        "from flask import Flask\n\n\ndef mirror(url, folder):\n"
        '    subprocess.run(["git", "clone", url, folder], check=True)\n'
    ),
    note=_note,
    join=_join,
)
