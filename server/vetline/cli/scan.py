"""`vetline scan`: files and folders in, findings out, in one pass whose memory does not grow with the number of files."""

from __future__ import annotations

import contextlib
import gc
import itertools
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

import click

from vetline.cli import baseline as baselines
from vetline.cli import workers
from vetline.cli.filescan import FileScan, Target
from vetline.cli.formats import Format, Tally, said
from vetline.cli.located import FileResult
from vetline.cli.main import FAILURE, FINDINGS, OK, Failure
from vetline.cli.options import names, rule_options, workbench
from vetline.core.finding import Problem, Severity
from vetline.wiring import Workbench

FAIL_ON = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO, "never": None}

BATCH_BYTES = 300_000
BATCH_FILES = 40
"""Semgrep is started for each batch."""
SMALL_BATCH_BYTES = 50_000
"""Without Semgrep: the processes end at about the same time."""

ALONE_BYTES = 400_000
"""Less than this is scanned sooner than a second process starts."""

MAX_PROBLEMS = 1_000
"""Of one run that are kept for the end."""

MAX_SAID_PROBLEMS = 20
"""That standard error shows."""


@click.command("scan")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "format_name", type=click.Choice(["text", "json", "sarif"]), default="text", help="What is written.")
@click.option("--output", metavar="FILE", help="Write to FILE instead of standard output.")
@click.option("--fix", is_flag=True, help="Apply safe fixes to the files.")
@click.option(
    "--fail-on", type=click.Choice(list(FAIL_ON)), default="error", show_default=True, help="The least severity that gives exit code 1."
)
@click.option("--baseline", metavar="FILE", help="Leave out the findings that FILE holds.")
@click.option("--write-baseline", metavar="FILE", help="Write all findings to FILE, as the new baseline.")
@click.option("--select", multiple=True, callback=names, metavar="IDS", help="Run only these rules or categories; commas between.")
@click.option("--ignore", multiple=True, callback=names, metavar="IDS", help="Leave these rules or categories out.")
@click.option("--no-deep", is_flag=True, help="Leave out the deep tier (Semgrep itself).")
@click.option("--config", metavar="FILE", help="Read settings from FILE instead of looking for a vetline.toml or pyproject.toml.")
@rule_options
@click.option("--jobs", type=click.IntRange(1, 256), metavar="N", help="Processes to use. [default: one for each processor]")
def command(
    paths: tuple[str, ...],
    format_name: str,
    output: str | None,
    fix: bool,
    fail_on: str,
    baseline: str | None,
    write_baseline: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    no_deep: bool,
    config: str | None,
    rule_paths: tuple[str, ...],
    no_bundled: bool,
    jobs: int | None,
) -> int:
    """Scan files and folders.

    Exit code 0: nothing at or above --fail-on; 1: findings; 2: bad usage, or something could not be scanned.
    """
    started = time.perf_counter()
    missing = [path for path in paths if not os.path.exists(path)]
    if missing:
        raise click.UsageError(f"no such file or folder: {', '.join(missing)}")
    with _rare_collections():
        bench = workbench(paths, config, rule_paths, no_bundled, select, ignore)
    deep, notices = _deep_tier(bench, no_deep)
    known = _read_baseline(baseline) if baseline else frozenset()
    scan = FileScan(bench.settings, bench.root, deep=deep, fix=fix, baseline=known, bench=bench)
    walk_problems: list[Problem] = []
    run = _Run(write_baseline is not None)
    for notice in (*bench.problems, *notices):
        run.problem(notice, failed=False)
    with opened(output) as stream, _rare_collections():
        shown = _format(format_name, stream, bench, output is None)
        shown.begin()
        for result in _results(scan, _targets(bench, paths, walk_problems), jobs or _processors()):
            run.add(result, shown)
            while walk_problems:
                run.problem(_shown_problem(walk_problems.pop(0)), failed=True)
        while walk_problems:
            run.problem(_shown_problem(walk_problems.pop(0)), failed=True)
        run.close()
        run.tally.seconds = time.perf_counter() - started
        shown.end(run.tally, run.problems)
    if write_baseline is not None:
        with open(write_baseline, "w", encoding="utf-8") as file:
            file.write(baselines.content(run.entries))
        click.echo(f"vetline: {len(run.entries)} findings written to {write_baseline}", err=True)
    if run.tally.failed:
        return FAILURE
    threshold = FAIL_ON[fail_on]
    return FINDINGS if threshold is not None and any(run.tally.by_severity[level] for level in Severity if level >= threshold) else OK


