"""Words for a tool that may be read as options: an address or a branch that somebody names, with no -- before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_WORD = rb"(?:self\.)?_?(?:\w+_)?(?:url|uri|branch|ref|revision|remote|repo_url|link|domain|hostname|query|pattern|video|track)"
_TOOLS = (
    b"git", b"yt-dlp", b"youtube-dl", b"gallery-dl", b"wget", b"curl", b"rsync", b"hg", b"svn", b"whois", b"dig", b"nslookup", b"host", b"ping", b"traceroute", b"nmap", b"grep", b"rg", b"ffprobe",
    b"pandoc", b"wkhtmltopdf", b"ssh", b"scp", b"tar", b"find",
)  # fmt: skip
_OF_GIT = (b"clone", b"ls-remote", b"fetch")
_TOOL = re.compile(rb"[\"'](?:(?:/usr/bin/)?(?:" + b"|".join(_TOOLS) + rb")|" + b"|".join(_OF_GIT) + rb")[\"'][ \t]*,")
_OPEN = re.compile(rb"(?:,|\[|\()[ \t\n]*(" + _WORD + rb")[ \t\n]*(?=,|\]|\))")
_GIVEN = re.compile(rb"\b(\w+)[ \t]*=[ \t]*(?:await[ \t]+)?(?:flask\.)?(?:request|req|self)\.(?:args|form|json|get_json|values|query|query_params|GET|POST|match_info|get_(?:query_|body_)?argument)\b")
_PART = rb"(?:\.get\([^()\n]*\)|\[[^\]\n]*\])"
_DIRECT = rb"(?:flask\.)?request\.(?:args|form|json|values|query_params|query|GET|POST|match_info)" + _PART
"""What a request gives, by whatever name."""
_GUARDED = re.compile(
    rb"[\"']--[\"']|startswith\(\s*\(?[\"'](?:-|https?:)|fullmatch|\bre\.match|url(?:parse|split)|\.scheme\b|\bvalid|allow|check_(?!output|call)|verify\w*\(|sanit|is_safe|safe_|ipaddress|isalnum|\bip_address"
    rb"|\b(?i:branch|ref|revision|remote|url|link|domain|hostname)[ \t]*=[ \t]*(?-i:[A-Z][A-Z_]+)(?:\.get\(|\[)",
    re.IGNORECASE,
)
_WORDS = re.compile(rb"url|branch|revision|remote|link|domain|hostname")
_RUN = re.compile(rb"subprocess|\bPopen\(|create_subprocess_exec|\brun\(|_git\(|\bgit\(|check_output\(|\breturn[ \t]+\[|\bcmd\b|\bargs\b|\bcommand\b")
_WEB = re.compile(
    rb"^(?:from|import)[ \t]+(?:flask|fastapi|bottle|sanic|litestar|starlette|aiohttp\b[^\n]*web|tornado|quart|falcon|http\.server|rest_framework|cherrypy|django\.http|django\.views|django\.shortcuts)\b",
    re.MULTILINE,
)


def _note(source: Pass) -> Noted | None:
    if source.in_tests:
        return None
    return Noted(source.data, _places(without_prose(source.data)) if _TOOL.search(source.data) else ())


def _looked(data: bytes) -> bool:
    """Whether a function that runs none of the tools looks at such a value."""
    return _WORDS.search(data) is not None and _GUARDED.search(data) is not None and not _TOOL.search(data)


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    for start, _, text in functions(data):
        tool = _TOOL.search(text)
        body = text.find(b":\n")
        if tool is None or not _RUN.search(text) or _GUARDED.search(text):
            continue
        word = _OPEN.search(text, max(tool.start(), body)) or _given(text, tool.end())
        if word is not None:
            yield Span(start + word.start(1), start + word.end(1)), None


def _given(text: bytes, at: int) -> re.Match[bytes] | None:
    """A word of the command, behind its tool and no value of an option, that the request gives."""
    names = [_DIRECT, *(re.escape(name) + _PART + b"?" for name in dict.fromkeys(_GIVEN.findall(text)))]
    end = text.find(b"]", at)
    for found in re.finditer(rb",[ \t\n]*(\*?(?:" + b"|".join(names) + rb"))[ \t\n]*(?=,|\])", text[: end + 200] if end >= 0 else text):
        if found.start() >= at - 1 and not re.search(rb"[\"']-(?:\w|-[\w-]+)[\"'][ \t\n]*$", text[at - 1 : found.start()]) and b"]" not in re.sub(rb"\[[^\]\n]*\]", b"", text[at : found.start()]):
            return found
    return None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _WEB.search) and not is_said(notes, _looked):
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
    texts=frozenset(name + quote for name in (*_TOOLS, *_OF_GIT) for quote in (b'"', b"'")),
    example=(
        "from flask import Flask\n\n\ndef mirror(url, folder):\n"
        '    subprocess.run(["git", "clone", url, folder], check=True)\n'
    ),
    note=_note,
    join=_join,
)
