"""Lanes: analyses off the event loop, where the newest request wins.

A lane runs one job at a time in a thread of its own and keeps at most one job waiting for each key; a newer job of a key
takes the waiting one's place. Only the loop's thread touches a lane; the worker sees jobs and hands back outcomes.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

Job = TypeVar("Job")
Outcome = TypeVar("Outcome")


class Lane(Generic[Job, Outcome]):
    """`work` runs in the worker thread; `deliver` and `failed` on the loop, before the next job starts.

    With `quiet_s` a job waits until its key has had no newer one for that long. Of the jobs that are due, the one that was
    submitted last runs first: it is what the user looks at.
    """

    def __init__(
        self,
        name: str,
        loop: asyncio.AbstractEventLoop,
        work: Callable[[Job], Outcome],
        deliver: Callable[[Job, Outcome], None],
        failed: Callable[[Job, Exception], None],
        quiet_s: float = 0.0,
    ) -> None:
        self.quiet_s = quiet_s
        self._name = name
        self._loop = loop
        self._work = work
        self._deliver = deliver
        self._failed = failed
        self._waiting: dict[str, tuple[float, Job]] = {}  # oldest first, with the time from which it is due
        self._running: str | None = None
        self._wakeup: asyncio.Handle | None = None
        self._inbox: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False

    @property
    def idle(self) -> bool:
        return self._running is None and not self._waiting

    def pending(self, key: str) -> bool:
        """Whether a job of `key` waits or runs."""
        return key == self._running or key in self._waiting

    def submit(self, key: str, job: Job) -> None:
        """Starts at the end of this loop turn at the earliest, so that a burst of edits makes one analysis."""
        if self._closed:
            return
        self._waiting.pop(key, None)
        due = self._loop.time() + self.quiet_s if self.quiet_s else 0.0
        self._waiting[key] = (due, job)
        if self._running is None and self._wakeup is None:
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
        if not self.quiet_s:
            self._wakeup = self._loop.call_soon(self._start)
        else:
            self._wakeup = self._loop.call_at(min(due for due, _ in self._waiting.values()), self._start)

    def _start(self) -> None:
        self._wakeup = None
        if self._closed or self._running is not None or not self._waiting:
            return
        # The loop's clock may fire a timer early by its resolution; treat that as due, lest it be armed again and again.
        now = self._loop.time() + 0.001
        due_key = next((key for key in reversed(self._waiting) if self._waiting[key][0] <= now), None)
        if due_key is None:
            self._arm()
            return
        _, job = self._waiting.pop(due_key)
        self._running = due_key
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=f"vetline-{self._name}", daemon=True)
            self._thread.start()
        self._inbox.put(job)

    def _run(self) -> None:
        while (job := self._inbox.get()) is not None:
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
            del job, outcome, error  # a waiting thread must not keep texts and trees alive

    def _finish(self, job: Job, outcome: Any, error: Exception | None) -> None:
        self._running = None
        if self._closed:
            return
        try:
            if error is None:
                self._deliver(job, outcome)
            else:
                self._failed(job, error)
        finally:
            if self._waiting and self._running is None and self._wakeup is None:
                self._arm() if self.quiet_s else self._start()
