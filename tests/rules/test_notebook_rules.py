"""Rules for what notebooks hold besides Python, each on its fixture: cells as they are written, or what they have put out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.rules.fixtures import RULES_FOLDER, annotated, fixture_of
from tests.rules.test_rules import NoPins
from vetline import engine, wiring
from vetline.core.cells import Program
from vetline.core.finding import Finding
from vetline.core.ports import Ports
from vetline.core.text import Source, Text

RULES = sorted((RULES_FOLDER / "notebook").rglob("*.yaml"))


@cache
def workbench() -> wiring.Workbench:
    return wiring.build({}, None)


def findings(rule: Path, fixture: bytes) -> list[Finding]:
    if fixture_of(rule).suffix == ".out":
        report = engine.outputs(workbench().plan, Source("untitled:book", None, "python", Text.of(fixture)), Ports({}, NoPins()))
    else:
        program = Program.of([fixture])
        source = Source("untitled:book", None, "python", program.python, written=program.written)
        report = engine.instant(workbench().plan, source, Ports({}, NoPins()))
    assert report.problems == ()
    return [finding for finding in report.findings if finding.rule == rule.stem]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_a_rule_finds_what_its_fixture_says_and_no_more(rule: Path) -> None:
    text = Text.of(fixture_of(rule).read_bytes())
    hits, quiet, open_ = annotated(text.data.decode(), rule.stem)
    assert hits and quiet and not open_
    assert {text.line_column(finding.span.start)[0] for finding in findings(rule, text.data)} == hits


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_it_finds_the_same_with_other_line_breaks(rule: Path) -> None:
    fixture = fixture_of(rule).read_bytes()
    found, again = findings(rule, fixture), findings(rule, fixture.replace(b"\n", b"\r\n"))
    assert [finding.message for finding in again] == [finding.message for finding in found]


def test_they_run_in_the_instant_tier_and_on_no_python_file() -> None:
    entries = {entry.info.id: entry for entry in workbench().plan.entries}
    assert {(entries[rule.stem].tier, entries[rule.stem].info.languages) for rule in RULES} == {("instant", ("notebook",))}
    for rule in RULES:
        source = Source("untitled:program", None, "python", Text.of(fixture_of(rule).read_bytes()))
        found = engine.instant(workbench().plan, source, Ports({}, NoPins())).findings
        assert rule.stem not in {finding.rule for finding in found}
