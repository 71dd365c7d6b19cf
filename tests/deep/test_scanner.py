"""The scanner over a child that misbehaves: answers, states, retries, and nothing left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.deep.conftest import WAIT_S, Fake, gone, plain, source, wait_for
from vetline.core.ports import DeepAnswer, DeepRequest
from vetline.deep import delivery
from vetline.deep import scanner as scanning
from vetline.deep.process import Installation
from vetline.deep.scanner import SemgrepScanner
from vetline.session.cancellation import CancelToken


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "FIRST_PAUSE_S", 0.01)
    monkeypatch.setattr(scanning, "LOOK_AGAIN_S", 0.0)


def in_thread(work: Callable[[], object]) -> Callable[[], object]:
    """Starts it; the result waits for its end."""
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()

    def result() -> object:
        thread.join(WAIT_S)
        assert not thread.is_alive()
        return found[0]

    return result


def spans(text: str, answer: DeepAnswer) -> list[str]:
    return [text.encode()[match.span.start : match.span.end].decode() for match in answer.matches]


def test_an_answer_for_each_text_in_one_run(scanner: SemgrepScanner, fake: Fake) -> None:
    texts = ["ä = föö  #match a föö\n", "nothing\n", "x = bar  #match b bar\n#match a bar"]
    answers = scanner.scan([DeepRequest(source(texts[0]), plain("a")), DeepRequest(source(texts[1]), plain("a")), DeepRequest(source(texts[2]), plain("b"))])
    assert [spans(text, answer) for text, answer in zip(texts, answers, strict=True)] == [["föö"], [], ["bar"]]
    assert len(fake.runs) == 1
    assert scanner.state.name == "ready"


def test_answers_are_kept_by_content(scanner: SemgrepScanner, fake: Fake) -> None:
    rules = plain("a")
    first = scanner.scan([DeepRequest(source("x  #match a x", "one.py"), rules)])
    assert scanner.scan([DeepRequest(source("x  #match a x", "two.py"), rules)]) == first
    assert len(fake.runs) == 1
    scanner.scan([DeepRequest(source("y  #match a y"), rules)])
    assert len(fake.runs) == 2


def test_what_is_too_much_for_one_run_is_asked_in_several_and_kept(scanner: SemgrepScanner, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "_LARGEST_RUN", 15)
    rules, token = plain("a"), CancelToken()
    requests = [DeepRequest(source(text), rules) for text in ("x #match a x", "y #hang", "z #match a z")]
    result = in_thread(lambda: scanner.scan(requests, token))
    wait_for(lambda: len(fake.started) == 2)
    token.cancel()
    answers = result()
    assert [(len(answer.matches), answer.complete) for answer in answers] == [(1, True), (0, False), (0, False)]  # type: ignore[attr-defined]
    assert scanner.scan(requests[:1]) == answers[:1]  # type: ignore[index]
    assert len(fake.runs) == 2


def test_each_rule_looks_at_the_texts_that_ask_for_it(semgrep: SemgrepScanner, rules) -> None:
    both = rules("rules:\n" + "".join(f"- {{id: {one}, languages: [python], severity: ERROR, message: m, pattern: $X}}\n" for one in ("a", "b")))
    many = [DeepRequest(source(f"x{number}"), both[number % 2 : number % 2 + 1]) for number in range(12)]
    assert [[match.rule.info.id for match in answer.matches] for answer in semgrep.scan(many)] == [["a"], ["b"]] * 6
    sent = json.loads(scanning._rules_json(many))["rules"]
    assert [rule["paths"]["include"] for rule in sent] == [[f"/{number}" for number in range(first, 12, 2)] for first in (0, 1)]


def test_a_child_that_was_started_early_is_the_one_that_is_asked(scanner: SemgrepScanner, fake: Fake) -> None:
    rules = plain("a")
    scanner.prepare([DeepRequest(source("x"), rules)])
    wait_for(lambda: fake.runs)
    assert fake.started == []
    scanner.prepare([DeepRequest(source("xy"), rules)])
    (answer,) = scanner.scan([DeepRequest(source("xyz  #match a xyz"), rules)])
    assert spans("xyz", answer) == ["xyz"]
    assert len(fake.runs) == 1


def test_a_child_that_was_started_early_with_other_rules_is_not_asked(scanner: SemgrepScanner, fake: Fake) -> None:
    scanner.prepare([DeepRequest(source("x"), plain("a"))])
    wait_for(lambda: fake.runs)
    (answer,) = scanner.scan([DeepRequest(source("x  #match b x"), plain("b"))])
    assert len(answer.matches) == 1
    assert fake.started == [["b"]]
    wait_for(lambda: gone(fake.runs[0]))


def test_a_text_that_always_crashes_the_child_is_given_up(scanner: SemgrepScanner, fake: Fake) -> None:
    states: list[str] = []
    scanner.changed = lambda: states.append(scanner.state.name)
    (answer,) = scanner.scan([DeepRequest(source("#crash"), plain("a"))])
    assert answer.complete and "signal 11" in answer.problems[0].message
    assert len(fake.runs) == scanning.ATTEMPTS
    assert "backing off" in states and scanner.state.name == "ready"
    assert len(scanner.scan([DeepRequest(source("x #match a x"), plain("a"))])[0].matches) == 1


@pytest.mark.parametrize("how", ["#garbage", "#complain"])
def test_a_child_that_talks_nonsense_is_a_problem_of_the_file(scanner: SemgrepScanner, how: str) -> None:
    (answer,) = scanner.scan([DeepRequest(source(how), plain("a"))])
    assert answer.problems and "fails on this file" in answer.problems[0].message


def test_one_text_that_crashes_does_not_cost_the_others_their_answers(scanner: SemgrepScanner) -> None:
    rules = plain("a")
    answers = scanner.scan([DeepRequest(source("x #match a x"), rules), DeepRequest(source("#crash"), rules), DeepRequest(source("y #match a y"), rules)])
    assert [len(answer.matches) for answer in answers] == [1, 0, 1]
    assert [len(answer.problems) for answer in answers] == [0, 1, 0]


def test_a_child_that_is_killed_is_started_again(scanner: SemgrepScanner, fake: Fake) -> None:
    fake.behave("hang")
    result = in_thread(lambda: scanner.scan([DeepRequest(source("x #match a x"), plain("a"))]))
    wait_for(lambda: fake.started)
    assert scanner.state.name == "scanning"
    fake.behave("well")
    os.kill(fake.runs[0], signal.SIGKILL)
    (answer,) = result()  # type: ignore[misc]
    assert len(answer.matches) == 1
    assert scanner.state.name == "ready"


def test_a_child_that_hangs_is_stopped_and_said(fake: Fake) -> None:
    scanner = SemgrepScanner({}, timeout_s=0.5, find=fake.find)
    (answer,) = scanner.scan([DeepRequest(source("#hang"), plain("a"))], CancelToken())
    assert "more than 0.5 s" in answer.problems[0].message
    assert scanner.state.name == "ready"
    assert all(gone(run) for run in fake.runs)


def test_a_newer_version_kills_the_scan_at_once(scanner: SemgrepScanner, fake: Fake) -> None:
    token = CancelToken()
    result = in_thread(lambda: scanner.scan([DeepRequest(source("#hang"), plain("a"))], token))
    wait_for(lambda: fake.started)
    token.cancel()
    (answer,) = result()  # type: ignore[misc]
    assert not answer.complete and answer.problems == ()
    assert len(fake.runs) == 1 and gone(fake.runs[0])
    assert scanner.state.name == "ready"


def test_what_is_cancelled_already_gets_no_answer(scanner: SemgrepScanner) -> None:
    token = CancelToken()
    token.cancel()
    (answer,) = scanner.scan([DeepRequest(source("#hang"), plain("a"))], token)
    assert not answer.complete


def test_cancelling_ends_the_pause_between_attempts(scanner: SemgrepScanner, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "FIRST_PAUSE_S", 1000.0)
    monkeypatch.setattr(scanning, "LONGEST_PAUSE_S", 1000.0)
    token = CancelToken()
    result = in_thread(lambda: scanner.scan([DeepRequest(source("#crash"), plain("a"))], token))
    wait_for(lambda: scanner.state.name == "backing off")
    token.cancel()
    (answer,) = result()  # type: ignore[misc]
    assert not answer.complete


def test_a_semgrep_that_never_works_ends_a_long_scan_soon(scanner: SemgrepScanner, fake: Fake) -> None:
    fake.behave("broken")
    answers = scanner.scan([DeepRequest(source(f"x{number}"), plain("a")) for number in range(30)])
    assert all(answer.problems for answer in answers)
    assert len(fake.runs) <= 3 * scanning.ATTEMPTS
    assert scanner.state.name == "backing off"
    fake.behave("well")
    scanner.restart()
    assert len(scanner.scan([DeepRequest(source("x #match a x"), plain("a"))])[0].matches) == 1
    assert scanner.state.name == "ready"


def test_semgrep_may_come_and_go(scanner: SemgrepScanner, fake: Fake) -> None:
    rules = plain("a")
    scanner.scan([DeepRequest(source("1"), rules)])
    fake.program.unlink()
    (answer,) = scanner.scan([DeepRequest(source("2"), rules)])
    assert not answer.complete
    assert scanner.state.name == "missing" and scanner.state.detail
    fake.install()
    (answer,) = scanner.scan([DeepRequest(source("3 #match a 3"), rules)])
    assert len(answer.matches) == 1
    assert scanner.state.name == "ready"


def test_a_semgrep_that_is_removed_while_it_runs(scanner: SemgrepScanner, fake: Fake) -> None:
    result = in_thread(lambda: scanner.scan([DeepRequest(source("#hang"), plain("a"))]))
    wait_for(lambda: fake.started)
    fake.program.unlink()
    os.kill(fake.runs[0], signal.SIGKILL)
    (answer,) = result()  # type: ignore[misc]
    assert not answer.complete
    assert scanner.state.name == "missing"


def test_a_semgrep_that_is_too_old_is_not_run(fake: Fake) -> None:
    scanner = SemgrepScanner({}, find=lambda: Installation(str(fake.program), "1.99.0"))
    (answer,) = scanner.scan([DeepRequest(source("x"), plain("a"))])
    assert not answer.complete
    assert scanner.state.name == "too old" and "1.99.0" in scanner.state.detail
    assert fake.runs == []


def test_only_rules_whose_words_occur_are_sent(scanner: SemgrepScanner, fake: Fake, rules) -> None:
    flows = rules(
        """
