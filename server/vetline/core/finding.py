"""What a rule or check reports. Every offset is a byte offset into the UTF-8 text of one source."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field


class Severity(enum.IntEnum):
    """Ordered: a greater severity is worse."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word that the command line, JSON and settings use."""
        return self.name.lower()

    def lowered(self) -> Severity:
        """One step quieter; INFO stays INFO."""
        return Severity(max(self - 1, Severity.INFO))


class Confidence(enum.IntEnum):
    LOW = 1
    MEDIUM = 2
    HIGH = 3

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of bytes: start <= end."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def shifted(self, delta_bytes: int) -> Span:
        return Span(self.start + delta_bytes, self.end + delta_bytes)


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the bytes of `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a finding. A safe fix keeps the program's meaning but for the hazard.

    `imports` are import statements that the fixed text needs; the engine turns them into edits, so
    consumers only apply `edits`. Edits do not overlap and are in ascending order.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Related:
    """A further place that explains a finding: a taint source, a suspicious opcode."""

    message: str
    span: Span
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that one rule or check objects to."""

    rule: str
    message: str
    severity: Severity
    confidence: Confidence
    category: str
    span: Span
    cwe: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that kept a part of the analysis from happening; shown to the user, never hidden.

    `path` and `line` (from 1) say where the cause stands, when it stands in a file.
    """

    message: str
    path: str | None = None
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All that one analysis of one source has to say. Findings are sorted by span, then rule."""

    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
