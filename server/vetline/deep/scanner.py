"""The deep tier as the engine sees it: texts and rules in, matches out, whatever becomes of the child.

One child at a time, and at most one more that was started early and waits for its text. A child that dies or hangs costs its answer;
it is tried again after a pause that doubles, and a text that fails every time is given up, with a problem. Answers are kept by
content. `scan` and `prepare` belong to one thread; `state`, `restart` and `close` to any.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
import time
from collections.abc import Callable, Iterator, MutableMapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from vetline.core.finding import Problem
from vetline.core.ports import Cancellation, DeepAnswer, DeepRequest
from vetline.core.rule import Rule
from vetline.core.text import Source
from vetline.deep import codec
from vetline.deep.choice import Choice
from vetline.deep.delivery import delivery, sweep
from vetline.deep.prefilter import Vocabulary, languages_for, pruned
from vetline.deep.process import OLDEST, Child, Ending, Installation, find

ATTEMPTS = 3
FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 60.0
LOOK_AGAIN_S = 5.0
"""How long a missing Semgrep is taken for missing."""

_RULE_TIMEOUT_S = 5.0
_UNHURRIED = 6  # times as long where nobody types and waits
_UNHURRIED_RUN = 4
_SECONDS_BY_TEXT = 1.0  # that each further text of one run may add
_LARGEST_RUN = 1_500_000  # bytes times rules, some three seconds of Semgrep's time: what a kill or a time-out costs at most


@dataclass(frozen=True, slots=True)
class DeepState:
    """`name` is ready, scanning, backing off, missing or too old; `detail` says why in a sentence's words."""

    name: str
    detail: str = ""

    @property
    def runs(self) -> bool:
        return self.name in ("ready", "scanning")


READY = DeepState("ready")
SCANNING = DeepState("scanning")


