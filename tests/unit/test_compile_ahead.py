"""Rules are compiled ahead a step at a time, while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.unit.test_kept import filled, loaded
from vetline import wiring
from vetline.core.rule import Policy
from vetline.host import files, rulefiles
from vetline.lsp.compile_ahead import CompileAhead
from vetline.match.formula import regexes_of
from vetline.match.plan import SCRIPT, compile_plan


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


@pytest.mark.parametrize("kept", [True, False])
def test_scripts_are_made_ready_where_there_are_any(kept: bool) -> None:
    rules, _ = rulefiles.load_bundled(filled())
    rules = rules if kept else [rule for rule in rules if rule.info.id in ("js-elided-code", "cookie-insecure", "eval-exec")]
    plan = compile_plan(rules, (), Policy(), filled() if kept else None)
    for _ in plan.compile_ahead():
        pass
    assert plan._parts == {}
    taken = sum(1 for _ in plan.compile_ahead(with_scripts=True))
    part = plan._parts[SCRIPT]
    comments = next(program for program in part.programs if program.rule.info.id == "js-elided-code")
    assert taken > 3 and comments.is_compiled and all(regex.is_compiled for regex in regexes_of(comments.formula))
    assert part is plan.part(SCRIPT)


def test_a_look_at_the_nearest_files_tells_whether_there_are_scripts(tmp_path: Path) -> None:
    (tmp_path / "node_modules" / "a").mkdir(parents=True)
    (tmp_path / "node_modules" / "a" / "b.js").touch()
    (tmp_path / "app.py").touch()
    assert not files.holds_any(str(tmp_path), wiring.is_script)
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "b.tsx").touch()
    assert files.holds_any(str(tmp_path), wiring.is_script)