rules:
- {id: sql, languages: [python], severity: ERROR, message: m, mode: taint,
   pattern-sources: [{pattern: flask.request}, {pattern: input(...)}], pattern-sinks: [{pattern: "$C.execute(...)"}]}
- {id: js, languages: [javascript], severity: ERROR, message: m, pattern: eval(...)}
"""
    )
    assert scanner.scan([DeepRequest(source("cursor.execute(1)"), flows), DeepRequest(source("input('execut')"), flows), DeepRequest(source("eval(x)"), flows)])
    assert fake.runs == []
    scanner.scan([DeepRequest(source("c.execute(input())"), flows)])
    scanner.scan([DeepRequest(source("from flask import request as r\nc.execute(r)"), flows)])
    assert fake.started == [["sql"], ["sql"]]


def test_nothing_is_left_behind(scanner: SemgrepScanner, fake: Fake) -> None:
    descriptors = "/proc/self/fd"
    rules = plain("a")
    scanner.scan([DeepRequest(source("0"), rules)])
    before = len(os.listdir(descriptors)) if os.path.exists(descriptors) else 0
    for number in range(5):
        scanner.prepare([DeepRequest(source(str(number)), rules)])
        scanner.scan([DeepRequest(source(f"{number} #match a {number}"), rules)])
    scanner.scan([DeepRequest(source("#crash"), rules)])
    scanner.prepare([DeepRequest(source("x"), rules)])
    scanner.close()
    wait_for(lambda: all(gone(run) for run in fake.runs))
    assert not list(Path(tempfile.gettempdir()).glob(f"vetline-deep-{os.getpid()}-*"))
    assert (len(os.listdir(descriptors)) if os.path.exists(descriptors) else 0) <= before


def test_no_room_for_the_text_is_said(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    scanner = SemgrepScanner({}, find=fake.find, folders=True)

    def full(*_: object, **__: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(delivery.tempfile, "mkdtemp", full)
    (answer,) = scanner.scan([DeepRequest(source("x #match a x"), plain("a"))])
    assert "No space left on device" in answer.problems[0].message
    monkeypatch.undo()
    assert len(scanner.scan([DeepRequest(source("x #match a x"), plain("a"))])[0].matches) == 1


CRASHING = """
import os, sys, threading
from tests.deep.conftest import WAIT_S, Fake, gone, plain, source, wait_for
from vetline.core.ports import DeepRequest
from vetline.deep.scanner import SemgrepScanner
from pathlib import Path
fake = Fake(Path(sys.argv[1]))
scanner = SemgrepScanner({}, find=fake.find, folders=sys.argv[2] == "folder")
scanning = threading.Thread(target=lambda: scanner.scan([DeepRequest(source("#hang"), plain("a"))]), daemon=True)
scanning.start()
while scanning.is_alive() and not fake.started:
    scanning.join(0.01)
print("started", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("kind", ["memory", "folder"])
def test_after_a_crash_of_ours_nothing_stays(fake: Fake, kind: str) -> None:
    if kind == "memory" and not delivery.in_memory():
        pytest.skip("this system has no files in memory")
    root = Path(__file__).parents[2]
    server = subprocess.Popen(
        [sys.executable, "-c", CRASHING, str(fake.folder), kind], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
    )
    assert server.stdout is not None and server.stdout.readline() == b"started\n"
    folders = list(Path(tempfile.gettempdir()).glob(f"vetline-deep-{server.pid}-*"))
    assert bool(folders) == (kind == "folder")
    server.kill()
    server.wait(WAIT_S)
    server.stdout.close()
    server.stdin.close()  # type: ignore[union-attr]
    if sys.platform == "linux":
        wait_for(lambda: all(gone(run) for run in fake.runs))
    delivery.sweep()
    assert not list(Path(tempfile.gettempdir()).glob(f"vetline-deep-{server.pid}-*"))
    for run in fake.runs:
        if not gone(run):
            os.kill(run, signal.SIGKILL)
