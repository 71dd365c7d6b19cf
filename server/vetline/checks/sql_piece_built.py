"""Pieces of SQL that a value is written into, in a function of its own: the statement is put together and run elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_NAME = rb"(?P<name>[a-z_]\w*)"
_ORDERED = re.compile(
    rb"(?:ORDER|GROUP)[ ]BY[ ](?:\{" + _NAME + rb"\}|[\"'][ \t]*\+[ \t]*(?P<added>[a-z_]\w*)\b(?![ \t]*[(\[.])|%s[^\"'\n]*[\"'][ \t]*%[ \t]*\(?[ \t]*(?P<filled>[a-z_]\w*)\b(?![ \t]*[(\[.]))"
)
_QUOTED = re.compile(rb"(?:\b(?:WHERE|AND|OR|HAVING|SET)[ ][^\"'\n]*[\w)][ ]*(?:=|<>|!=)|\bI?LIKE)[ ]*'%?\{" + _NAME + rb"\}%?'")
_KEYED = re.compile(rb"(?:\b(?i:json)\w*\([^'\n]*'\$\.?\"?|->>?[ ]*')\{" + _NAME + rb"\}")
"""A key of a column with JSON."""
_WRAPPED = re.compile(rb"\b(?P<name>[a-z_]\w*)[ \t]*=[ \t]*(?:\"'\"[ \t]*\+[ \t]*(?P=name)[ \t]*\+[ \t]*\"'\"|f\"'\{(?P=name)\}'\")")
_SQL = re.compile(rb"\bSELECT\s[^\n]*\bFROM\b|[\"'][ ]WHERE[ ]|\bINSERT INTO\b|\bUPDATE \w+ SET\b|\bDELETE FROM\b")
_WEB = re.compile(
    rb"^(?:from|import)[ \t]+(?:flask|fastapi|bottle|sanic|litestar|starlette|aiohttp|tornado|quart|falcon|http\.server|rest_framework|cherrypy|django\.http|django\.views|django\.shortcuts)\b",
    re.MULTILINE,
)
_HALF = rb"\.(?:replace\([ \t]*(?:\"'\"|'\"'|[\"'](?:;|--|\\')[\"'])|startswith\([ \t]*[A-Z])"
"""What looks like a guard: quotes doubled or taken out, names that only have to begin rightly."""


def _note(source: Pass) -> Noted | None:
    if source.in_tests:
        return None
    signs = (b"ORDER BY ", b"GROUP BY ", b"'{", b"'%{", b"'$", b"\"'\"", b"f\"'")
    return Noted(source.data, _places(source.data) if any(sign in source.data for sign in signs) else ())


def _places(data: bytes) -> Iterator[tuple[Span, bool]]:
    for start, _, text in functions(data):
        found = next(_pieces(text), None)
        if found is not None:
            piece, half = found
            yield Span(start + piece.start, start + piece.end), half


def _pieces(text: bytes) -> Iterator[tuple[Span, bool]]:
    """With whether something that looks like a guard was meant to make it harmless."""
    for pattern in (_ORDERED, _QUOTED, _KEYED, _WRAPPED):
        for piece in pattern.finditer(text):
            named = piece.groupdict()
            name = named["name"] or named.get("added") or named.get("filled")
            if not name or not _comes_in(text, name):
                continue
            half = pattern is _WRAPPED or re.search(rb"\b" + re.escape(name) + rb"\b[^\n]*" + _HALF, text) is not None
            if not _is_looked_at(text, name, half):
                yield Span(piece.start(), piece.end()), half


def _comes_in(text: bytes, name: bytes) -> bool:
    """A parameter that may be any text, a key of one, or what a parameter or an attribute becomes by taking characters away."""
    escaped = re.escape(name)
    head = re.split(rb":[ \t]*\r?\n", text, maxsplit=1)[0]
    declared = re.search(rb"[(,][ \t\n]*" + escaped + rb"\b[ \t]*(?::[ \t]*(?P<type>[^=,)\n]+))?", head)
    if declared is not None:
        kind = (declared["type"] or b"str").strip()
        return re.fullmatch(rb"(?:typing\.)?(?:str|Optional\[str\]|Any|object)(?:[ ]*\|[ ]*None)?|Annotated\[str", kind) is not None and not re.search(
            rb"\b" + escaped + rb"\b[^\n]*(?:pattern|regex|enum)[ \t]*=", head
        )
    given = re.search(rb"\b" + escaped + rb"[ \t]*=[ \t]*(?:self\.)?\w+(?:\.(?:strip|lstrip|rstrip|lower|upper|replace|removeprefix)\([^()\n]*\))+[ \t\r]*$", text, re.MULTILINE)
    if given is not None:
        return True
    looped = re.search(rb"\bfor[ \t]+" + escaped + rb"[ \t]*,[ \t]*\w+[ \t]+in[ \t]+(\w+)\.items\(\)", text)
    return looped is not None and re.search(rb"[(,][ \t\n]*" + re.escape(looped[1]) + rb"\b", head) is not None


def _is_looked_at(text: bytes, name: bytes, half: bool) -> bool:
    """`half`: it gets a constant, if at all, where the guard bites."""
    escaped = re.escape(name)
    if not half and re.search(rb"\b" + escaped + rb"[ \t]*=[ \t]*(?:f?[\"'][^\"'\n{}]*[\"']|[A-Z_]+\b)", text):
        return True
    return (
        re.search(
            rb"\b" + escaped + rb"(?:\.(?:lower|upper|strip|lstrip)\([^()\n]*\))*[ \t]+(?:not[ \t]+)?in\b(?![ \t]+(?:text|sql)\b)|\[[ \t]*" + escaped + rb"[^\]\n]*\]|\.(?:get|pop|index)\([ \t]*" + escaped + rb"\b"
            rb"|\b(?:full)?match\([^\n]*\b" + escaped + rb"\b|\b" + escaped + rb"\.(?:isidentifier|isalnum|isalpha|isdigit|isdecimal)\(|\bgetattr\([^\n]*\b" + escaped + rb"\b"
            rb"|\b\w*(?:quote|ident|escape|valid|check|allow|safe|clean|sanit|verif|ensure|assert|int|float|len)\w*\([^()\n]*\b" + escaped + rb"\b"
            rb"|\b" + escaped + rb"[ \t]*=[ \t]*(?:\w+\[|[\"'][^\n]*\.join\()|\bcase\b|\bmatch[ \t]+" + escaped + rb"\b|\b" + escaped + rb"[ \t]*[!=]=",
            text,
        )
        is not None
    )


def _is_sql(data: bytes) -> bool:
    return (_SQL.search(data) or _KEYED.search(data)) is not None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _is_sql):
        web = is_said(notes, _WEB.search)
        for index, place, half in places(notes):
            yield index, Hit(place, severity=None if web or half else Severity.INFO)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Whatever this value holds becomes SQL; look names up in a fixed set, and pass values as parameters.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="injection",
        cwe=("CWE-89",),
        owasp=("A03:2021",),
        why=(
            "A piece of a statement is made here and run elsewhere: an ORDER BY with the name of a column that somebody chose, or a value between quotes of its own.\n"
            "Quotes that are doubled or taken out do not help where the value needs none, and a name that only begins like a column's goes on with anything.\n"
            "\n"
            "A function that looks the value up, or compares it with what is allowed, is left alone."
        ),
        instead=(
            "A name cannot be a parameter; look it up.\n"
            "\n"
            "    column = {\"name\": \"name\", \"date\": \"created_at\"}[sort]\n"
            '    return f" ORDER BY {column}"\n'
            "\n"
            "A value can.\n"
            "\n"
            '    conditions.append("title LIKE ?")\n'
            '    values.append(f"%{word}%")'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/89.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/SQL_Injection_Prevention_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"SELECT", b"WHERE", b"INSERT", b"UPDATE", b"DELETE", b"json_extract", b"JSON_EXTRACT")),
    example=(
        "from flask import Flask\n\n\ndef order(sort):\n    return f\" ORDER BY {sort}\"\n\n\ndef rows(sort):\n"
        '    return db.execute("SELECT * FROM notes" + order(sort)).fetchall()\n'
    ),
    note=_note,
    join=_join,
)
