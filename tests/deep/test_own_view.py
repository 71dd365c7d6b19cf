"""`semgrep scan --config rules/` and `vetline scan --no-bundled --rules rules/` tell the same, both tiers together, spans included.

Vetline leaves out what a more specific rule reports at the same place; that is done to Semgrep's findings here, too. In the gate
a part of the fixtures is scanned; with VETLINE_LONG all of them, and the packages that are installed beside the tests.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest

from tests.rules.fixtures import RULES_FOLDER, fixture_of, is_flow
from vetline.core.finding import Confidence, Finding, Severity, Span, most_specific
from vetline.host import rulefiles
from vetline.match.plan import compile_plan

_OTHERWISE = ("languages: [regex]", "tests: only", "      unfilled: ")
RULES = sorted(path for path in RULES_FOLDER.rglob("*.yaml") if not any(words in path.read_text() for words in _OTHERWISE))
"""Without those that read texts of notebooks and pages, for which Semgrep reads whole files, those for tests alone, which Semgrep takes for
rules for all files, and those that tell some flows only where a caller is seen (`tests/unit/test_unfilled.py`)."""

LONG = bool(os.environ.get("VETLINE_LONG"))
LINES = int(os.environ.get("VETLINE_PARITY_LINES", "25000"))
CUSTOM = Path(__file__).parent / "custom"
SEMGREP = Path(sys.executable).parent / "semgrep"
Found = set[tuple[str, str, int, int]]

pytestmark = [pytest.mark.skipif(not SEMGREP.exists(), reason="semgrep is not installed beside this Python"), pytest.mark.timeout(1800)]


def by_semgrep(folder: Path, rules: Path) -> Found:
    options = ["--metrics=off", "--disable-version-check", "--json", "--quiet", "--no-git-ignore", "--timeout", "60", "-j", "1"]
    command = [str(SEMGREP), "scan", *options, "--config", str(rules), "."]
    environment = {**os.environ, "PATH": f"{SEMGREP.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(command, cwd=folder, capture_output=True, env=environment, check=False)
    assert done.returncode in (0, 1), done.stderr[-2000:]
    content = json.loads(done.stdout)
    assert not [error for error in content["errors"] if error.get("type") == "Timeout"]
    found: dict[str, list[Finding]] = {}
    for result in content["results"]:
        span = Span(result["start"]["offset"], result["end"]["offset"])
        identity = result["check_id"].rpartition(".")[2]
        found.setdefault(result["path"], []).append(Finding(identity, "", Severity.INFO, Confidence.LOW, "", span))
    superseded = compile_plan(rulefiles.load([rules])[0]).superseded
    return {
        (finding.rule, path, finding.span.start, finding.span.end)
        for path, findings in found.items()
        for finding in most_specific(superseded, (findings,))
    }


def by_vetline(folder: Path, rules: Path) -> tuple[Found, dict[str, Any]]:
    (folder / "vetline.toml").write_text("tests = []\nunused-suppressions = false\nrespect-gitignore = false\n")
    command = [sys.executable, "-m", "vetline", "scan", ".", "--no-bundled", "--rules", str(rules), "--format", "json", "--fail-on", "never"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    (folder / "vetline.toml").unlink()
    assert done.returncode in (0, 2), done.stderr[-2000:]
    content = json.loads(done.stdout)
    return {(one["rule"], one["path"], one["start"]["offset"], one["end"]["offset"]) for one in content["findings"]}, content


def told_apart(folder: Path, rules: Path) -> tuple[list[str], int]:
    theirs = by_semgrep(folder, rules)
    ours, _ = by_vetline(folder, rules)
    told = [f"only Semgrep: {one}" for one in sorted(theirs - ours)] + [f"only here: {one}" for one in sorted(ours - theirs)]
    return told, len(theirs)


def chosen(folder: Path, most_lines: int) -> int:
    """Copies files of installed packages, about so many lines; returns how many."""
    files = [path for path in sorted(Path(sysconfig.get_path("purelib")).rglob("*.py")) if "tests" not in path.parts]
    random.Random(11).shuffle(files)
    lines = 0
    for number, path in enumerate(files):
        data = path.read_bytes()
        if 0 < len(data) < 100_000 and b"nosem" not in data and data.isascii():
            (folder / f"file_{number}.py").write_bytes(data)
            lines += data.count(b"\n")
            if lines > most_lines:
                break
    return lines


def test_both_tell_the_same_of_the_fixtures(tmp_path: Path) -> None:
    flows = [path for path in RULES if is_flow(path)]
    chosen = RULES if LONG else [*flows[::5], *RULES[::20]]
    shown, used = tmp_path / "shown", tmp_path / "rules"
    shown.mkdir()
    used.mkdir()
    for rule in chosen:
        fixture = fixture_of(rule)
        (shown / fixture.name).write_text(fixture.read_text().replace("nosem", "no-sem"))
        shutil.copy(rule, used / rule.name)
    for rule in RULES:  # what a chosen rule supersedes has to be there, or nothing is left out
        if any(f"{rule.stem}" in one.read_text() for one in used.glob("*.yaml")):
            shutil.copy(rule, used / rule.name)
    told, count = told_apart(shown, used)
    assert told == []
    assert count > 5 * len(chosen) / 2


def test_both_read_the_patterns_of_rules_for_several_languages_alike(tmp_path: Path) -> None:
    """Semgrep reads them as one of the languages, in which a pattern may mean another thing: JavaScript's own `eval` is no name."""
    named = ("[python, javascript]", "[js]", "[typescript]", "[python, typescript]", "[typescript, python]", "[java, python]")
    rules = [
        f"- {{id: r{number}-{kind}, languages: {languages}, severity: ERROR, message: m, pattern: {pattern}}}\n"
        for number, languages in enumerate(named)
        for kind, pattern in (("eval", "eval(...)"), ("name", "parse($X)"))
    ]
    (tmp_path / "rules.yaml").write_text("rules:\n" + "".join(rules))
    shown = tmp_path / "shown"
    shown.mkdir()
    for name in ("a.py", "b.js", "c.ts", "d.tsx"):
        (shown / name).write_text("eval(x)\nparse(x)\n")
    told, count = told_apart(shown, tmp_path / "rules.yaml")
    assert told == []
    assert count > 20


