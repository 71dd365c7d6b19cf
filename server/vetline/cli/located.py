"""Findings of one file in the form that outputs show: lines, columns, fingerprints. Holds no text but the lines it quotes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vetline.core.finding import Finding, Problem, Span
from vetline.core.text import Text

MAX_EXCERPT_LINES = 4
MAX_EXCERPT_BYTES = 2_000
"""Of one line; what a longer line has beyond its finding is of no use to a reader."""


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column from 1, the column in code points; `offset` from 0 in bytes of the UTF-8 text without its mark."""

    line: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True)
class LocatedEdit:
    start: Place
    end: Place
    text: str


@dataclass(frozen=True, slots=True)
class LocatedFix:
    title: str
    safe: bool
    edits: tuple[LocatedEdit, ...]


@dataclass(frozen=True, slots=True)
class LocatedRelated:
    """`start` and `end` are None where the place is in a file that was not read."""

    message: str
    path: str
    start: Place | None
    end: Place | None


@dataclass(frozen=True, slots=True)
class Located:
    """One finding. `path` is as shown to people; `fingerprint` survives lines that move and machines that differ."""

    finding: Finding
    path: str
    start: Place
    end: Place
    fixes: tuple[LocatedFix, ...]
    related: tuple[LocatedRelated, ...]
    fingerprint: str
    excerpt: tuple[str, ...]  # the finding's lines, from its first, without line breaks
    excerpt_skipped: int = 0  # code points that the first of them leaves out at its start


@dataclass(frozen=True, slots=True)
class FileResult:
    """What one file's scan came to. `failed`: the file could not be analysed though it was asked for."""

    path: str
    findings: tuple[Located, ...] = ()
    problems: tuple[Problem, ...] = ()
    line_count: int = 0
    fixed_count: int = 0
    baselined_count: int = 0
    failed: bool = False


def locate(text: Text, findings: Sequence[Finding], path: str, project_path: str) -> Iterator[Located]:
    """`findings` of one file, in their order, which the numbering of equal lines depends on."""
    seen: Counter[tuple[str, bytes]] = Counter()
    for finding in findings:
        line = text.lines.line_of(finding.span.start)
        words = b" ".join(text.data[text.lines.start_of(line) : text.lines.end_of(line)].split())
        occurrence = seen[finding.rule, words]
        seen[finding.rule, words] += 1
        lines, skipped = _excerpt(text, finding.span)
        yield Located(
            finding=finding,
            path=path,
            start=_place(text, finding.span.start),
            end=_place(text, finding.span.end),
            fixes=tuple(
                LocatedFix(
                    fix.title,
                    fix.safe,
                    tuple(LocatedEdit(_place(text, edit.span.start), _place(text, edit.span.end), edit.text) for edit in fix.edits),
                )
                for fix in finding.fixes
            ),
            related=tuple(
                LocatedRelated(related.message, path, _place(text, related.span.start), _place(text, related.span.end))
                if related.path is None or related.path == project_path
                else LocatedRelated(related.message, related.path, None, None)
                for related in finding.related
            ),
            fingerprint=_fingerprint(finding.rule, project_path, words, occurrence),
            excerpt=lines,
            excerpt_skipped=skipped,
        )


def _place(text: Text, offset: int) -> Place:
    line, column = text.line_column(offset)
    return Place(line, column, offset)


def _fingerprint(rule: str, project_path: str, words: bytes, occurrence: int) -> str:
    parts = (b"1", rule.encode(), project_path.encode(errors="surrogateescape"), words, str(occurrence).encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:32]


def _excerpt(text: Text, span: Span) -> tuple[tuple[str, ...], int]:
    first = text.lines.line_of(span.start)
    last = min(text.lines.line_of(max(span.end - 1, span.start)), first + MAX_EXCERPT_LINES - 1)
    lines = []
    skipped = 0
    for number in range(first, last + 1):
        start, end = text.lines.start_of(number), text.lines.end_of(number)
        if number == first and span.start - start > MAX_EXCERPT_BYTES:
            opening = text.data[start : span.start - MAX_EXCERPT_BYTES // 2].decode(errors="ignore")
            skipped = len(opening)
            start += len(opening.encode())
        lines.append(text.data[start : min(end, start + 2 * MAX_EXCERPT_BYTES)].decode(errors="ignore"))
    return tuple(lines), skipped
