"""Rules that are no bundled ones, in both engines: compiled, run over files, compared."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.parity import oracle
from tests.parity.oracle import Spans
from vetline.core.finding import Severity
from vetline.core.rule import Rule, RuleInfo
from vetline.core.text import Text
from vetline.match.plan import Plan, compile_plan
from vetline.match.python.language import PYTHON
from vetline.match.scan import RuleMatch, Scanner

Body = dict[str, Any]


@dataclass(frozen=True)
class Compiled:
    """`declined`: id of a rule that is left to Semgrep -> the reason."""

    bodies: Sequence[Body]
    plan: Plan
    declined: Mapping[str, str]


@dataclass(frozen=True)
class Comparison:
    """`refused`: ids that Semgrep would not run. `told` describes each rule and file that disagree."""

    told: Sequence[str]
    pairs: int
    matches: int
    refused: frozenset[str]


def compiled(bodies: Sequence[Body]) -> Compiled:
    """Rule bodies with an `id` each."""
    plan = compile_plan([Rule(RuleInfo(body["id"], "m", Severity.ERROR), body) for body in bodies])
    declined = {entry.info.id: entry.reason for entry in plan.entries if entry.tier == "deep"}
    return Compiled(bodies, plan, declined)


def disagreements(rules: Compiled, paths: Sequence[Path]) -> Comparison:
    """What the two engines find in the files with the rules that compile, in one run of Semgrep. A disagreement is asked for
    again alone: where very many rules match one file, Semgrep drops matches."""
    accepted = [body for body in rules.bodies if body["id"] not in rules.declined]
    verdict = oracle.run(accepted, paths)
    told: list[str] = []
    pairs = matches = 0
    for path in paths:
        if path in verdict.file_errors:
            continue
        own = _spans(rules.plan, path)
        for body in accepted:
            if body["id"] in verdict.rule_errors:
                continue
            theirs, mine = verdict.of(body["id"], path), own.get(body["id"], frozenset())
            pairs += 1
            matches += len(theirs)
            if theirs != mine and (alone := oracle.run([body], [path]).of(body["id"], path)) != mine:
                told.append(_told(body, path, alone, mine))
    return Comparison(told, pairs, matches, frozenset(verdict.rule_errors))


def _spans(plan: Plan, path: Path) -> dict[str, Spans]:
    found: dict[str, set[tuple[int, int]]] = {}
    for match in Scanner(plan, PYTHON, Text.of(path.read_bytes()), in_tests=False).matches():
        if isinstance(match, RuleMatch):
            base = match.piece.start if match.piece else 0
            found.setdefault(match.program.rule.info.id, set()).add((base + match.range.start, base + match.range.end))
    return {identity: frozenset(spans) for identity, spans in found.items()}


def _told(body: Body, path: Path, theirs: Spans, mine: Spans) -> str:
    data = path.read_bytes()
    shown = [[data[start:end].decode() for start, end in sorted(spans)][:3] for spans in (theirs - mine, mine - theirs)]
    return f"{path.name}: {json.dumps(body)}\n  only Semgrep: {shown[0]}\n  only here: {shown[1]}"