@pytest.mark.skipif(not LONG, reason="long form")
def test_both_tell_the_same_of_packages_that_nobody_here_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown, used = tmp_path / "shown", tmp_path / "rules"
    shown.mkdir()
    used.mkdir()
    for rule in RULES:
        shutil.copy(rule, used / rule.name)
    lines = chosen(shown, LINES)
    told, count = told_apart(shown, used)
    with capsys.disabled():
        print(f"\nSemgrep's own view: {lines:,} lines, {count} findings, {len(told)} told apart")
    assert told == []


def test_both_tell_the_same_of_a_teams_own_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each rule in the tier that the compiler chose, on programs in which each finds something and on code that nobody here wrote."""
    rules = CUSTOM / "rules.yaml"
    shutil.copytree(CUSTOM / "programs", tmp_path, dirs_exist_ok=True)
    lines = chosen(tmp_path, 100_000 if LONG else 2_000)
    theirs, (ours, _) = by_semgrep(tmp_path, rules), by_vetline(tmp_path, rules)
    with capsys.disabled():
        print(f"\na team's own rules: {lines:,} lines, {len(theirs)} findings, {len(theirs ^ ours)} told apart")
    assert ours == theirs
    entries = compile_plan(rulefiles.load([rules])[0]).entries
    assert {entry.tier for entry in entries} == {"instant", "deep"}
    of_programs = {rule for rule, path, _, _ in ours if not path.startswith("file_")}
    assert {entry.info.id for entry in entries} - of_programs == {"taint-at-exit"}
