"""Generated rules on generated programs: every rule taken from any program of a batch, on every program of the batch.

VETLINE_PARITY_BATCHES says how many batches (two in the gate, VETLINE_LONG many more); VETLINE_PARITY_SEED where to begin.
Semgrep starts once for each batch. A rule that Semgrep refuses, or that is left to it, is not compared.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from tests.parity import oracle
from tests.parity.oracle import Spans
from tests.parity.patterns import Rule, rules
from tests.parity.programs import program
from vetline.core.finding import Severity
from vetline.core.rule import Rule as VetlineRule
from vetline.core.rule import RuleInfo
from vetline.core.text import Text
from vetline.match.plan import compile_plan
from vetline.match.python.language import PYTHON
from vetline.match.scan import RuleMatch, Scanner

pytestmark = pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")

LONG = os.environ.get("VETLINE_LONG") == "1"
BATCHES = int(os.environ.get("VETLINE_PARITY_BATCHES", "150" if LONG else "2"))
SEED = int(os.environ.get("VETLINE_PARITY_SEED", "0"))
PROGRAMS, RULES_OF_EACH = 20, 12
_MOST_SHOWN = 5


@dataclass
class Count:
    rules: int = 0
    accepted: int = 0
    pairs: int = 0
    matches: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)


def test_generated_rules_on_generated_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    count = Count()
    for seed in range(SEED, SEED + BATCHES):
        _batch(seed, tmp_path / str(seed), count)
    with capsys.disabled():
        print(
            f"\nparity: {count.rules} generated rules, {count.accepted} accepted, {count.pairs:,} pairs of rule and program, "
            f"{count.matches:,} matches, {len(count.told)} disagreements"
        )
        if LONG:
            print(*(f"  {times} left to Semgrep: {reason}" for reason, times in count.reasons.most_common(12)), sep="\n")
    assert not count.told, "\n".join(count.told[:_MOST_SHOWN])
    assert count.accepted > count.rules * 0.8
    assert count.matches > count.accepted


def _batch(seed: int, folder: Path, count: Count) -> None:
    random = Random(seed)
    folder.mkdir()
    paths, bodies = [], []
    for number in range(PROGRAMS):
        source = program(random, 9)
        paths.append(folder / f"program{number}.py")
        paths[-1].write_text(source, encoding="utf-8")
        bodies += [{"id": f"r{number}-{index}", **body} for index, body in enumerate(rules(random, source, RULES_OF_EACH))]
    verdict = oracle.run(bodies, paths)
    plan = compile_plan([VetlineRule(RuleInfo(body["id"], "m", Severity.ERROR), body) for body in bodies])
    declined = {entry.info.id: entry.reason for entry in plan.entries if entry.tier == "deep"}
    compared = [body for body in bodies if body["id"] not in declined and body["id"] not in verdict.rule_errors]
    count.rules += len(bodies) - len(verdict.rule_errors)
    count.accepted += len(compared)
    count.reasons.update(reason for identity, reason in declined.items() if identity not in verdict.rule_errors)
    for path in paths:
        if path in verdict.file_errors:
            continue
        scanner = Scanner(plan, PYTHON, Text.of(path.read_bytes()), in_tests=False)
        own = _spans(scanner)
        for body in compared:
            count.pairs += 1
            theirs, mine = verdict.of(body["id"], path), own.get(body["id"], frozenset())
            count.matches += len(theirs)
            if theirs != mine:
                count.told.append(_told(seed, body, path, theirs, mine))


def _spans(scanner: Scanner) -> dict[str, Spans]:
    found: dict[str, set[tuple[int, int]]] = {}
    for match in scanner.matches():
        if isinstance(match, RuleMatch):
            base = match.piece.start if match.piece else 0
            found.setdefault(match.program.rule.info.id, set()).add((base + match.range.start, base + match.range.end))
    return {identity: frozenset(spans) for identity, spans in found.items()}


def _told(seed: int, body: Rule, path: Path, theirs: Spans, mine: Spans) -> str:
    data = path.read_bytes()
    shown = [[data[start:end].decode() for start, end in sorted(spans)][:3] for spans in (theirs - mine, mine - theirs)]
    return f"seed {seed}, {path.name}: {json.dumps(body)}\n  only Semgrep: {shown[0]}\n  only here: {shown[1]}"
