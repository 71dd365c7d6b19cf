"""Scans a few files, and mends them where that is asked for. Total: whatever happens becomes a problem of the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from vetline import engine
from vetline.cli import fixing
from vetline.cli.in_notebook import InCells, InOutputs, cell_problem
from vetline.cli.located import FileResult, InText, Located, locate
from vetline.cli.options import MEMORY_ENTRIES
from vetline.core import ipynb, scripts, syntax
from vetline.core.cells import Program
from vetline.core.finding import Edit, Finding, Problem, Report
from vetline.core.languages import NOTEBOOK
from vetline.core.notebook import Notebook, open_notebook
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
    notebook: Notebook | None = None


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
        limit = ipynb.MAX_FILE_BYTES if target.language == NOTEBOOK else bench.settings.max_file_bytes
        if target.size_bytes > limit:
            return FileResult(target.shown, problems=(_too_large(target, target.size_bytes, limit),))
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
        if target.language == NOTEBOOK:
            return self._open_notebook(bench, target, raw, text, problems)
        nul = raw.find(b"\0") if decode_problem is None else -1
        if nul >= 0:
            problems.append(Problem("the file holds NUL bytes, which Python does not read", line=raw.count(b"\n", 0, nul) + 1))
        source = _source(bench, target, text, raw)
        return _Opened(target, raw, source, tuple(problems), decode_problem is None, engine.instant(bench.plan, source, bench.ports))

    def _open_notebook(self, bench: Workbench, target: Target, raw: bytes, text: Text, problems: Sequence[Problem]) -> _Opened | FileResult:
        notebook, read_problems = open_notebook(text)
        if notebook is None:
            return FileResult(target.shown, problems=_at((*problems, *read_problems), target.shown))
        limit = bench.settings.max_file_bytes
        if len(notebook.program.python) > limit:
            return FileResult(target.shown, problems=(_too_large(target, len(notebook.program.python), limit),))
        source = _notebook_source(bench, target, notebook)
        instant = engine.instant(bench.plan, source, bench.ports)
        return _Opened(target, raw, source, (*problems, *read_problems), not problems, instant, notebook)

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
        if opened.notebook is not None:
            return self._finish_notebook(bench, opened, opened.notebook, findings, problems)
        fixed_count = 0
        if self.fix and opened.decodes:
            text, findings, fixed_count, fix_problem = self._fixed(bench, target, text, opened.raw, findings)
            problems.extend([fix_problem] if fix_problem else [])
        located = tuple(locate(InText(text), findings, target.shown, target.project_path))
        return self._result(target, located, problems, _line_count(text), fixed_count)

    def _finish_notebook(
        self, bench: Workbench, opened: _Opened, notebook: Notebook, findings: tuple[Finding, ...], problems: Sequence[Problem]
    ) -> FileResult:
        target = opened.target
        problems = [cell_problem(notebook, problem) for problem in problems]
        fixed_count = 0
        if self.fix and opened.decodes:
            notebook, findings, fixed_count, fix_problem = self._fixed_notebook(bench, target, notebook, opened.raw, findings)
            problems.extend([fix_problem] if fix_problem else [])
        outputs = engine.outputs(bench.plan, replace(opened.source, text=notebook.outputs.text, written=None), bench.ports)
        problems.extend(Problem(problem.message) for problem in outputs.problems)
        located = (
            *locate(InCells(notebook), findings, target.shown, target.project_path),
            *locate(InOutputs(notebook), outputs.findings, target.shown, target.project_path),
        )
        lines = sum(_line_count(Text.of(notebook.program.content(cell))) for cell in range(len(notebook.program)))
        return self._result(target, located, problems, lines, fixed_count)

    def _result(self, target: Target, located: tuple[Located, ...], problems: Sequence[Problem], lines: int, fixed_count: int) -> FileResult:
        kept = tuple(one for one in located if one.fingerprint not in self.baseline)
        return FileResult(
            path=target.shown,
            findings=kept,
            problems=_at(problems, target.shown),
            line_count=lines,
            fixed_count=fixed_count,
            baselined_count=len(located) - len(kept),
        )

    def _analyse(self, bench: Workbench, source: Source) -> tuple[Finding, ...]:
        report = engine.instant(bench.plan, source, bench.ports)
        deep = engine.deep(bench.plan, source, bench.ports, bench.scanner) if self.deep else None
        return engine.joined(bench.plan, report, deep).findings

    def _fixed(
        self, bench: Workbench, target: Target, text: Text, raw: bytes, findings: tuple[Finding, ...]
    ) -> tuple[Text, tuple[Finding, ...], int, Problem | None]:
        """The text, its findings and how many fixes were applied, after the file has been written; or as they were."""

        def wanted(current: Text, found: Sequence[Finding]) -> list[Finding]:
            places = locate(InText(current), found, target.shown, target.project_path)
            return [one.finding for one in places if one.fingerprint not in self.baseline]

        fixed = fixing.fix_all(
            text,
            findings,
            analyse=lambda changed: self._analyse(bench, _source(bench, target, changed, raw)),
            parses=lambda changed: scripts.parses(target.language, changed.data),
            wanted=wanted,
            edited=fixing.edited_text,
        )
        if not fixed.count:
            return text, findings, 0, None
        refusal = _write(target, raw, fixed.text)
        if refusal is not None:
            return text, findings, 0, refusal
        return fixed.text, fixed.findings, fixed.count, None

    def _fixed_notebook(
        self, bench: Workbench, target: Target, notebook: Notebook, raw: bytes, findings: tuple[Finding, ...]
    ) -> tuple[Notebook, tuple[Finding, ...], int, Problem | None]:
        """As `_fixed`, cell by cell; all else in the file stays as it is."""

        def wanted(current: Program, found: Sequence[Finding]) -> list[Finding]:
            places = locate(InCells(replace(notebook, program=current)), found, target.shown, target.project_path)
            return [one.finding for one in places if one.fingerprint not in self.baseline]

        def edited(current: Program, edits: Sequence[Edit]) -> Program | None:
            changed = current.edited(edits)
            return None if changed is None or changed.written.data == current.written.data else changed

        fixed = fixing.fix_all(
            notebook.program,
            findings,
            analyse=lambda changed: self._analyse(bench, _notebook_source(bench, target, replace(notebook, program=changed))),
            parses=lambda changed: not syntax.parse("python", changed.python.data).has_error,
            wanted=wanted,
            edited=edited,
        )
        if not fixed.count:
            return notebook, findings, 0, None
        text = Text.of(notebook.rewritten(fixed.text))
        mended, _ = open_notebook(text)
        if mended is None or mended.program.written.data != fixed.text.written.data:
            return notebook, findings, 0, Problem("not fixed: the notebook could not be written as it is read")
        refusal = _write(target, raw, text)
        if refusal is not None:
            return notebook, findings, 0, refusal
        return mended, fixed.findings, fixed.count, None


def _guarded(target: Target, step: Callable[..., Opened], *arguments: Any) -> Opened | FileResult:
    """One file must not end the scan of the others."""
    try:
        return step(*arguments)
    except Exception as error:
        message = f"not analysed: internal error ({type(error).__name__}: {error})"
        return FileResult(target.shown, problems=(Problem(message, target.shown),), failed=True)


def _line_count(text: Text) -> int:
    return len(text.lines) - text.data.endswith((b"\n", b"\r")) if text else 0


def _write(target: Target, raw: bytes, text: Text) -> Problem | None:
    """Why not, if not."""
    content = fixing.encoded(raw, text)
    if content is None:
        return Problem("not fixed: the file's encoding cannot express the fixed text")
    refusal = fixing.replace_file(target.path, raw, content)
    return Problem(refusal) if refusal is not None else None


def _too_large(target: Target, size_bytes: int, limit: int) -> Problem:
    return Problem(f"not analysed: {size_bytes:,} bytes, and the limit (max-file-bytes) is {limit:,}", target.shown)


def _notebook_source(bench: Workbench, target: Target, notebook: Notebook) -> Source:
    return notebook.source("file://" + target.path, target.project_path, bench.in_tests(target.project_path))


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
