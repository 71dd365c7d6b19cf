"""Scans the files of the workspace's folders, open or not, with progress and cancel; what is found stands at their URIs.

One file at a time is read and analysed, in a thread that waits while a keystroke is being answered; what Semgrep is to look at goes to the
deep tier's own lane, one file at a time, where open documents come first. What stands for a file goes when the file opens, and comes again
when it closes.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from vetline.core import ipynb
from vetline.core.finding import Finding, Problem, Report, most_specific
from vetline.core.languages import NOTEBOOK
from vetline.core.notebook import Notebook, in_file, open_notebook
from vetline.core.text import Source, Text, decode_disk
from vetline.lsp.analysis import Job
from vetline.lsp.progress import work_done
from vetline.session.documents import Document
from vetline.session.lanes import Lane

if TYPE_CHECKING:
    from vetline.lsp.roots import Root
    from vetline.lsp.server import VetlineServer
    from vetline.wiring import Workbench

log = logging.getLogger(__name__)

MAX_PROBLEMS = 50
"""That an answer lists."""

RULES_TIMEOUT_S = 60.0
"""How long a scan waits for rules that are still being loaded."""

_REPORT_EVERY_S = 0.1
_YIELD_S = 0.005
_MOST_YIELDS = 200  # of one file: a second, then it goes on beside the typing
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class FileJob:
    """One file; `uri` is where its findings stand."""

    path: str
    uri: str
    project_path: str
    language: str
    workbench: Workbench


@dataclass(frozen=True, slots=True)
class FileFindings:
    text: Text | None = None
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    for_deep_tier: Source | None = None
    notebook: Notebook | None = None


@dataclass(slots=True)
class _Run:
    """One scan that is under way."""

    total: int
    waiting: set[str]  # paths
    done: asyncio.Event
    files: int = 0
    problems: list[Problem] = field(default_factory=list)
    cancelled: bool = False

    def finish(self, path: str) -> bool:
        """False for a file that is no part of this scan."""
        if path not in self.waiting:
            return False
        self.waiting.discard(path)
        self.files += 1
        if not self.waiting:
            self.done.set()
        return True


class WorkspaceScan:
    """Only the event loop calls this."""

    def __init__(self, server: VetlineServer, loop: asyncio.AbstractEventLoop) -> None:
        self._server = server
        self._loop = loop
        busy = lambda: not server.analysis.instant.idle  # noqa: E731
        self._lane: Lane[FileJob, FileFindings] = Lane("scan", loop, lambda job: _analysed(job, busy), self._deliver, self._failed)
        self._scanned: dict[str, FileJob] = {}  # by path: the files of the last scan
        self._standing: dict[str, FileJob] = {}  # by path: those of them that something was found in
        self._run: _Run | None = None
        self._loaded = asyncio.Event()
        self._closed = False

    async def scan(self, token: types.ProgressToken | None) -> dict[str, Any] | None:
        """{"files", "findings", "cancelled", "problems": [str]}; None if a scan is under way already."""
        if self._run is not None:
            log.warning("the workspace is being scanned already")
            return None
        run = self._run = _Run(0, set(), asyncio.Event())
        progress = await work_done(self._server, "vetline-scan", token)
        try:
            progress.begin("Scanning the workspace", percentage=0)
            jobs = await self._jobs(run)
            run.total, run.waiting = len(jobs), {job.path for job in jobs}
            for job in reversed(jobs):  # the lane takes what came last
                self._lane.submit(job.path, job)
            while run.waiting and not progress.cancelled and not self._closed:
                try:
                    await asyncio.wait_for(run.done.wait(), _REPORT_EVERY_S)
                except asyncio.TimeoutError:
                    progress.report(f"{run.files:,} of {run.total:,} files", run.files * 100 // max(run.total, 1))
            run.cancelled = bool(run.waiting)
            for path in run.waiting:
                self._lane.forget(path)
                self._server.analysis.forget_deep(path)
            self._scanned.update((job.path, job) for job in jobs)
            if not run.cancelled:
                self._drop_all_but({job.path for job in jobs})
            return self._outcome(run)
        finally:
            self._run = None
            progress.end()
            self._server.collector.touch()

    def opened(self, uri: str) -> None:
        """The document's own analysis takes over, maybe at another spelling of the URI."""
        job = self._standing.get(to_fs_path(uri) or "")
        if job is not None and job.uri != uri:
            self._clear(job)

    def closed(self, uri: str) -> None:
        """What the scan said of the file stands again, by what is on the disk now."""
        job = self._scanned.get(to_fs_path(uri) or "")
        if job is not None:
            self._lane.submit(job.path, replace(job, uri=uri))

    def rules_changed(self) -> None:
        """Files in which something stands are looked at again."""
        self._loaded.set()
        for job in self._standing.values():
            workbench = self._server.roots.of(job.uri).workbench
            if workbench is not None and not self._is_open(job.path):
                self._lane.submit(job.path, replace(job, workbench=workbench))

    def close(self) -> None:
        self._closed = True
        self._lane.close()

    async def _jobs(self, run: _Run) -> list[FileJob]:
        jobs: dict[str, FileJob] = {}
        open_paths = {to_fs_path(document.uri) for document in self._server.documents}
        for root in self._server.roots:
            if root.path is None or not await self._has_rules(root, run):
                continue
            workbench = root.workbench
            assert workbench is not None
            found, problems = await _in_thread(self._loop, partial(_files, root.path, workbench))
            run.problems.extend(problems)
            jobs.update((job.path, job) for job in found if job.path not in open_paths and job.path not in jobs)
        return list(jobs.values())

    async def _has_rules(self, root: Root, run: _Run) -> bool:
        deadline = self._loop.time() + RULES_TIMEOUT_S
        while root.workbench is None:
            self._loaded.clear()
            try:
                await asyncio.wait_for(self._loaded.wait(), deadline - self._loop.time())
            except asyncio.TimeoutError:
                run.problems.append(Problem("not scanned, for its rules could not be loaded", root.path))
                return False
        return True

    def _deliver(self, job: FileJob, result: FileFindings) -> None:
        source = result.for_deep_tier
        if source is not None and not self._is_open(job.path) and (self._run is None or not self._run.cancelled):
            looked = lambda report: self._deliver_both(job, result, report)  # noqa: E731
            self._server.analysis.deep.submit(job.path, Job(Document(0, source), job.workbench, deliver=looked))
        else:
            self._finish(job, result)

    def _deliver_both(self, job: FileJob, result: FileFindings, deep: Report | None) -> None:
        """What the deep tier said, or that it said nothing, comes to what is known of the file."""
        problems = deep.problems if deep is not None else (Problem("the deep tier did not look at this file", job.path),)
        findings = deep.findings if deep is not None else ()
        if result.notebook is not None:
            findings = in_file(result.notebook, findings)
        joined = most_specific(job.workbench.plan.superseded, (result.findings, findings))
        self._finish(job, replace(result, findings=joined, problems=(*result.problems, *problems)))

    def _finish(self, job: FileJob, result: FileFindings) -> None:
        if self._run is not None and self._run.finish(job.path):
            self._run.problems.extend(result.problems)
        if self._is_open(job.path):
            return
        if result.text is None or not result.findings:
            if job.path in self._standing:
                self._clear(self._standing.pop(job.path))
            return
        before = self._standing.get(job.path)
        if before is not None and before.uri != job.uri:
            self._clear(before)
        self._standing[job.path] = job
        self._server.board.show(job.uri, None, result.text)
        self._server.board.put(job.uri, "instant", result.text, result.findings)
        self._server.publisher.mark(job.uri)

    def _failed(self, job: FileJob, error: Exception) -> None:
        log.error("%s: the analysis failed", job.path, exc_info=error)
        self._deliver(job, FileFindings(problems=(Problem("not analysed: internal error", job.path),)))

    def _drop_all_but(self, paths: set[str]) -> None:
        """Files that are gone, or are left out now. What stands in open files is the documents' own."""
        for path in [path for path in self._scanned if path not in paths and not self._is_open(path)]:
            del self._scanned[path]
            if path in self._standing:
                self._clear(self._standing.pop(path))

    def _clear(self, job: FileJob) -> None:
        if self._server.documents.get(job.uri) is None:
            self._server.board.forget(job.uri)
            self._server.publisher.mark(job.uri)

    def _is_open(self, path: str) -> bool:
        return any(to_fs_path(document.uri) == path for document in self._server.documents)

    def _outcome(self, run: _Run) -> dict[str, Any]:
        found = 0
        for uri in self._server.board:
            standing = self._server.board.standing(uri)
            found += len(standing.findings) if standing is not None else 0
        return {
            "files": run.files + sum(1 for document in self._server.documents if document.uri.startswith("file:")),
            "findings": found,
            "cancelled": run.cancelled,
            "problems": [f"{problem.path or 'workspace'}: {problem.message}" for problem in run.problems[:MAX_PROBLEMS]],
        }


