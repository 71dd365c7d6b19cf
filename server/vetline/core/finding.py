"""What a rule or check reports. Every offset is a byte offset into the UTF-8 text of one source."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence, Set
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
    """A further place that explains a finding: a taint source, a suspicious opcode.

    `page` is Markdown that an editor shows at `line` instead of a file that it cannot; "" where there is none.
    """

    message: str
    span: Span
    path: str | None = None
    page: str = ""
    line: int = 0


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


def most_specific(superseded: Mapping[str, Set[str]], lists: Sequence[Sequence[Finding]]) -> tuple[Finding, ...]:
    """The lists as one, sorted: of a rule and a span the first list's finding, and none at a place where a more specific
    rule reports. `superseded` holds, by rule id, the rules that say nothing then.
    """
    if len(lists) == 1:
        findings = list(lists[0])
    else:
        joined = {(finding.span, finding.rule): finding for one in reversed(lists) for finding in one}
        findings = [joined[key] for key in sorted(joined)]
    above = [(finding.span, superseded[finding.rule]) for finding in findings if finding.rule in superseded] if superseded else []
    if not above:
        return tuple(findings)
    return tuple(
        finding for finding in findings if not any(finding.rule in rules and finding.span.overlaps(span) for span, rules in above)
    )
