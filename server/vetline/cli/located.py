"""Findings of one file in the form that outputs show: lines, columns, fingerprints. Holds no text but the lines it quotes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from vetline.core.finding import Edit, Finding, Problem, Span
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
class CellPlace:
    """Where a finding stands for who sees a notebook's cells: in the code of one, or in what it has put out. Offsets count within that."""

    number: int
    identity: str
    is_output: bool
    start: Place
    end: Place


@dataclass(frozen=True, slots=True)
class Located:
    """One finding. `path` is as shown to people; `fingerprint` survives lines that move and machines that differ.

    `start`, `end` and edits count in the file as it is on the disk; `cell` says where in a notebook that is.
    """

    finding: Finding
    path: str
    start: Place
    end: Place
    fixes: tuple[LocatedFix, ...]
    related: tuple[LocatedRelated, ...]
    fingerprint: str
    excerpt: tuple[str, ...]  # the finding's lines, from its first, without line breaks
    excerpt_skipped: int = 0  # code points that the first of them leaves out at its start
    cell: CellPlace | None = None

    @property
    def shown_start(self) -> Place:
        """In the text that is quoted."""
        return self.start if self.cell is None else self.cell.start

    @property
    def shown_end(self) -> Place:
        return self.end if self.cell is None else self.cell.end


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


class Layout(Protocol):
    """Where the spans of what was analysed stand."""

    def quoted(self, span: Span) -> tuple[Text, Span]:
        """What a reader sees: a text, and the span there."""
        ...

    def places(self, span: Span) -> tuple[Place, Place]:
        """Its start and end in the file."""
        ...

    def edits(self, edits: Sequence[Edit]) -> tuple[LocatedEdit, ...]:
        """What the edits are in the file; none if they cannot be made there."""
        ...

    def cell(self, span: Span) -> CellPlace | None: ...


@dataclass(frozen=True, slots=True)
class InText:
    """What was analysed is the file's text."""

    text: Text

    def quoted(self, span: Span) -> tuple[Text, Span]:
        return self.text, span

    def places(self, span: Span) -> tuple[Place, Place]:
        return place(self.text, span.start), place(self.text, span.end)

    def edits(self, edits: Sequence[Edit]) -> tuple[LocatedEdit, ...]:
        return tuple(LocatedEdit(*self.places(edit.span), edit.text) for edit in edits)

    def cell(self, span: Span) -> CellPlace | None:
        return None


def locate(layout: Layout, findings: Sequence[Finding], path: str, project_path: str) -> Iterator[Located]:
    """`findings` of one file, in their order, which the numbering of equal lines depends on."""
    seen: Counter[tuple[str, bytes]] = Counter()
    for finding in findings:
        text, span = layout.quoted(finding.span)
        line = text.lines.line_of(span.start)
        words = b" ".join(text.data[text.lines.start_of(line) : text.lines.end_of(line)].split())
        occurrence = seen[finding.rule, words]
        seen[finding.rule, words] += 1
        lines, skipped = _excerpt(text, span)
        start, end = layout.places(finding.span)
        yield Located(
            finding=finding,
            path=path,
            start=start,
            end=end,
            fixes=tuple(LocatedFix(fix.title, fix.safe, edits) for fix in finding.fixes if (edits := layout.edits(fix.edits))),
            related=tuple(
                LocatedRelated(related.message, path, *layout.places(related.span))
                if related.path is None or related.path == project_path
                else LocatedRelated(related.message, related.path, None, None)
                for related in finding.related
            ),
            fingerprint=_fingerprint(finding.rule, project_path, words, occurrence),
            excerpt=lines,
            excerpt_skipped=skipped,
            cell=layout.cell(finding.span),
        )


def place(text: Text, offset: int) -> Place:
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
