"""Checks of addresses before a request is sent that let every name through: what a name resolves to is never looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_TRIED = re.compile(
    rb"^(?P<indent>[ \t]+)try:[ \t\r]*(?:#[^\n]*)?\n(?:(?P=indent)[ \t][^\n]*\n|[ \t\r]*\n){1,8}?(?P=indent)except[ \t]*\(?[\w., \t]*ValueError[^\n]*:[ \t\r]*\n"
    rb"(?:[ \t]*#[^\n]*\n)*(?P<then>(?P=indent)[ \t]+[^\n]*\n?)",
    re.MULTILINE,
)
_PARSED = re.compile(rb"\bip_address\(|\bis_(?:public|private|internal)\w*\(")
_GOES_ON = re.compile(rb"[ \t]*(?:pass\b|return[ \t]+(?:True|url|uri|host|hostname|target|parsed|parts|None)?[ \t]*(?:#[^\n]*)?\r?$|\w+[ \t]*=[ \t]*(?!False\b)[^\n]*(?:!=|True|None))")
_LETS_GO = re.compile(rb"[ \t]*return[ \t]+False\b")
_REFUSES_BY_NAME = re.compile(rb"_*(?:is_)?\w*(?:private|internal|blocked|forbidden|disallowed|unsafe|local|loopback|reserved)\w*")
_ADDRESS = re.compile(rb"ur[li]|host|netloc|address|target|domain", re.IGNORECASE)
_RESOLVES = re.compile(rb"getaddrinfo|gethostby|getnameinfo|resolv(?!e\(\)|e\(strict)|\bdns\b|socket\.connect|create_connection|getpeername")
_SENDS = re.compile(
    rb"\b(?:requests|httpx|client|session|http|aiohttp)\w*\.(?:get|post|put|request|stream|head|fetch|send)\(|\burlopen\(|\burlretrieve\(|\bClientSession\(|\bAsyncClient\(|\bAsyncHTTPClient\(|\bPoolManager\("
)


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data) if b"ValueError" in source.data else ())


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    for start, name, text in functions(data):
        for tried in _TRIED.finditer(text):
            parsed = _PARSED.search(tried[0])
            refuses = _REFUSES_BY_NAME.fullmatch(name) is not None
            if parsed is None or not _ADDRESS.search(text) or not (_LETS_GO if refuses else _GOES_ON).match(tried["then"]):
                continue
            at = start + tried.start() + parsed.start()
            yield Span(at, at + len(parsed[0]) - 1), None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _SENDS.search) and not is_said(notes, _RESOLVES.search):
        for index, place, _ in places(notes):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A name is let through here, and may resolve to an internal address; resolve it, and check what it resolves to.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-918",),
        owasp=("A10:2021",),
        why=(
            "Only hosts that are written as numbers are looked at. Whoever owns a domain lets it point to 127.0.0.1 or to the address of the cloud's metadata, and such names are\n"
            "given away for nothing (`localtest.me`). Nothing in this file resolves a name."
        ),
        instead=(
            "Look at each address that the name stands for, and connect to one of these.\n"
            "\n"
            "    for info in socket.getaddrinfo(host, port, proto=socket.IPPROTO_TCP):\n"
            "        if not ipaddress.ip_address(info[4][0]).is_global:\n"
            "            raise ValueError('internal address')"
        ),
        references=(
            "https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html",
            "https://cwe.mitre.org/data/definitions/918.html",
        ),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"ip_address(",)),
    example=(
        "import ipaddress\n\nimport httpx\n\n\ndef check(host):\n    try:\n        if ipaddress.ip_address(host).is_private:\n            raise Refused(host)\n    except ValueError:\n        pass\n\n\n"
        "def fetch(url):\n    check(urlsplit(url).hostname)\n    return httpx.get(url)\n"
    ),
    note=_note,
    join=_join,
)
