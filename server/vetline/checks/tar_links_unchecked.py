"""Tar members that are looked at by their names alone: a link among them leads the next one out of the folder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_TAR = re.compile(rb"\btarfile\b")
_NAMES = re.compile(
    rb"[\"']\.\.[\"']\s+(?:not\s+)?in\s+[\w.]*\.name\b|\.name\.(?:startswith|split)\(|(?:join|Path)\([^()\n]*\.name\b[^()\n]*\)|\bisabs\([^()\n]*\.name\b|[\"']/[\"']\s*\+\s*\w+\.name\b"
    rb"|/\s*\w+\.name\b"
)
_LINKS = re.compile(rb"issym|islnk|isreg|isfile|linkname|\bLNKTYPE|SYMTYPE|REGTYPE|\bfilter\s*=|extraction_filter|data_filter|extractfile\(|(?<!def )\b(?:check|validate|verify)_(?:tar|archive)\w*(?:secur|safe|path|member|link)\w*\(")
_EXTRACTS = re.compile(rb"\b\w+\.extract(?:all)?\(")


def _note(source: Pass) -> Noted | None:
    data = source.data
    if source.in_tests or not (b"tar" in data or b"member" in data or b".extract" in data):
        return None
    if b".extract" not in data or not _EXTRACTS.search(data):
        return Noted(data)
    plain = without_prose(data)
    return Noted(plain, [(Span(one.start(), one.end()), None) for one in list(_EXTRACTS.finditer(plain))[:1]])


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _TAR.search) and is_said(notes, _NAMES.search) and not is_said(notes, _LINKS.search):
        for index, place, _ in places(notes):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A link in the archive leads later members out of the folder, whatever their names; pass filter=\"data\".",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="files",
        cwe=("CWE-22", "CWE-59"),
        owasp=("A01:2021",),
        why=(
            "The names of the members are looked at, and what they are is not. A first member `etc` that is a link to /etc, and a second one `etc/cron.d/job`, have\n"
            "harmless names, and the second lands where the first one points.\n"
            "\n"
            "A file that speaks of links, of kinds of members or of a filter is left alone."
        ),
        instead=(
            "Python has the check since 3.12, and in the later releases of 3.8 to 3.11:\n"
            "\n"
            '    tar.extractall(target, filter="data")'
        ),
        references=(
            "https://docs.python.org/3/library/tarfile.html#tarfile.data_filter",
            "https://cwe.mitre.org/data/definitions/59.html",
        ),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"tarfile",)),
    example=(
        "import tarfile\n\n\ndef unpack(archive, target):\n    with tarfile.open(archive) as tar:\n        for member in tar.getmembers():\n"
        '            if ".." in member.name:\n                raise ValueError(member.name)\n        tar.extractall(target)\n'
    ),
    note=_note,
    join=_join,
)