def _files(folder: str | None, workbench: Workbench) -> tuple[list[FileJob], Sequence[Problem]]:
    """In a thread: the walk."""
    problems: list[Problem] = []
    jobs = []
    for found in workbench.find_files([folder] if folder else [], problems):
        uri = from_fs_path(found.path)
        if uri is not None:
            jobs.append(FileJob(found.path, uri, found.project_path, found.language, workbench))
    return jobs, problems


def _analysed(job: FileJob, busy: Callable[[], bool]) -> FileFindings:
    """In the lane's thread."""
    from vetline import engine

    for _ in range(_MOST_YIELDS):
        if not busy():
            break
        time.sleep(_YIELD_S)
    limit = ipynb.MAX_FILE_BYTES if job.language == NOTEBOOK else job.workbench.settings.max_file_bytes
    try:
        with open(job.path, "rb") as file:
            raw = file.read(limit + 1)
    except FileNotFoundError:
        return FileFindings()
    except OSError as error:
        return FileFindings(problems=(Problem(f"the file cannot be read: {error.strerror or error}", job.path),))
    if len(raw) > limit:
        return FileFindings(problems=(Problem(f"not analysed: more than max-file-bytes ({limit:,})", job.path),))
    text, problem = decode_disk(raw)
    if text is None:
        return FileFindings(problems=(Problem(problem.message if problem else "not text", job.path),))
    bench = job.workbench
    if job.language == NOTEBOOK:
        return _notebook_findings(job, text)
    source = Source(job.uri, job.project_path, job.language, text, bench.in_tests(job.project_path), raw.startswith(_BOM))
    ports = replace(bench.ports, memory={})  # nothing of the file is to be kept
    report = engine.instant(bench.plan, source, ports)
    return FileFindings(text, report.findings, report.problems, source if _concerns_deep_tier(bench, source) else None)


