"""Rules are compiled ahead a step at a time, while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.unit.test_kept import filled, loaded
from vetline.lsp.compile_ahead import CompileAhead
from vetline.match.formula import regexes_of


class Timers:
    """As much of an event loop as this uses: `fire` runs the timer that is set."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def call_later(self, delay_s: float, call: Callable[[], None]) -> Timers:
        self.waiting.append(call)
        return self

    def cancel(self) -> None:
        self.waiting.clear()

    def fire(self) -> None:
        (call,) = self.waiting
        self.waiting.clear()
        call()


def steps(done: list[int]) -> Iterator[None]:
    for number in range(2):
        done.append(number)
        yield


def test_takes_one_step_at_a_time_and_ends() -> None:
    loop, done = Timers(), list[int]()
    ahead = CompileAhead(loop, lambda: True)  # type: ignore[arg-type]
    ahead.begin(steps(done))
    assert done == []
    loop.fire()
    assert done == [0]
    loop.fire()
    loop.fire()
    assert done == [0, 1]
    assert loop.waiting == []


def test_waits_while_there_is_something_to_do() -> None:
    loop, done, idle = Timers(), list[int](), list[bool]()
    ahead = CompileAhead(loop, lambda: bool(idle))  # type: ignore[arg-type]
    ahead.begin(steps(done))
    loop.fire()
    loop.fire()
    assert done == []
    idle.append(True)
    loop.fire()
    assert done == [0]


def test_new_rules_take_the_place_of_the_old_and_closing_ends_it() -> None:
    loop, old, new = Timers(), list[int](), list[int]()
    ahead = CompileAhead(loop, lambda: True)  # type: ignore[arg-type]
    ahead.begin(steps(old))
    ahead.begin(steps(new))
    loop.fire()
    assert (old, new) == ([], [0])
    ahead.close()
    assert loop.waiting == []


def test_what_is_compiled_ahead_is_what_needs_no_name() -> None:
    plan = loaded(filled())
    for _ in plan.compile_ahead():
        pass
    named = {program.rule.info.id: program for program in plan.programs}
    comments, call = named["elided-code"], named["requests-verify-false"]
    assert all(regex.is_compiled for regex in regexes_of(comments.formula))
    assert comments.is_compiled
    assert not call.is_compiled
