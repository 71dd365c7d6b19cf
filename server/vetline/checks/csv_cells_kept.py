"""Tables for a spreadsheet whose cells are written as they are: one that begins with = is a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, noted, places
from vetline.checks.signed_in import functions
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_MADE = re.compile(rb"\bcsv\.(?:writer|DictWriter)\(")
_ROWS = re.compile(
    rb"\.writerows\([ \t]*(?:self\.)?[a-z_]\w*[ \t]*\)|\.writerow\([ \t]*(?:(?!header|columns|fields|names|titles)[a-z_]\w*[ \t]*\)|dict\(\w+\)[ \t]*\)|\[[^\]\"'\n]*\b(?:for|row|item|record|member|user|r|u|m)\b)"
)
_SENT = re.compile(rb"text/csv|StringIO|getvalue\(|HttpResponse|StreamingResponse")
_MADE_HARMLESS = re.compile(
    rb"[\"']=[\"'][ \t]*,|[\"']=[+\-@]|formula|escape|sanitiz|sanitis|defuse|neutrali|_cell\(|\bcell\(|\bsafe|injection|\[:?[01]\][ \t]+in\b|lstrip\([ \t]*[\"']=", re.IGNORECASE
)
_WEB = re.compile(
    rb"^(?:from|import)[ \t]+(?:flask|fastapi|bottle|sanic|litestar|starlette|aiohttp\b[^\n]*web|tornado|quart|falcon|http\.server|rest_framework|cherrypy|django)\b",
    re.MULTILINE,
)
_WRITTEN_BY_OTHERS = re.compile(rb"[\"'](?:\w*name|e?mail|comments?|notes?|message|phone|address|title|feedback|company|subject|answer|description)[\"']|visitor|contact")

_HARMLESS_SIGNS = (b'"=', b"'=", b"ormula", b"ORMULA", b"scape", b"anitiz", b"anitis", b"efuse", b"eutrali", b"cell(", b"safe", b"njection", b"1] in", b"0] in")
_OTHERS = (b"request", b"user", b"member", b"customer", b"comment", b"feedback", b"SELECT")
_OTHERS_SIGNS = (b"name", b"mail", b"note", b"message", b"phone", b"company", b"subject")


def _note(source: Pass) -> Noted | None:
    data = source.data
    if source.in_tests:
        return None
    web = b"import" in data and _WEB.search(data) is not None
    harmless = any(sign in data for sign in _HARMLESS_SIGNS) and _MADE_HARMLESS.search(data) is not None
    others = any(word in data for word in _OTHERS) or (any(sign in data for sign in _OTHERS_SIGNS) and _WRITTEN_BY_OTHERS.search(data) is not None)
    return noted([web, harmless, others], _places(data) if b".writerow" in data else ())


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    for start, _, text in functions(data):
        rows = _ROWS.search(text)
        if rows is not None and _MADE.search(text) and _SENT.search(text):
            yield Span(start + rows.start(), start + rows.end()), None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, 2) and not is_said(notes, 1):
        web = is_said(notes, 0)
        for index, place, _ in places(notes):
            yield index, Hit(place, severity=None if web else Severity.INFO)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A cell that begins with =, +, - or @ runs as a formula where this table is opened; put an apostrophe before it.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="files",
        cwe=("CWE-1236",),
        owasp=("A03:2021",),
        why=(
            "The program answers requests, and writes a table of what people have typed in. Spreadsheets take a cell that begins with `=`, `+`, `-` or `@` for a formula,\n"
            "which can send other cells away or start a program on the computer of whoever opens it.\n"
            "\n"
            "A file that speaks of cells, formulas or escaping is left alone. Where nothing shows that requests are answered, it is a hint."
        ),
        instead=(
            "Put an apostrophe before such texts.\n"
            "\n"
            "    def cell(value):\n"
            "        text = str(value)\n"
            '        return "\'" + text if text.startswith(("=", "+", "-", "@", "\\t", "\\r")) else text\n'
            "\n"
            "    writer.writerow([cell(value) for value in row])"
        ),
        references=(
            "https://owasp.org/www-community/attacks/CSV_Injection",
            "https://cwe.mitre.org/data/definitions/1236.html",
        ),
        bundled=True,
    ),
    nothing,
    example=(
        "from flask import Flask\n\n\ndef export():\n    out = io.StringIO()\n    writer = csv.writer(out)\n"
        '    writer.writerow(["name", "email"])\n    for row in users():\n        writer.writerow(row)\n    return out.getvalue()\n'
    ),
    note=_note,
    join=_join,
)
