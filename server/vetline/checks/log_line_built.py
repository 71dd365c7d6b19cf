"""Lines of a log written by hand: a line break in a text makes a line that nobody wrote."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_STAMP = rb"(?:\w*(?:stamp|now|date)\w*|ts|when|t|at|(?:int\()?(?:time|datetime)[\w.]*\([^}\n]*)"
_SAID = rb"(?:\w+(?:\.|\[[\"']))?(?:message|msg|text|user_?name|user|user_?agent|agent|action|event|detail|url|comment|reason|referr?er|query|body|title|subject|actor)(?:[\"']\])?"
_LINE = re.compile(
    rb"\b[fF]\"[^\"\n]*\{" + _STAMP + rb"\}?[^\"\n]*\{" + _SAID + rb"\}[^\"\n]*\""
    rb"|\b[fF]'[^'\n]*\{" + _STAMP + rb"\}?[^'\n]*\{" + _SAID + rb"\}[^'\n]*'"
)
_SIGNS = (b'\\n"', b"\\n'")
"""The break at the end, without which nothing is looked for."""
_WRITTEN = re.compile(rb"\.write\(|\bprint\([^)\n]*file=|write_text\(")
_APPENDED = re.compile(rb"open\([^)\n]*[\"']a[bt+]?[\"']|[lL][oO][gG]")
_NAMED = re.compile(rb"(?i)\w*(?:log|audit|journal|record|event|entry|format_?line|line)\w*")
_CLEANED = re.compile(
    rb"json\.dumps|\.replace\(\s*[\"']\\[nr]|!r\}|\brepr\(|splitlines|isprintable|unicode_escape|string_escape|\.translate\(|re\.sub\(|\w*(?:one_?line|single_line|escape|sanit|clean|quote|safe|strip_control|flatten|scrub)\w*\("
    rb"|[\"']\\n[\"']\s+(?:not\s+)?in\b|fullmatch|\.isalnum\(|csv\.writer",
    re.IGNORECASE,
)


def _run(source: Pass) -> Iterator[Hit]:
    data = source.data
    if source.in_tests or not any(sign in data for sign in _SIGNS) or b"{" not in data or not _LINE.search(data):
        return
    for start, name, text in functions(source.data):
        line = _LINE.search(text)
        if line is None or _CLEANED.search(text):
            continue
        ended = line[0].rstrip(b"\"'").endswith(b"\\n")
        if (ended and (_WRITTEN.search(text) or (_NAMED.fullmatch(name) and b"return" in text))) or (
            _WRITTEN.search(text) and b'"\\n"' in text and _APPENDED.search(text)
        ):
            yield Hit(Span(start + line.start(), start + line.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A line break in this text makes a line of the log that nobody wrote; write it with json.dumps, or escape breaks.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="injection",
        cwe=("CWE-117", "CWE-93"),
        owasp=("A09:2021",),
        why=(
            "A log whose lines are told apart by breaks is written by hand, and a text goes into it as it is. One that holds a break writes the next line, too, with any\n"
            "time, level and person in it; what reads the log, be it a person or a program that locks addresses out, believes it.\n"
            "\n"
            "A function that cleans, quotes or escapes anything is left alone."
        ),
        instead=(
            "Write one JSON object a line, or what repr makes of the text.\n"
            "\n"
            '    file.write(json.dumps({"at": stamp, "level": level, "message": message}) + "\\n")\n'
            '    file.write(f"{stamp} [{level}] {message!r}\\n")'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/117.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    _run,
    words=frozenset((b"write", b"return", b"print", b"write_text")),
    example='def log_event(stamp, message):\n    with open(LOG, "a") as file:\n        file.write(f"{stamp} {message}\\n")\n',
)
