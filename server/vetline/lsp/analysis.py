"""Feeds open documents to the two lanes, and what comes back to the board.

A result for a text that has changed since is carried to the current text. It is not published while the result for the
current one is awaited: see `publisher`.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vetline.core.finding import Confidence, Finding, Problem, Report, Severity, Span
from vetline.core.text import Text
from vetline.lsp.model_lane import Attention, Looked, ModelLane
from vetline.lsp.publisher import Publisher
from vetline.session.board import Board
from vetline.session.cancellation import CancelToken
from vetline.session.documents import Document, Documents
from vetline.session.lanes import Lane
from vetline.session.rhythm import Rhythm

if TYPE_CHECKING:
    from vetline.lsp.progress import WorkDone
    from vetline.wiring import Workbench

log = logging.getLogger(__name__)

INCOMPLETE = "incomplete-analysis"
"""The code under which a problem with a document stands among its findings."""

RETRY_S = 5.5
"""When the deep tier is asked again after it had no answer: Semgrep was missing, and may have come."""

_SLOW_S = 1.0
_LONGEST_REST_S = 10.0


@dataclass(frozen=True, slots=True)
class Job:
    document: Document
    workbench: Workbench
    token: CancelToken = field(default_factory=CancelToken, compare=False)
    deliver: Callable[[Report | None], None] | None = None
    """Who takes what the deep tier says, if that is not for an open document."""

    @property
    def data(self) -> bytes:
        return self.document.text.data


Analyse = Callable[[Job], Report]
AnalyseDeeply = Callable[[Job], "Report | None"]
LookAtModels = Callable[[Job, Attention], Looked]


class Analysis:
    """Only the event loop calls this. `instant` and `deep` run in the lanes' threads."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        documents: Documents,
        board: Board,
        publisher: Publisher,
        instant: Analyse,
        deep: AnalyseDeeply,
        prepare: Callable[[Job], None],
        models: LookAtModels,
        progress: Callable[[], asyncio.Future[WorkDone]],
    ) -> None:
        self._loop = loop
        self._documents = documents
        self._board = board
        self._publisher = publisher
        self.instant: Lane[Job, Report] = Lane(
            "instant", loop, lambda job: _capped(instant, job), self._deliver_instant, self._failed_instant
        )
        self.deep: Lane[Job, tuple[Report | None, float]] = Lane(
            "deep", loop, lambda job: _timed(loop, deep, job), self._deliver_deep, self._failed, prepare
        )
        # Model files are read apart from Semgrep: neither waits for the other.
        self.models: ModelLane[Job] = ModelLane(
            loop, models, lambda job, report: self._deliver("models", job, report), self._failed, self.look_at_models_again, progress
        )
        self._admitted: dict[str, _Admission] = {}  # by URI: whose findings are awaited; others come too late

    def request(self, document: Document, workbench: Workbench) -> None:
        """Analyses the document, unless a newer version of it is requested before its turn or the settings leave it out."""
        uri = document.uri
        admission = self._admitted.get(uri)
        if admission is None or admission.workbench is not workbench or admission.path != document.source.path:
            if admission is not None:
                admission.awaits(None)
            admission = self._admitted[uri] = _admission(uri, workbench, document.source.path)
        if not admission.instant:
            self._cancel(uri)
            self._board.clear(uri, "instant")
            self._board.clear(uri, "deep")
            self._board.clear(uri, "models")
            self._publisher.mark(uri)
            return
        job = Job(document, workbench)
        self.instant.submit(uri, job)
        if admission.deep:
            self.deep.forget(uri)
            admission.awaits(job)
            now_s, most_s = self._loop.time(), workbench.settings.deep_delay_ms / 1000
            admission.deep_s = now_s + max(admission.rhythm.rest_s(now_s, most_s), admission.slow_s)

    def look_at_models_again(self, uri: str) -> None:
        """Files that the document loads have changed on the disk."""
        document, admission = self._documents.get(uri), self._admitted.get(uri)
        if document is not None and admission is not None and admission.instant and admission.workbench.ports.models is not None:
            self.models.submit(uri, Job(document, admission.workbench), now=True)

    def forget(self, uri: str) -> None:
        """The document is closed: nothing stands there."""
        self._cancel(uri)
        self._board.forget(uri)
        self._publisher.withdraw(uri)

    def forget_deep(self, key: str) -> None:
        """What was submitted to the deep lane under this key is not wanted any more."""
        self.deep.forget(key)
        running = self.deep.running(key)
        if running is not None:
            running.token.cancel()

    def close(self) -> None:
        self.instant.close()
        self.deep.close()
        self.models.close()
        for admission in self._admitted.values():
            admission.awaits(None)

    def _cancel(self, uri: str) -> None:
        admission = self._admitted.pop(uri, None)
        if admission is not None:
            admission.awaits(None)
        self.instant.forget(uri)
        self.deep.forget(uri)
        self.models.forget(uri)

    def _deliver_instant(self, job: Job, report: Report) -> None:
        self._deliver("instant", job, report)
        self._go_on(job)

    def _failed_instant(self, job: Job, error: Exception) -> None:
        self._failed(job, error)
        self._go_on(job)

    def _go_on(self, job: Job) -> None:
        """The other lanes take a text when the instant tier is done with it: they would slow down what the user waits for."""
        uri = job.document.uri
        admission = self._admitted.get(uri)
        if self._documents.get(uri) is not job.document or admission is None or admission.workbench is not job.workbench:
            return
        if job.workbench.ports.models is not None:
            self.models.submit(uri, job)
        if admission.deep:
            self.deep.submit(uri, job, max(admission.deep_s - self._loop.time(), 0.0))

    def _deliver(self, slot: str, job: Job, report: Report) -> None:
        uri = job.document.uri
        current = self._documents.get(uri)
        admission = self._admitted.get(uri)
        if current is None or admission is None or admission.workbench is not job.workbench:
            return
        text = job.document.text
        findings = (*report.findings, *(_as_finding(text, problem) for problem in report.problems))
        if self._board.put(uri, slot, text, findings, admission.workbench.plan.superseded):
            self._publisher.mark(uri)

    def _deliver_deep(self, job: Job, outcome: tuple[Report | None, float]) -> None:
        report, seconds = outcome
        if job.deliver is not None:
            job.deliver(report)
            return
        admission = self._admitted.get(job.document.uri)
        if admission is not None:
            # What takes long is not begun again at each rest of the keyboard.
            admission.slow_s = min(seconds, _LONGEST_REST_S) if seconds > _SLOW_S else 0.0
        if report is not None:
            self._deliver("deep", job, report)
        elif not job.token.cancelled:
            self._loop.call_later(RETRY_S, self._ask_again, job)

    def _ask_again(self, job: Job) -> None:
        document = self._documents.get(job.document.uri)
        admission = self._admitted.get(job.document.uri)
        if document is job.document and admission is not None and admission.workbench is job.workbench:
            again = Job(document, job.workbench)
            admission.awaits(again)
            self.deep.submit(document.uri, again)

    def _failed(self, job: Job, error: Exception) -> None:
        if job.deliver is not None:
            job.deliver(None)
        log.error("%s, version %d: the analysis failed", job.document.uri, job.document.version, exc_info=error)
        self._publisher.mark(job.document.uri)


