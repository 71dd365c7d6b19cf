"""`session.lanes` on a loop whose clock and turns the test owns; the worker threads are real and are waited for by events."""

from __future__ import annotations

import heapq
import itertools
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

from vetline.session.lanes import Lane

WAIT_S = 20.0


class Handle:
    def __init__(self, call: Callable[[], None]) -> None:
        self.call: Callable[[], None] | None = call

    def cancel(self) -> None:
        self.call = None


class ManualLoop:
    """As much of an event loop as a lane uses."""

    def __init__(self) -> None:
        self.now = 0.0
        self._soon: list[Handle] = []
        self._timers: list[tuple[float, int, Handle]] = []
        self._numbers = itertools.count()
        self._posted: SimpleQueue[Callable[[], None]] = SimpleQueue()

    def time(self) -> float:
        return self.now

    def call_soon(self, function: Callable[..., None], *arguments: Any) -> Handle:
        handle = Handle(lambda: function(*arguments))
        self._soon.append(handle)
        return handle

    def call_at(self, when: float, function: Callable[[], None]) -> Handle:
        handle = Handle(function)
        heapq.heappush(self._timers, (when, next(self._numbers), handle))
        return handle

    def call_soon_threadsafe(self, function: Callable[..., None], *arguments: Any) -> None:
        self._posted.put(lambda: function(*arguments))

    def turn(self) -> None:
        """What is due now, on the loop's own thread."""
        while self._timers and self._timers[0][0] <= self.now:
            self._soon.append(heapq.heappop(self._timers)[2])
        due, self._soon = self._soon, []
        for handle in due:
            if handle.call:
                handle.call()

    def wait_for_post(self) -> None:
        """Blocks until a worker posts, and runs what it posted."""
        self._posted.get(timeout=WAIT_S)()


class Bench:
    """A lane whose work stops at a gate that the test opens job by job."""

    def __init__(self) -> None:
        self.loop = ManualLoop()
        self.prepared: SimpleQueue[str] = SimpleQueue()
        self.started: SimpleQueue[str] = SimpleQueue()
        self.gate = threading.Semaphore(0)
        self.delivered: list[tuple[str, str]] = []
        self.failures: list[tuple[str, str]] = []
        self.threads: set[int] = set()
        self.lane: Lane[str, str] = Lane(
            "test",
            self.loop,  # type: ignore[arg-type]
            self.work,
            lambda job, outcome: self.delivered.append((job, outcome)),
            lambda job, error: self.failures.append((job, str(error))),
            self.prepared.put,
        )

    def work(self, job: str) -> str:
        self.threads.add(threading.get_ident())
        self.started.put(job)
        assert self.gate.acquire(timeout=WAIT_S)
        if job.startswith("bad"):
            raise ValueError(job)
        return job.upper()

    def start(self) -> str:
        """Runs a turn, and waits until a job has started."""
        self.loop.turn()
        return self.started.get(timeout=WAIT_S)

    def finish(self) -> None:
        self.gate.release()
        self.loop.wait_for_post()


def test_a_burst_of_submissions_makes_one_analysis() -> None:
    bench = Bench()
    for number in range(5):
        bench.lane.submit("a", f"a{number}")
    assert bench.start() == "a4"
    bench.finish()
    assert bench.delivered == [("a4", "A4")]
    assert bench.lane.idle


def test_while_one_runs_the_newest_waits() -> None:
    bench = Bench()
    bench.lane.submit("a", "a1")
    assert bench.start() == "a1"
    for number in range(2, 6):
        bench.lane.submit("a", f"a{number}")
        bench.loop.turn()
    assert bench.started.empty()
    assert bench.lane.pending("a")
    bench.finish()
    assert bench.start() == "a5"
    bench.finish()
    assert bench.delivered == [("a1", "A1"), ("a5", "A5")]


def test_every_key_gets_its_turn_and_the_last_submitted_goes_first() -> None:
    bench = Bench()
    for job in ("a1", "b1", "c1", "b2"):
        bench.lane.submit(job[0], job)
    order = []
    for _ in range(3):
        order.append(bench.start())
        bench.finish()
    assert order == ["b2", "c1", "a1"]
    assert bench.lane.idle


