"""Tables for a spreadsheet whose cells are written as they are: one that begins with = is a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_MADE = re.compile(rb"\bcsv\.(?:writer|DictWriter)\(")
_ROWS = re.compile(
    rb"\.writerows\([ \t]*(?:self\.)?[a-z_]\w*[ \t]*\)|\.writerow\([ \t]*(?:(?!header|columns|fields|names|titles)[a-z_]\w*[ \t]*\)|dict\(\w+\)[ \t]*\)|\[[^\]\"'\n]*\b(?:for|row|item|record|member|user|r|u|m)\b|\[(?:[^\[\]\n]|\[[^\]\n]*\])*\bfor\b|\{[^{}\n]*\bfor\b)|\.writerows\([ \t]*[\[(]?[^\n]*\bfor\b"
)
_HANDED = re.compile(rb"\bdef[ \t]+\w+\([^)]*\bwriter\b")
_SENT = re.compile(rb"text/csv|StringIO|getvalue\(|HttpResponse|StreamingResponse")
_MADE_HARMLESS = re.compile(
    rb"[\"']=[\"'][ \t]*,|[\"']=[+\-@]|formula|escape|sanitiz|sanitis|defuse|neutrali|_cell\(|\bcell\(|\bsafe|injection|\[:?[01]\][ \t]+in\b|lstrip\([ \t]*[\"']=", re.IGNORECASE
)
_HALF = re.compile(rb"startswith\([ \t]*[\"'][=+\-@][\"'][ \t]*\)|\[0\][ \t]*==[ \t]*[\"'][=+\-@][\"']")
_WHOLE = re.compile(rb"[\"'][=+\-@][\"'][ \t]*,|[\"'][=+\-@]{2}|[\"']@[\"']")
"""Looks at one of the signs that begin a formula, and at all of them."""
_WEB = re.compile(
    rb"^(?:from|import)[ \t]+(?:flask|fastapi|bottle|sanic|litestar|starlette|aiohttp\b[^\n]*web|tornado|quart|falcon|http\.server|rest_framework|cherrypy|django)\b",
    re.MULTILINE,
)
_OTHERS = re.compile(
    rb"request|user|member|customer|comment|feedback|SELECT"
    rb"|[\"'](?:\w*name|e?mail|notes?|message|phone|address|title|company|subject|answer|description)[\"']|visitor|contact"
)
"""What is written comes from others."""


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data) if b".writerow" in source.data else ())


def _places(data: bytes) -> Iterator[tuple[Span, bool]]:
    """With whether the writer was made by another function."""
    for start, _, text in functions(data):
        rows, handed = _ROWS.search(text), _HANDED.search(text) is not None
        if rows is not None and (handed or (_MADE.search(text) and _SENT.search(text))):
            yield Span(start + rows.start(), start + rows.end()), handed


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    half = is_said(notes, _HALF.search) and not is_said(notes, _WHOLE.search)
    if is_said(notes, _OTHERS.search) and (half or not is_said(notes, _MADE_HARMLESS.search)):
        web = is_said(notes, _WEB.search)
        sent = is_said(notes, _MADE.search) and is_said(notes, _SENT.search)
        for index, place, handed in places(notes):
            if sent or not handed:
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
    texts=frozenset((b".writerow",)),
    example=(
        "from flask import Flask\n\n\ndef export():\n    out = io.StringIO()\n    writer = csv.writer(out)\n"
        '    writer.writerow(["name", "email"])\n    for row in users():\n        writer.writerow(row)\n    return out.getvalue()\n'
    ),
    note=_note,
    join=_join,
)
