"""What vetline says of the programs: it is run over them once, as a user would run it, and each is judged by what it found."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.corpus.programs import Flaw, Program

NEAR_LINES = 2
LOUD = ("error", "warning")

Finding = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in one program."""

    program: Program
    findings: tuple[Finding, ...]
    flaws_found: tuple[Flaw, ...]  # a finding near by names the flaw or a relative of it
    flaws_found_loudly: tuple[Flaw, ...]  # and is a warning at least

    @property
    def loud(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding["severity"] in LOUD)

    @property
    def hints(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding["severity"] not in LOUD)


def verdicts(programs: Sequence[Program]) -> tuple[list[Verdict], list[Any]]:
    """One verdict a program, in order, and the problems of the scan."""
    # Each stands alone in a folder whose name says nothing, for a project's tests are vetted more quietly.
    with tempfile.TemporaryDirectory(prefix="project-") as place:
        root = Path(place, "src")
        placed = {f"part{number:03}/{program.neutral_name}": program for number, program in enumerate(programs)}
        for name, program in placed.items():
            (root / name).parent.mkdir(parents=True)
            (root / name).write_text(program.text, encoding="utf-8")
        report = _scan(root, Path(place, "report.json"))
    by_file: dict[str, list[Finding]] = {name: [] for name in placed}
    for finding in report["findings"]:
        by_file[Path(finding["path"]).as_posix()].append(finding)
    relatives = _relatives()
    return [_judged(program, by_file[name], relatives) for name, program in placed.items()], report["problems"]


def _scan(root: Path, report: Path) -> Any:
    command = (sys.executable, "-m", "vetline", "scan", ".", "--format", "json", "--output", str(report), "--fail-on", "never")
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if not report.exists():
        raise RuntimeError(f"the scan failed with {done.returncode}: {done.stderr[-2000:]}")
    return json.loads(report.read_text(encoding="utf-8"))


def _judged(program: Program, findings: Sequence[Finding], relatives: Mapping[str, frozenset[str]]) -> Verdict:
    found, loudly = [], []
    for flaw in program.flaws:
        severities = [finding["severity"] for finding in findings if _names(finding, flaw, relatives)]
        if severities:
            found.append(flaw)
        if any(severity in LOUD for severity in severities):
            loudly.append(flaw)
    return Verdict(program, tuple(findings), tuple(found), tuple(loudly))


def _names(finding: Finding, flaw: Flaw, relatives: Mapping[str, frozenset[str]]) -> bool:
    if not finding["start"]["line"] - NEAR_LINES <= flaw.line <= finding["end"]["line"] + NEAR_LINES:
        return False
    said = {finding["category"], *finding["cwe"]}
    return any(said & ({label} | relatives.get(label, frozenset())) for label in flaw.labels)


def _relatives() -> dict[str, frozenset[str]]:
    groups = yaml.safe_load(Path(__file__).with_name("relatives.yaml").read_text(encoding="utf-8"))
    result: dict[str, set[str]] = {}
    for name, other in _pairs(groups):
        result.setdefault(name, set()).add(other)
    return {name: frozenset(others) for name, others in result.items()}


def _pairs(groups: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for group in groups:
        for name in group:
            yield from ((name, other) for other in group)