def test_work_is_off_the_loop_in_one_thread() -> None:
    bench = Bench()
    for job in ("a1", "b1"):
        bench.lane.submit(job, job)
        bench.start()
        bench.finish()
    assert len(bench.threads) == 1
    assert threading.get_ident() not in bench.threads


def test_a_failure_is_reported_and_the_lane_goes_on() -> None:
    bench = Bench()
    bench.lane.submit("a", "bad1")
    bench.start()
    bench.lane.submit("a", "a2")
    bench.finish()
    assert bench.start() == "a2"
    bench.finish()
    assert bench.failures == [("bad1", "bad1")]
    assert bench.delivered == [("a2", "A2")]


def test_a_delivery_that_raises_does_not_stop_the_lane() -> None:
    bench = Bench()

    def refuse(job: str, outcome: str) -> None:
        bench.delivered.append((job, outcome))
        raise RuntimeError(job)

    bench.lane._deliver = refuse
    bench.lane.submit("a", "a1")
    bench.start()
    bench.lane.submit("a", "a2")
    bench.gate.release()
    try:
        bench.loop.wait_for_post()
    except RuntimeError:
        pass
    assert bench.start() == "a2"
    bench.gate.release()


def test_forget_takes_back_what_waits() -> None:
    bench = Bench()
    bench.lane.submit("a", "a1")
    bench.start()
    bench.lane.submit("b", "b1")
    bench.lane.forget("b")
    bench.finish()
    bench.loop.turn()
    assert bench.started.empty()
    assert bench.lane.idle


def test_a_closed_lane_delivers_nothing() -> None:
    bench = Bench()
    bench.lane.submit("a", "a1")
    bench.start()
    bench.lane.close()
    bench.lane.submit("a", "a2")
    bench.finish()
    bench.loop.turn()
    assert bench.delivered == []


def test_quiet_time_starts_anew_with_each_submission() -> None:
    bench = Bench()
    for now in (0.0, 0.9, 1.8):
        bench.loop.now = now
        bench.lane.submit("a", f"a@{now}", 1.0)
        bench.loop.turn()
        assert bench.started.empty()
    bench.loop.now = 2.7
    bench.loop.turn()
    assert bench.started.empty()
    bench.loop.now = 2.8
    assert bench.start() == "a@1.8"
    bench.finish()
    assert bench.delivered == [("a@1.8", "A@1.8")]


def test_quiet_time_is_each_keys_own() -> None:
    bench = Bench()
    bench.lane.submit("a", "a1", 1.0)
    bench.loop.now = 0.6
    bench.lane.submit("b", "b1", 1.0)
    bench.loop.now = 1.0
    assert bench.start() == "a1"
    bench.finish()
    bench.loop.turn()
    assert bench.started.empty()
    bench.loop.now = 1.6
    assert bench.start() == "b1"
    bench.finish()
    assert bench.lane.idle


def test_half_way_through_its_wait_a_job_is_prepared_once() -> None:
    bench = Bench()
    for now in (0.0, 0.4, 0.8):
        bench.loop.now = now
        bench.lane.submit("a", f"a@{now}", 1.0)
        bench.loop.turn()
    assert bench.prepared.empty(), "typing went on"
    bench.loop.now = 1.3
    bench.loop.turn()
    assert bench.prepared.get(timeout=WAIT_S) == "a@0.8"
    bench.loop.now = 1.7
    bench.loop.turn()
    assert bench.started.empty()
    bench.loop.now = 1.8
    assert bench.start() == "a@0.8"
    assert bench.lane.running("a") == "a@0.8" and bench.lane.running("b") is None
    bench.finish()
    assert bench.prepared.empty()


def test_a_job_that_need_not_wait_is_not_held_up_by_one_that_waits() -> None:
    bench = Bench()
    bench.lane.submit("a", "a1", 5.0)
    bench.lane.submit("b", "b1")
    assert bench.start() == "b1"
    bench.finish()
    bench.loop.now = 5.0
    assert bench.start() == "a1"
    bench.finish()