class _Run:
    """What is kept of a run: counts, problems, and the entries of a baseline if one is written."""

    def __init__(self, writes_baseline: bool) -> None:
        self.tally = Tally()
        self.problems: list[Problem] = []
        self.entries: list[tuple[str, str]] = []
        self._writes_baseline = writes_baseline

    def add(self, result: FileResult, shown: Format) -> None:
        for problem in result.problems:
            self.problem(problem, result.failed)
        self.tally.failed |= result.failed
        if self._writes_baseline:
            self.entries.extend(baselines.entry(located) for located in result.findings)
            result = FileResult(
                result.path,
                line_count=result.line_count,
                fixed_count=result.fixed_count,
                baselined_count=result.baselined_count + len(result.findings),
            )
        self.tally.add(result)
        shown.add(result)

    def problem(self, problem: Problem, failed: bool) -> None:
        self.tally.failed |= failed
        self.tally.problems += 1
        if self.tally.problems <= MAX_SAID_PROBLEMS:
            click.echo(f"vetline: {said(problem)}", err=True)
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(problem)
        elif len(self.problems) == MAX_PROBLEMS:
            self.problems.append(Problem("more problems than can be listed"))

    def close(self) -> None:
        unsaid = self.tally.problems - MAX_SAID_PROBLEMS
        if unsaid > 0:
            click.echo(f"vetline: and {unsaid:,} more problems, which --format json lists", err=True)


def _targets(bench: Workbench, paths: Sequence[str], problems: list[Problem]) -> Iterator[Target]:
    for found in bench.find_files(paths, problems):
        yield Target(found.path, shown_path(found.path), found.project_path, found.language, found.size_bytes)


def _results(scan: FileScan, targets: Iterator[Target], jobs: int) -> Iterator[FileResult]:
    """In the order of the targets; in this process if there is little to do."""
    first: list[Target] = []
    size = 0
    if jobs > 1:
        for target in targets:
            first.append(target)
            size += target.size_bytes
            if size > ALONE_BYTES:
                break
    if jobs == 1 or size <= ALONE_BYTES:
        everything = itertools.chain(first, targets)
        for batch in _batches(everything, BATCH_BYTES) if scan.deep else ([target] for target in everything):
            yield from scan(batch)
        return
    yield from workers.run(scan, _batches(itertools.chain(first, targets), BATCH_BYTES if scan.deep else SMALL_BATCH_BYTES), jobs, _crashed)


def _batches(targets: Iterable[Target], most_bytes: int) -> Iterator[list[Target]]:
    batch: list[Target] = []
    size = 0
    for target in targets:
        batch.append(target)
        size += target.size_bytes
        if size >= most_bytes or len(batch) >= BATCH_FILES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _crashed(target: Target) -> FileResult:
    message = "not analysed: the process that scanned it died"
    return FileResult(target.shown, problems=(Problem(message, target.shown),), failed=True)


def _deep_tier(bench: Workbench, no_deep: bool) -> tuple[bool, list[Problem]]:
    """Whether the deep tier runs, and what is to be said if it should and cannot."""
    waiting = len(bench.plan.deep_rules)
    if no_deep or not bench.settings.deep_enable or not waiting:
        return False, []
    state = bench.scanner.look()
    if not state.runs:
        rules = "rule needs" if waiting == 1 else "rules need"
        return False, [Problem(f"{waiting} {rules} the deep tier and did not run: {state.detail} (--no-deep leaves them out silently)")]
    return True, []


def _read_baseline(path: str) -> frozenset[str]:
    try:
        return baselines.read(path)
    except OSError as error:
        raise Failure(f"the baseline {path} cannot be read: {error.strerror or error}") from None
    except ValueError as error:
        raise Failure(f"the baseline {path} is {error}") from None


def _format(name: str, stream: TextIO, bench: Workbench, is_stdout: bool) -> Format:
    if name == "json":
        from vetline.cli.json_format import JsonFormat

        return JsonFormat(stream.write)
    if name == "sarif":
        from vetline.cli.sarif_format import SarifFormat

        return SarifFormat(stream.write, bench.catalog, os.getcwd())
    from vetline.cli.text_format import Paint, TextFormat

    if is_stdout and stream.isatty() and "NO_COLOR" not in os.environ:
        from rich.console import Console

        return TextFormat(stream.write, Paint(Console(file=stream, highlight=False)))
    if (stream.encoding or "").lower().replace("-", "") != "utf8":
        return TextFormat(lambda text: stream.write(text.replace("│", "|").replace("…", "...")))
    return TextFormat(stream.write)


@contextlib.contextmanager
def _rare_collections() -> Iterator[None]:
    """Fewer searches for cycles: plans and trees are many objects, and nothing that one file leaves behind is a cycle."""
    before = gc.get_threshold()
    gc.set_threshold(*workers.COLLECTOR_THRESHOLD)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextlib.contextmanager
def opened(output: str | None) -> Iterator[TextIO]:
    """Where a command writes: a file, or standard output."""
    if output is None:
        if hasattr(sys.stdout, "reconfigure"):  # a narrow encoding must not end a scan
            sys.stdout.reconfigure(errors="backslashreplace")
        yield sys.stdout
        return
    with open(output, "w", encoding="utf-8", errors="backslashreplace") as stream:
        yield stream


def shown_path(path: str) -> str:
    """Relative to the working folder where the file is below it."""
    here = os.getcwd()
    return os.path.relpath(path, here).replace(os.sep, "/") if path.startswith(os.path.join(here, "")) else path


def _shown_problem(problem: Problem) -> Problem:
    path = shown_path(problem.path) if problem.path else None
    return Problem(problem.message, path, problem.line, problem.column)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