@dataclass(slots=True)
class _Admission:
    """What the settings say of one document, so that it is not asked for each keystroke, and how it is typed in.

    `deep_s` is when the deep tier looks at the newest text, in the loop's time; `slow_s` is how long it has to rest because its last look took long.
    """

    uri: str
    workbench: Workbench
    path: str | None
    instant: bool
    deep: bool
    rhythm: Rhythm = field(default_factory=Rhythm)
    deep_s: float = 0.0
    slow_s: float = 0.0
    awaited: Job | None = None

    def awaits(self, job: Job | None) -> None:
        """The deep tier is to look at this one. Whatever it does for the one before, it may also only prepare itself, it leaves."""
        if self.awaited is not None:
            self.awaited.token.cancel()
        self.awaited = job


def _admission(uri: str, workbench: Workbench, path: str | None) -> _Admission:
    settings = workbench.settings
    instant = settings.enable and not workbench.excludes(path)
    deep = instant and settings.deep_enable and bool(workbench.plan.deep_rules)
    return _Admission(uri, workbench, path, instant, deep)


def _timed(loop: asyncio.AbstractEventLoop, deep: AnalyseDeeply, job: Job) -> tuple[Report | None, float]:
    started_s = loop.time()
    return deep(job), loop.time() - started_s


def _capped(instant: Analyse, job: Job) -> Report:
    size_bytes, most_bytes = len(job.document.text), job.workbench.settings.max_file_bytes
    if size_bytes <= most_bytes:
        return instant(job)
    message = f"not analysed: {size_bytes:,} bytes, more than max-file-bytes ({most_bytes:,})"
    return Report(problems=(Problem(message, job.document.source.path, 1),))


def _as_finding(text: Text, problem: Problem) -> Finding:
    """A problem as a finding on its line, or on the first."""
    line = min(max((problem.line or 1) - 1, 0), len(text.lines) - 1)
    span = Span(text.lines.start_of(line), text.lines.end_of(line))
    return Finding(INCOMPLETE, problem.message, Severity.INFO, Confidence.HIGH, "vetline", span)