class SemgrepScanner:
    """`memory` keeps answers. `changed` is called from the scanning thread after each change of `state`."""

    def __init__(
        self,
        memory: MutableMapping[Any, Any],
        timeout_s: float = 10.0,
        *,
        find: Callable[[], Installation | None] = find,
        folders: bool | None = None,
    ) -> None:
        self.changed: Callable[[], None] = lambda: None
        self._memory = memory
        self._timeout_s = timeout_s
        self._find = find
        self._folders = folders
        self._state = READY
        self._installation: Installation | None = None
        self._looked_s = float("-inf")
        self._failures = 0
        self._choice = Choice()
        self._spare: _Run | None = None
        self._running: Child | None = None
        self._waker: threading.Event | None = None
        self._stopped = threading.Event()
        self._lock = threading.Lock()

    # -- what faces ask ------------------------------------------------------------------------------------------------

    @property
    def state(self) -> DeepState:
        return self._state

    @property
    def version(self) -> str:
        """Of the Semgrep that runs, or ""."""
        return self._installation.version if self._installation else ""

    @property
    def program(self) -> str:
        """The path of that Semgrep, or ""."""
        return self._installation.binary if self._installation else ""

    def look(self) -> DeepState:
        """The state, with Semgrep looked for if that has not been done."""
        if self._installation is None:
            self._locate()
        return self._state

    def check(self, rules: Sequence[Rule]) -> codec.Output:
        """What Semgrep says of the rules themselves. Nothing while it is not there to be asked."""
        installation = self._locate() if rules else None
        if installation is None:
            return codec.Output()
        run: _Run | None = None
        try:
            run = _Run(installation, codec.rules_json((rule, rule.body) for rule in rules), self._folders, self._rule_timeout_s)
            languages = tuple(dict.fromkeys(name for rule in rules for name in rule.info.languages))
            ending = run.feed([codec.Target(run.delivery.put(b""), 0, languages)]).result(self._timeout_s)
            return codec.read(ending.output, {rule.info.id: rule for rule in rules}, ())
        except (OSError, ValueError):
            return codec.Output()
        finally:
            if run is not None:
                run.end()

    def restart(self) -> None:
        """Forgets failures, and where Semgrep was. From any thread."""
        self._failures = 0
        self._installation = None
        self._looked_s = float("-inf")
        self._interrupt()

    def close(self) -> None:
        """Ends what runs; later scans find nothing. From any thread."""
        self._stopped.set()
        self._interrupt()
        self._drop_spare()

    def _interrupt(self) -> None:
        with self._lock:
            running, waker = self._running, self._waker
        if running is not None:
            running.kill()
        if waker is not None:
            waker.set()

    # -- what the engine asks ------------------------------------------------------------------------------------------

    def relevant(self, language: str, rules: tuple[Rule, ...], words: Set[bytes], own_words: Set[bytes], names: Set[str]) -> tuple[Rule, ...]:
        """Those of flow rules that may match in a text with these words and names, and end in a part of it with those of the words."""
        return self._choice.relevant(language, rules, words, own_words, names)

    def prepare(self, requests: Sequence[DeepRequest]) -> None:
        """Starts the child that will be asked, so that it has loaded by then."""
        chosen = [DeepRequest(source, self.chosen(source, rules)) for source, rules in requests]
        chosen = [one for one in chosen if one.rules and self._key(*one) not in self._memory]
        if self._stopped.is_set() or not chosen or self._failures:
            return
        wanted = _rules_json([one for _, one in next(_runs(list(enumerate(chosen)), 1))])
        if self._spare is not None and self._spare.serves(wanted):
            return
        self._drop_spare()
        installation = self._locate()
        if installation is None:
            return
        with contextlib.suppress(OSError):  # said when the scan fails, too
            self._spare = _Run(installation, wanted, self._folders, self._rule_timeout_s)

    def scan(self, requests: Sequence[DeepRequest], cancellation: Cancellation | None = None) -> tuple[DeepAnswer, ...]:
        answers: list[DeepAnswer | None] = []
        waiting: list[tuple[int, DeepRequest]] = []
        for number, (source, rules) in enumerate(requests):
            chosen = self.chosen(source, rules)
            known = self._memory.get(self._key(source, chosen)) if chosen else DeepAnswer()
            answers.append(known)
            if known is None:
                waiting.append((number, DeepRequest(source, chosen)))
        for together in _runs(waiting, 1 if cancellation is not None else _UNHURRIED_RUN):
            found = self._ask([request for _, request in together], cancellation)
            for (number, request), answer in zip(together, found, strict=True):
                answers[number] = answer
                if answer.complete and not answer.problems:
                    self._memory[self._key(*request)] = answer
        return tuple(answer or DeepAnswer(complete=False) for answer in answers)

    # -- asking --------------------------------------------------------------------------------------------------------

    def _ask(self, requests: Sequence[DeepRequest], cancellation: Cancellation | None) -> list[DeepAnswer]:
        """Tries again after failures; of many texts, the one that brings the child down is found by asking one by one."""
        unanswered = [DeepAnswer(complete=False)] * len(requests)
        failure = ""
        for _ in range(ATTEMPTS):
            if self._failures and not self._pause(cancellation):
                break
            installation = self._locate()
            if installation is None or self._stopped.is_set():
                return unanswered
            outcome = self._run(installation, requests, cancellation)
            if isinstance(outcome, list):
                self._failures = 0
                self._become(READY)
                return outcome
            if _is_cancelled(cancellation) or self._stopped.is_set():
                self._become(READY)
                return unanswered
            if len(requests) > 1:
                return [self._ask([request], cancellation)[0] for request in requests]
            if outcome == _TOO_LONG:
                self._become(READY)
                limit_s = self._limit_s(cancellation)
                return [_only_problem(f"Semgrep took more than {limit_s:g} s on this file and was stopped; its rules did not run")]
            failure = outcome
            self._failures += 1
            self._become(DeepState("backing off", failure))
        if _is_cancelled(cancellation) or self._stopped.is_set():
            return unanswered
        if self._failures == ATTEMPTS:  # the first text that fails: it is to blame, not Semgrep
            self._become(READY)
        return [_only_problem(f"Semgrep fails on this file ({failure or self._state.detail}); its rules did not run")] * len(requests)

    def _run(self, installation: Installation, requests: Sequence[DeepRequest], cancellation: Cancellation | None) -> list[DeepAnswer] | str:
        """The answers, or why there are none."""
        rules = {rule.info.id: rule for _, chosen in requests for rule in chosen}
        run: _Run | None = None
        self._become(SCANNING)
        try:
            wanted = _rules_json(requests)
            rule_timeout_s = self._rule_timeout_s * (1 if cancellation is not None else _UNHURRIED)
            run = self._take_spare(wanted) or _Run(installation, wanted, self._folders, rule_timeout_s)
            targets = [
                codec.Target(run.delivery.put(source.text.data), len(source.text.data), _languages(source, chosen))
                for source, chosen in requests
            ]
            child = run.feed(targets)
            with self._lock:
                self._running = child
            if cancellation is not None:
                cancellation.on_cancel(child.kill)
            limit_s = self._limit_s(cancellation)
            ending = child.result(limit_s + _SECONDS_BY_TEXT * (len(requests) - 1))
        except OSError as error:
            return f"it cannot be started: {error.strerror or error}"
        finally:
            if cancellation is not None:
                cancellation.on_cancel(None)
            with self._lock:
                self._running = None
            if run is not None:
                run.end()
        if ending.reason == "timeout":
            return _TOO_LONG
        try:
            output = codec.read(ending.output, rules, targets)
        except ValueError as error:
            return _complaint(ending, str(error))
        return [_answer(output, target, chosen) for target, (_, chosen) in zip(targets, requests, strict=True)]

    def _pause(self, cancellation: Cancellation | None) -> bool:
        """Waits before the next attempt; False if there should be none."""
        if cancellation is None and self._failures >= 2 * ATTEMPTS:  # somebody waits for many texts, and none comes through
            return False
        woken = threading.Event()
        self._waker = woken
        if cancellation is not None:
            cancellation.on_cancel(woken.set)
        if not self._stopped.is_set():
            woken.wait(min(FIRST_PAUSE_S * 2 ** (self._failures - 1), LONGEST_PAUSE_S))
        self._waker = None
        if cancellation is not None:
            cancellation.on_cancel(None)
        return not _is_cancelled(cancellation) and not self._stopped.is_set()

    # -- the child -----------------------------------------------------------------------------------------------------

    def _limit_s(self, cancellation: Cancellation | None) -> float:
        return self._timeout_s * (1 if cancellation is not None else _UNHURRIED)

    @property
    def _rule_timeout_s(self) -> float:
        return min(_RULE_TIMEOUT_S, max(self._timeout_s / 2, 0.5))

    def _locate(self) -> Installation | None:
        """Where Semgrep is. It may come and go while we run."""
        known = self._installation
        if known is not None and os.access(known.binary, os.X_OK):
            return known
        now_s = time.monotonic()
        if known is None and now_s - self._looked_s < LOOK_AGAIN_S:
            return None
        first = self._looked_s == float("-inf")
        self._looked_s = now_s
        if first:
            sweep()
        found = self._find()
        if found is not None and not os.access(found.binary, os.X_OK):
            found = None
        if found is None:
            self._installation = None
            self._become(DeepState("missing", "Semgrep is not installed beside Vetline or on the path"))
        elif found.too_old:
            wanted = ".".join(map(str, OLDEST))
            self._installation = None
            self._become(DeepState("too old", f"Semgrep {found.version} is older than {wanted}"))
        else:
            self._installation = found
            if not self._state.runs:
                self._become(READY)
        return self._installation

    def _take_spare(self, rules: bytes) -> _Run | None:
        spare, self._spare = self._spare, None
        if spare is not None and not spare.serves(rules):
            spare.end()
            return None
        return spare

    def _drop_spare(self) -> None:
        spare, self._spare = self._spare, None
        if spare is not None:
            spare.end()

    # -- rules ---------------------------------------------------------------------------------------------------------

    def chosen(self, source: Source, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """Those that may match in this text."""
        return self._choice.chosen(source, rules)

    def _key(self, source: Source, chosen: tuple[Rule, ...]) -> Any:
        return ("deep", tuple(map(id, chosen)), source.language, hashlib.sha256(source.text.data).digest())

    def _become(self, state: DeepState) -> None:
        if state != self._state:
            self._state = state
            self.changed()


_TOO_LONG = "it took too long"


class _Run:
    """A child with its rules, started at once where it can be made to wait for its texts."""

    def __init__(self, installation: Installation, rules: bytes, folders: bool | None, rule_timeout_s: float) -> None:
        self._rules = rules
        self._command = (installation.binary, rule_timeout_s)
        self.child: Child | None = None
        self.delivery = delivery(folders)
        try:
            self._gate = self.delivery.gate()
            self._rules_path = self.delivery.put(rules)
            if self._gate.waits:
                self.child = self._start()
        except BaseException:
            self.end()
            raise

    def serves(self, rules: bytes) -> bool:
        """Whether it is alive and has just these rules."""
        return self._rules == rules and (self.child is None or self.child.alive)

    def feed(self, targets: Sequence[codec.Target]) -> Child:
        self._gate.open(codec.targets_json(targets))
        if self.child is None:
            self.child = self._start()
        return self.child

    def end(self) -> None:
        if self.child is not None:
            self.child.dispose()
        self.delivery.close()

    def _start(self) -> Child:
        binary, rule_timeout_s = self._command
        return Child(binary, self._rules_path, self._gate.path, rule_timeout_s)


def _only_problem(message: str) -> DeepAnswer:
    return DeepAnswer(problems=(Problem(message),))


def _rules_json(requests: Sequence[DeepRequest]) -> bytes:
    """The rules of all requests, each for the texts that ask for it, without what can match in none of the texts."""
    rules = {rule.info.id: rule for _, chosen in requests for rule in chosen}
    targets: dict[str, list[int]] = {identity: [] for identity in rules}
    for number, (_, chosen) in enumerate(requests):
        for rule in chosen:
            targets[rule.info.id].append(number)
    vocabulary = Vocabulary.of(source.text.data for source, _ in requests)
    bodies = ((rule, pruned(rule.body, rule.languages, vocabulary)) for rule in rules.values())
    return codec.rules_json(((rule, body) for rule, body in bodies if body is not None), targets)


def _runs(waiting: Sequence[tuple[int, DeepRequest]], unhurried: int) -> Iterator[list[tuple[int, DeepRequest]]]:
    """In order; a text that is too much for one run has one of its own."""
    together: list[tuple[int, DeepRequest]] = []
    size = 0
    for one in waiting:
        own = len(one[1].source.text.data) * len(one[1].rules)
        if together and size + own > _LARGEST_RUN * unhurried:
            yield together
            together, size = [], 0
        together.append(one)
        size += own
    if together:
        yield together


def _languages(source: Source, rules: Sequence[Rule]) -> tuple[str, ...]:
    found = (name for rule in rules for name in languages_for(rule.info.languages, source.language))
    return tuple(dict.fromkeys(codec.analyzer(source.language, name) for name in found))


def _answer(output: codec.Output, target: codec.Target, chosen: Sequence[Rule]) -> DeepAnswer:
    """A run of many texts has rules that some of them did not ask for."""
    wanted = {rule.info.id for rule in chosen}
    matches = tuple(match for match in output.matches.get(target.path, ()) if match.rule.info.id in wanted)
    return DeepAnswer(matches, tuple(output.problems.get(target.path, ())))


def _complaint(ending: Ending, error: str) -> str:
    last = next((line for line in reversed(ending.complaint.splitlines()) if line.strip()), "") or error
    if ending.code is not None and ending.code < 0:
        return f"it was ended by signal {-ending.code}"
    return f"it ended with code {ending.code}: {' '.join(last.split())[:200]}"


def _is_cancelled(cancellation: Cancellation | None) -> bool:
    return cancellation is not None and cancellation.cancelled
