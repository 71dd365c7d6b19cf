"""Scans one file, and mends it where that is asked for. Total: whatever happens becomes a problem of that file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from vetline import engine
from vetline.cli import fixing
from vetline.cli.located import FileResult, locate
from vetline.cli.options import MEMORY_ENTRIES
from vetline.core import syntax
from vetline.core.finding import Finding, Problem
from vetline.core.text import Source, Text, decode_disk
from vetline.settings import Settings
from vetline.wiring import Workbench, assemble

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Target:
    """One file to scan: where it is, how people see it, and its path in the project."""

    path: str
    shown: str
    project_path: str
    language: str
    size_bytes: int


@dataclass(slots=True)
class FileScan:
    """What every file of one run is scanned with. Sent to another process, it builds its own workbench there."""

    settings: Settings
    root: str | None
    deep: bool = False
    fix: bool = False
    baseline: frozenset[str] = frozenset()
    bench: Workbench | None = field(default=None, repr=False)

    def __getstate__(self) -> tuple[Any, ...]:
        return (self.settings, self.root, self.deep, self.fix, self.baseline)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.settings, self.root, self.deep, self.fix, self.baseline = state
        self.bench = None

    def __call__(self, target: Target) -> FileResult:
        if self.bench is None:
            self.bench = assemble(self.settings, self.root, memory_entries=MEMORY_ENTRIES)
        try:
            return self._scan(self.bench, target)
        except Exception as error:  # one file must not end the scan of the others
            message = f"not analysed: internal error ({type(error).__name__}: {error})"
            return FileResult(target.shown, problems=(Problem(message, target.shown),), failed=True)

    def _scan(self, bench: Workbench, target: Target) -> FileResult:
        limit = bench.settings.max_file_bytes
        if target.size_bytes > limit:
            message = f"not analysed: {target.size_bytes:,} bytes, and the limit (max-file-bytes) is {limit:,}"
            return FileResult(target.shown, problems=(Problem(message, target.shown),))
        try:
            with open(target.path, "rb") as file:
                raw = file.read(limit + 1)
        except OSError as error:
            problem = Problem(f"the file cannot be read: {error.strerror or error}", target.shown)
            return FileResult(target.shown, problems=(problem,), failed=True)
        text, decode_problem = decode_disk(raw)
        if text is None:
            return FileResult(target.shown, problems=_at((decode_problem or Problem("not text"),), target.shown), failed=True)
        problems = [decode_problem] if decode_problem else []
        nul = raw.find(b"\0") if decode_problem is None else -1
        if nul >= 0:
            problems.append(Problem("the file holds NUL bytes, which Python does not read", line=raw.count(b"\n", 0, nul) + 1))

        findings, found_problems = self._analyse(bench, target, text, raw)
        problems.extend(found_problems)
        fixed_count = 0
        if self.fix and decode_problem is None:
            text, findings, fixed_count, fix_problem = self._fixed(bench, target, text, raw, findings)
            problems.extend([fix_problem] if fix_problem else [])
        located = tuple(locate(text, findings, target.shown, target.project_path))
        kept = tuple(one for one in located if one.fingerprint not in self.baseline)
        return FileResult(
            path=target.shown,
            findings=kept,
            problems=_at(problems, target.shown),
            line_count=len(text.lines) - text.data.endswith((b"\n", b"\r")) if text.data else 0,
            fixed_count=fixed_count,
            baselined_count=len(located) - len(kept),
        )

    def _analyse(self, bench: Workbench, target: Target, text: Text, raw: bytes) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
        source = Source(
            uri="file://" + target.path,
            path=target.project_path,
            language=target.language,
            text=text,
            in_tests=bench.in_tests(target.project_path),
            bom=raw.startswith(_BOM),
        )
        report = engine.instant(bench.plan, source, bench.ports)
        if not self.deep:
            return report.findings, report.problems
        deep = engine.deep(bench.plan, source, bench.ports, bench.scanner)
        findings = sorted((*report.findings, *deep.findings), key=lambda finding: (finding.span, finding.rule))
        return tuple(findings), (*report.problems, *deep.problems)

    def _fixed(
        self, bench: Workbench, target: Target, text: Text, raw: bytes, findings: tuple[Finding, ...]
    ) -> tuple[Text, tuple[Finding, ...], int, Problem | None]:
        """The text, its findings and how many fixes were applied, after the file has been written; or as they were."""

        def wanted(current: Text, found: Sequence[Finding]) -> list[Finding]:
            places = locate(current, found, target.shown, target.project_path)
            return [one.finding for one in places if one.fingerprint not in self.baseline]

        fixed = fixing.fix_all(
            text,
            findings,
            analyse=lambda changed: self._analyse(bench, target, changed, raw)[0],
            parses=lambda changed: not syntax.parse(target.language, changed.data).has_error,
            wanted=wanted,
        )
        if not fixed.count:
            return text, findings, 0, None
        content = fixing.encoded(raw, fixed.text)
        refusal = (
            "not fixed: the file's encoding cannot express the fixed text"
            if content is None
            else fixing.replace_file(target.path, raw, content)
        )
        if refusal is not None:
            return text, findings, 0, Problem(refusal)
        return fixed.text, fixed.findings, fixed.count, None


def _at(problems: Sequence[Problem], path: str) -> tuple[Problem, ...]:
    return tuple(Problem(problem.message, problem.path or path, problem.line, problem.column) for problem in problems)