def _concerns_deep_tier(bench: Workbench, source: Source) -> bool:
    from vetline import engine

    if not bench.settings.deep_enable or not bench.scanner.state.runs:
        return False
    return engine.concerns_deep_tier(bench.plan, source, replace(bench.ports, memory={}), bench.scanner)


def _notebook_findings(job: FileJob, text: Text) -> FileFindings:
    """What is found in the cells and outputs, at the places in the file: no editor has cells of a notebook that is not open."""
    from vetline import engine

    notebook, problems = open_notebook(text)
    if notebook is None:
        return FileFindings(problems=tuple(replace(problem, path=job.path) for problem in problems))
    bench = job.workbench
    source = notebook.source(job.uri, job.project_path, bench.in_tests(job.project_path))
    if len(source.text) > bench.settings.max_file_bytes:
        return FileFindings(problems=(Problem(f"not analysed: more than max-file-bytes ({bench.settings.max_file_bytes:,})", job.path),))
    report = engine.instant(bench.plan, source, replace(bench.ports, memory={}))
    outputs = engine.outputs(bench.plan, replace(source, text=notebook.outputs.text, written=None), replace(bench.ports, memory={}))
    findings = (*in_file(notebook, report.findings), *in_file(notebook, outputs.findings, of_outputs=True))
    asked = source if _concerns_deep_tier(bench, source) else None
    return FileFindings(text, findings, (*problems, *report.problems, *outputs.problems), asked, notebook)


async def _in_thread(loop: asyncio.AbstractEventLoop, work: Callable[[], Any]) -> Any:
    """In a thread that does not keep the process from ending."""
    import threading

    future: asyncio.Future[Any] = loop.create_future()

    def finished(result: Any, error: Exception | None) -> None:
        if not future.done():
            future.set_exception(error) if error is not None else future.set_result(result)

    def target() -> None:
        result, error = None, None
        try:
            result = work()
        except Exception as caught:
            error = caught
        try:
            loop.call_soon_threadsafe(finished, result, error)
        except RuntimeError:  # the loop has been closed
            pass

    threading.Thread(target=target, name="vetline-walk", daemon=True).start()
    return await future
