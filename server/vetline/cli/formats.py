"""What all output formats share: a format takes results as they come and keeps none, so long scans stay flat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from vetline.cli.located import FileResult
from vetline.core.finding import Problem, Severity

Write = Callable[[str], object]


@dataclass(slots=True)
class Tally:
    """Counts of one run."""

    files: int = 0
    lines: int = 0
    fixed: int = 0
    baselined: int = 0
    fixable: int = 0
    problems: int = 0
    files_with_findings: int = 0
    by_severity: Counter[Severity] = field(default_factory=Counter)
    seconds: float = 0.0
    failed: bool = False  # something that was asked for could not be scanned

    @property
    def findings(self) -> int:
        return self.by_severity.total()

    def add(self, result: FileResult) -> None:
        self.files += 1
        self.lines += result.line_count
        self.fixed += result.fixed_count
        self.baselined += result.baselined_count
        self.files_with_findings += bool(result.findings)
        for located in result.findings:
            self.by_severity[located.finding.severity] += 1
            self.fixable += any(fix.safe for fix in located.fixes)

    def as_json(self) -> Mapping[str, object]:
        return {
            "files": self.files,
            "lines": self.lines,
            "findings": self.findings,
            "errors": self.by_severity[Severity.ERROR],
            "warnings": self.by_severity[Severity.WARNING],
            "infos": self.by_severity[Severity.INFO],
            "fixed": self.fixed,
            "baselined": self.baselined,
            "seconds": round(self.seconds, 3),
        }


class Format(Protocol):
    """`begin` comes first, `add` for each file in order, `end` last; each writes what it can at once."""

    def begin(self) -> None: ...

    def add(self, result: FileResult) -> None: ...

    def end(self, tally: Tally, problems: Sequence[Problem]) -> None: ...


def said(problem: Problem) -> str:
    """One line: where, and what."""
    place = ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part is not None)
    return f"{place}: {problem.message}" if place else problem.message
