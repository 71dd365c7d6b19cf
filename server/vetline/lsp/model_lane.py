"""The lane in which model files are read: for the lines of open documents, off the keystroke path, as long as the line is there.

What takes longer than a second has a progress in the editor. Files that were looked at are watched: when one changes on the
disk, its document is looked at again.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from vetline.core.finding import Report
from vetline.session.cancellation import CancelToken
from vetline.session.lanes import Lane

if TYPE_CHECKING:
    from vetline.lsp.progress import WorkDone

REST_S = 0.4
"""How long the keyboard rests before the files behind model loads are looked at."""

PATIENCE_S = 1.0
"""What takes longer has a progress."""

WATCH_S = 2.0
"""How often the files that were looked at are looked for on the disk. Editors watch the workspace alone, and not all of them do."""

TITLE = "Inspecting a model"

Signature = tuple[int, int, int]
"""Size, time and identity of a file; zeros for one that is not there."""


class HasText(Protocol):
    """A job: what it looks at, by its bytes."""

    @property
    def data(self) -> bytes: ...


Job = TypeVar("Job", bound=HasText)


class Attention(CancelToken):
    """Who reads model files tells it what is read, and hears from it whether anybody waits. `core.ports.Attention` is its form."""

    __slots__ = ("_tell", "words")

    def __init__(self, tell: Callable[[str], object]) -> None:
        super().__init__()
        self._tell = tell
        self.words = b""

    def reading(self, words: bytes, title: str) -> None:
        self.words = words
        self._tell(title)


@dataclass(frozen=True, slots=True)
class Looked:
    """What is said of one document, and the files that it rests on."""

    report: Report
    files: Mapping[str, Signature] = field(default_factory=dict)


@dataclass(slots=True)
class _Reading(Generic[Job]):
    """A job that waits or runs, and how it is shown."""

    job: Job
    attention: Attention
    title: str = ""
    timer: asyncio.TimerHandle | None = None
    progress: WorkDone | None = None
    is_done: bool = False


class ModelLane(Generic[Job]):
    """Only the event loop calls this; `look` runs in the lane's thread. `again` is called when files of a document have changed."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        look: Callable[[Job, Attention], Looked],
        deliver: Callable[[Job, Report], None],
        failed: Callable[[Job, Exception], None],
        again: Callable[[str], None],
        progress: Callable[[], asyncio.Future[WorkDone]],
    ) -> None:
        self._loop = loop
        self._deliver_report = deliver
        self._failed_job = failed
        self._again = again
        self._new_progress = progress
        self._lane: Lane[tuple[str, _Reading[Job]], Looked] = Lane(
            "models", loop, lambda asked: look(asked[1].job, asked[1].attention), self._deliver, self._failed
        )
        self._files: dict[str, Mapping[str, Signature]] = {}  # by URI
        self._watch: asyncio.TimerHandle | None = None
        self._closed = False

    def submit(self, uri: str, job: Job, *, now: bool = False) -> None:
        """Looks at the document when the keyboard rests; at one that has just been opened, at once.

        A look that is under way goes on while its line is there.
        """
        rest_s = REST_S if uri in self._files and not now else 0.0
        self._files.setdefault(uri, {})
        running = self._lane.running(uri)
        if running is not None and running[1].attention.words not in job.data:
            running[1].attention.cancel()
        reading = _Reading(job, Attention(lambda title: self._loop.call_soon_threadsafe(self._reads, reading, title)))
        self._lane.submit(uri, (uri, reading), rest_s)

    def forget(self, uri: str) -> None:
        running = self._lane.running(uri)
        if running is not None:
            running[1].attention.cancel()
        self._lane.forget(uri)
        self._files.pop(uri, None)

    def close(self) -> None:
        self._closed = True
        if self._watch is not None:
            self._watch.cancel()
        for uri in self._files:
            running = self._lane.running(uri)
            if running is not None:
                running[1].attention.cancel()
        self._lane.close()

    # -- progress -------------------------------------------------------------------------------------------------------

    def _reads(self, reading: _Reading[Job], title: str) -> None:
        if reading.is_done:
            return
        reading.title = title
        if reading.progress is not None:
            reading.progress.report(title)
        elif reading.timer is None:
            reading.timer = self._loop.call_later(PATIENCE_S, self._show, reading)

    def _show(self, reading: _Reading[Job]) -> None:
        self._new_progress().add_done_callback(lambda made: self._begin(reading, made))

    def _begin(self, reading: _Reading[Job], made: asyncio.Future[WorkDone]) -> None:
        if made.cancelled() or made.exception() is not None:
            return
        progress = made.result()
        progress.begin(TITLE, reading.title)
        if reading.is_done:
            progress.end()
            return
        reading.progress = progress
        progress.on_cancel(reading.attention.cancel)

    def _finish(self, reading: _Reading[Job]) -> None:
        reading.is_done = True
        if reading.timer is not None:
            reading.timer.cancel()
        if reading.progress is not None:
            reading.progress.end()

    # -- outcomes -------------------------------------------------------------------------------------------------------

    def _deliver(self, asked: tuple[str, _Reading[Job]], looked: Looked) -> None:
        uri, reading = asked
        self._finish(reading)
        if reading.attention.cancelled:
            return
        self._files[uri] = looked.files
        self._watch_later()
        self._deliver_report(reading.job, looked.report)

    def _failed(self, asked: tuple[str, _Reading[Job]], error: Exception) -> None:
        self._finish(asked[1])
        self._failed_job(asked[1].job, error)

    # -- the disk -------------------------------------------------------------------------------------------------------

    def _watch_later(self) -> None:
        if self._watch is None and any(self._files.values()):
            self._watch = self._loop.call_later(WATCH_S, self._look_at_the_disk)

    def _look_at_the_disk(self) -> None:
        """In a thread: a disk of the network may not answer."""
        paths = {path for files in self._files.values() for path in files}
        future = self._loop.run_in_executor(None, signatures, paths)
        future.add_done_callback(self._compare)

    def _compare(self, looked: asyncio.Future[Mapping[str, Signature]]) -> None:
        self._watch = None
        if self._closed or looked.cancelled() or looked.exception() is not None:
            return
        now = looked.result()
        for uri, files in list(self._files.items()):
            if any(now.get(path, known) != known for path, known in files.items()):
                self._files[uri] = {path: now.get(path, known) for path, known in files.items()}
                self._again(uri)
        self._watch_later()


def signatures(paths: Iterable[str]) -> Mapping[str, Signature]:
    """The files as they are now, by path."""
    found: dict[str, Signature] = {}
    for path in paths:
        try:
            status = os.stat(path)
            found[path] = (status.st_size, status.st_mtime_ns, status.st_ino)
        except OSError:
            found[path] = (0, 0, 0)
    return found
