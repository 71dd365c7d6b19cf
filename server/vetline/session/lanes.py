"""Lanes: analyses off the event loop, where the newest request wins.

A lane runs one job at a time in a thread of its own and keeps at most one job waiting for each key; a newer job of a key
takes the waiting one's place. Only the loop's thread touches a lane; the worker sees jobs and hands back outcomes.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

log = logging.getLogger(__name__)

Job = TypeVar("Job")
Outcome = TypeVar("Outcome")


@dataclass(slots=True)
class _Waiting(Generic[Job]):
    """`due` and `early` in the loop's time; `early` is None once that is done, or if there is nothing to do."""

    job: Job
    due: float
    early: float | None


class Lane(Generic[Job, Outcome]):
    """`work` runs in the worker thread; `deliver` and `failed` on the loop, before the next job starts.

    A job that is submitted with a `quiet_s` waits until its key has had no newer one for that long. Of the jobs that are due,
    the one that was submitted last runs first: it is what the user looks at. `early` runs in the worker thread when half of
    a job's wait has passed and nothing else runs.
    """

    def __init__(
        self,
        name: str,
        loop: asyncio.AbstractEventLoop,
        work: Callable[[Job], Outcome],
        deliver: Callable[[Job, Outcome], None],
        failed: Callable[[Job, Exception], None],
        early: Callable[[Job], None] | None = None,
    ) -> None:
        self._name = name
        self._loop = loop
        self._work = work
        self._deliver = deliver
        self._failed = failed
        self._early = early
        self._waiting: dict[str, _Waiting[Job]] = {}  # oldest first
        self._running: str | None = None
        self._running_job: Job | None = None
        self._wakeup: asyncio.Handle | None = None
        self._armed_s = 0.0  # when it comes
        self._inbox: SimpleQueue[tuple[Job, bool] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False

    @property
    def idle(self) -> bool:
        return self._running is None and not self._waiting

    def pending(self, key: str) -> bool:
        """Whether a job of `key` waits or runs."""
        return key == self._running or key in self._waiting

    def running(self, key: str) -> Job | None:
        """The job of `key` that runs now."""
        return self._running_job if self._running == key else None

    def submit(self, key: str, job: Job, quiet_s: float = 0.0) -> None:
        """Starts at the end of this loop turn at the earliest, so that a burst of edits makes one analysis."""
        if self._closed:
            return
        self._waiting.pop(key, None)
        now = self._loop.time() if quiet_s else 0.0
        early = now + quiet_s / 2 if self._early is not None and quiet_s else None
        self._waiting[key] = _Waiting(job, now + quiet_s, early)
        if self._running is None and (self._wakeup is None or (early or now + quiet_s) < self._armed_s):
            self._arm()

    def forget(self, key: str) -> None:
        """Takes back the job that waits under `key`; one that runs goes on."""
        self._waiting.pop(key, None)

    def close(self) -> None:
        """No further job starts and no outcome is delivered."""
        self._closed = True
        self._waiting.clear()
        if self._wakeup is not None:
            self._wakeup.cancel()
        self._inbox.put(None)

    def _arm(self) -> None:
        if self._wakeup is not None:
            self._wakeup.cancel()
        next_s = min(waiting.due if waiting.early is None else waiting.early for waiting in self._waiting.values())
        self._armed_s = next_s
        self._wakeup = self._loop.call_at(next_s, self._start) if next_s else self._loop.call_soon(self._start)

    def _start(self) -> None:
        self._wakeup = None
        if self._closed or self._running is not None or not self._waiting:
            return
        # The loop's clock may fire a timer early by its resolution; treat that as due, lest it be armed again and again.
        now = self._loop.time() + 0.001
        due_key = next((key for key in reversed(self._waiting) if self._waiting[key].due <= now), None)
        if due_key is None:
            for waiting in self._waiting.values():
                if waiting.early is not None and waiting.early <= now:
                    waiting.early = None
                    self._hand_over(waiting.job, True)
            self._arm()
            return
        self._running = due_key
        self._running_job = self._waiting.pop(due_key).job
        self._hand_over(self._running_job, False)

    def _hand_over(self, job: Job, is_early: bool) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=f"vetline-{self._name}", daemon=True)
            self._thread.start()
        self._inbox.put((job, is_early))

    def _run(self) -> None:
        while (given := self._inbox.get()) is not None:
            job, is_early = given
            if is_early:
                self._run_early(job)
                del job, given
                continue
            outcome: Outcome | None = None
            error: Exception | None = None
            try:
                outcome = self._work(job)
            except Exception as caught:  # the lane outlives any analysis
                error = caught
            try:
                self._loop.call_soon_threadsafe(self._finish, job, outcome, error)
            except RuntimeError:  # the loop has been closed
                return
            del job, given, outcome, error  # a waiting thread must not keep texts and trees alive

    def _run_early(self, job: Job) -> None:
        if self._early is not None:
            try:
                self._early(job)
            except Exception:  # the job itself will fail, and say so
                log.debug("%s: what was to be done early failed", self._name, exc_info=True)

    def _finish(self, job: Job, outcome: Any, error: Exception | None) -> None:
        self._running = None
        self._running_job = None
        if self._closed:
            return
        try:
            if error is None:
                self._deliver(job, outcome)
            else:
                self._failed(job, error)
        finally:
            if self._waiting and self._running is None and self._wakeup is None:
                self._start()
