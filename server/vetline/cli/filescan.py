"""Scans a few files, and mends them where that is asked for. Total: whatever happens becomes a problem of the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from vetline import engine
from vetline.cli import fixing
from vetline.cli.located import FileResult, locate
from vetline.cli.options import MEMORY_ENTRIES
from vetline.core import syntax
from vetline.core.finding import Finding, Problem, Report
from vetline.core.text import Source, Text, decode_disk
from vetline.settings import Settings
from vetline.wiring import Workbench, assemble

_BOM = b"\xef\xbb\xbf"
Opened = TypeVar("Opened")


@dataclass(frozen=True, slots=True)
class Target:
    """One file to scan: where it is, how people see it, and its path in the project."""

    path: str
    shown: str
    project_path: str
    language: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file between the tiers."""

    target: Target
    raw: bytes
    source: Source
    problems: tuple[Problem, ...]
    decodes: bool
    instant: Report


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

    def __call__(self, targets: Sequence[Target]) -> list[FileResult]:
        """The results of the targets, in their order. Semgrep runs once for all of them."""
        if self.bench is None:
            self.bench = assemble(self.settings, self.root, memory_entries=MEMORY_ENTRIES, check_rules=False)
        bench = self.bench
        opened = [_guarded(target, self._open, bench, target) for target in targets]
        files = [one for one in opened if isinstance(one, _Opened)]
        reports = iter(self._deep_reports(bench, files))
        return [
            _guarded(one.target, self._finish, bench, one, next(reports)) if isinstance(one, _Opened) else one for one in opened
        ]

    def _open(self, bench: Workbench, target: Target) -> _Opened | FileResult:
        """What stands in the file and what the instant tier says of it, or why there is nothing."""
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
        source = _source(bench, target, text, raw)
        return _Opened(target, raw, source, tuple(problems), decode_problem is None, engine.instant(bench.plan, source, bench.ports))

    def _deep_reports(self, bench: Workbench, files: Sequence[_Opened]) -> Sequence[Report | None]:
        if not self.deep or not files:
            return [None] * len(files)
        try:
            return engine.deep_many(bench.plan, [one.source for one in files], bench.ports, bench.scanner)
        except Exception as error:  # the instant tier's findings stay
            return [Report(problems=(Problem(f"the deep tier failed ({type(error).__name__}: {error})"),))] * len(files)

    def _finish(self, bench: Workbench, opened: _Opened, deep: Report | None) -> FileResult:
        target, text = opened.target, opened.source.text
        report = engine.joined(bench.plan, opened.instant, deep)
        findings = engine.joined(bench.plan, report, engine.models(bench.plan, opened.source, bench.ports)).findings
        problems = [*opened.problems, *report.problems]
        if self.deep and deep is None:
            problems.append(Problem(f"the deep tier did not look at this file: {bench.deep_state.detail or bench.deep_state.name}"))
        fixed_count = 0
        if self.fix and opened.decodes:
            text, findings, fixed_count, fix_problem = self._fixed(bench, target, text, opened.raw, findings)
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

    def _analyse(self, bench: Workbench, target: Target, text: Text, raw: bytes) -> tuple[Finding, ...]:
        source = _source(bench, target, text, raw)
        report = engine.instant(bench.plan, source, bench.ports)
        deep = engine.deep(bench.plan, source, bench.ports, bench.scanner) if self.deep else None
        return engine.joined(bench.plan, report, deep).findings

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
            analyse=lambda changed: self._analyse(bench, target, changed, raw),
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


def _guarded(target: Target, step: Callable[..., Opened], *arguments: Any) -> Opened | FileResult:
    """One file must not end the scan of the others."""
    try:
        return step(*arguments)
    except Exception as error:
        message = f"not analysed: internal error ({type(error).__name__}: {error})"
        return FileResult(target.shown, problems=(Problem(message, target.shown),), failed=True)


def _source(bench: Workbench, target: Target, text: Text, raw: bytes) -> Source:
    return Source(
        uri="file://" + target.path,
        path=target.project_path,
        language=target.language,
        text=text,
        in_tests=bench.in_tests(target.project_path),
        bom=raw.startswith(_BOM),
    )


def _at(problems: Sequence[Problem], path: str) -> tuple[Problem, ...]:
    return tuple(Problem(problem.message, problem.path or path, problem.line, problem.column) for problem in problems)
