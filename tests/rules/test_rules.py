"""Every bundled rule on its fixture through the engine: annotated lines are found, no others; and fixes mend what they fix."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.rules.fixtures import RULES_FOLDER, annotated, fixture_of, is_flow, language_of, written_in
from vetline import engine, wiring
from vetline.core import fixes, syntax
from vetline.core.finding import Finding, Fix
from vetline.core.ports import Ports
from vetline.core.text import Source, Text
from vetline.match.javascript.language import JAVASCRIPT, TSX, TYPESCRIPT
from vetline.match.plan import SCRIPT, Plan, compile_plan
from vetline.match.python.language import PYTHON
from vetline.match.scan import RuleMatch, Scanner


def placed(rule: Path) -> str:
    """Where a rule stands, so that `-k javascript` selects a folder's."""
    return rule.relative_to(RULES_FOLDER).with_suffix("").as_posix()


# Rules of notebooks read cells, and have tests of their own.
RULES = sorted(rule for rule in RULES_FOLDER.rglob("*.yaml") if language_of(rule) != "notebook")


class NoPins:
    def satisfies(self, path: str | None, requirement: str) -> bool:
        return False

    def stands_alone(self, source: Source) -> bool:
        return False

    def pinned(self, path: str | None, name: str) -> None:
        return None


@cache
def workbench() -> wiring.Workbench:
    return wiring.build({}, None)


@cache
def plan_of(identity: str) -> Plan:
    return compile_plan([rule for rule in workbench().rules if rule.info.id == identity])


def _is_deep(rule: Path) -> bool:
    """Whether it goes to Semgrep: flow rules do, and a few for JavaScript that are not compiled."""
    return is_flow(rule) or (language_of(rule) == "javascript" and rule.stem in deep_ids())


@cache
def deep_ids() -> frozenset[str]:
    return frozenset(entry.info.id for entry in workbench().plan.entries if entry.tier == "deep")


HANDED_IN = "a request's value is handed in here"
"""Said beside the steps of a flow."""
DEEP = [rule for rule in RULES if _is_deep(rule)]
INSTANT = [rule for rule in RULES if rule not in DEEP]
LANGUAGES = {"python": PYTHON, "javascript": JAVASCRIPT, "typescript": TYPESCRIPT, "tsx": TSX}


def findings(plan: Plan, text: Text, language: str, in_tests: bool = False) -> tuple[Finding, ...]:
    """Of the instant tier, and of both where that does not read the language."""
    source = Source("untitled:fixture", None, language, text, in_tests)
    ports = Ports({}, NoPins())
    report = engine.instant(plan, source, ports)
    return report.findings if language == "python" else engine.joined(plan, report, engine.deep(plan, source, ports, workbench().scanner)).findings


@pytest.mark.parametrize("rule", INSTANT, ids=placed)
def test_a_rule_finds_what_its_fixture_says_and_no_more(rule: Path) -> None:
    text, plan = Text.of(fixture_of(rule).read_bytes()), plan_of(rule.stem)
    part = plan.part(SCRIPT) if language_of(rule) == "javascript" else plan
    scanner = Scanner(part, LANGUAGES[written_in(fixture_of(rule))], text, in_tests=False)
    found = {
        text.line_column(match.range.start + (match.piece.start if match.piece else 0))[0]
        for match in scanner.matches()
        if isinstance(match, RuleMatch)
    }
    hold_to_annotations(rule, text, found)


def hold_to_annotations(rule: Path, text: Text, found: set[int]) -> None:
    hits, quiet, open_ = annotated(text.data.decode(), rule.stem)
    assert hits, "a fixture without a hit"
    assert hits - found == set(), "annotated lines without a finding"
    assert found & quiet == set(), "lines said to be ok"
    assert found - hits - open_ == set(), "findings that no annotation announces"


@cache
def flows() -> dict[str, tuple[Text, tuple[Finding, ...]]]:
    """What the deep tier finds in the fixture of each of its rules, with all of them at once: one run of Semgrep."""
    texts = {rule.stem: Text.of(fixture_of(rule).read_bytes()) for rule in DEEP}
    sources = [
        Source(f"untitled:{rule.stem}", None, written_in(fixture_of(rule)), texts[rule.stem], only_in_tests(rule)) for rule in DEEP
    ]
    reports = engine.deep_many(workbench().plan, sources, Ports({}, NoPins()), workbench().scanner)
    found = {}
    for (name, text), report in zip(texts.items(), reports, strict=True):
        assert report is not None and report.problems == ()
        found[name] = (text, report.findings)
    return found


@pytest.mark.parametrize("rule", DEEP, ids=placed)
def test_a_deep_rule_finds_what_its_fixture_says_and_shows_the_way(rule: Path) -> None:
    if workbench().scanner.look().name == "missing":
        pytest.skip("Semgrep is not installed")
    text, findings = flows()[rule.stem]
    own = [finding for finding in findings if finding.rule == rule.stem]
    more_specific = {entry.info.id for entry in workbench().plan.entries if rule.stem in entry.info.supersedes}
    said_better = {text.line_column(finding.span.start)[0] for finding in findings if finding.rule in more_specific}
    hits, _, _ = annotated(text.data.decode(), rule.stem)
    hold_to_annotations(rule, text, {text.line_column(finding.span.start)[0] for finding in own} | said_better & hits)
    if not is_flow(rule):
        return
    assert all(len(finding.related) >= 2 for finding in own), "each shows where the value comes from and where it arrives"
    steps = {sum(related.message != HANDED_IN for related in finding.related) for finding in own}
    assert min(steps) == 2 < max(steps), "a fixture holds a direct flow and one through variables"
    _, _, open_ = annotated(text.data.decode(), rule.stem)
    assert open_, "a fixture says what becomes of a flow into a function of the same file"


def test_every_bundled_rule_but_those_of_flows_runs_in_the_instant_tier() -> None:
    bundled = {rule.stem for rule in INSTANT}
    declined = {entry.info.id: entry.reason for entry in workbench().plan.entries if entry.tier == "deep"}
    assert {identity: reason for identity, reason in declined.items() if identity in bundled} == {}
    assert workbench().plan.problems == ()


def only_in_tests(rule: Path) -> bool:
    return plan_of(rule.stem).entries[0].info.tests == "only"


def fixes_of(rule: Path) -> list[tuple[Text, Finding, Fix]]:
    text = Text.of(fixture_of(rule).read_bytes())
    in_tests = only_in_tests(rule)
    found = findings(plan_of(rule.stem), text, written_in(fixture_of(rule)), in_tests)
    return [(text, finding, fix) for finding in found for fix in finding.fixes]


WITH_FIX = [rule for rule in RULES if re.search(r"^\s*(?:fix|fix-regex|alternative-fixes):", rule.read_text(), re.MULTILINE)]


@pytest.mark.parametrize("rule", WITH_FIX, ids=placed)
def test_each_fix_of_a_rule_mends_its_finding_and_breaks_nothing(rule: Path) -> None:
    made = fixes_of(rule)
    assert made, "no fixture line that the fix applies to"
    language = written_in(fixture_of(rule))
    parses = _parses(made[0][0].data, language)
    in_tests = only_in_tests(rule)
    own = len(findings(plan_of(rule.stem), made[0][0], language, in_tests))
    before = {finding.rule for finding in findings(workbench().plan, made[0][0], language, in_tests)}
    for text, finding, fix in made:
        mended = fixes.applied(text, fix.edits)
        assert _parses(mended.data, language) or not parses, f"{fix.title}: the file does not parse any more"
        left = findings(plan_of(rule.stem), mended, language, in_tests)
        assert len(left) < own, f"{fix.title}: the finding at {finding.span} stays"
        new = {one.rule for one in findings(workbench().plan, mended, language, in_tests)} - before
        assert new == set(), f"{fix.title}: brings findings of other rules"


@pytest.mark.parametrize("rule", [rule for rule in WITH_FIX if language_of(rule) == "python"], ids=placed)
def test_imports_of_a_fix_are_added_once_behind_docstring_and_future(rule: Path) -> None:
    plan = plan_of(rule.stem)
    in_tests = only_in_tests(rule)
    body = fixture_of(rule).read_text()
    text = Text.of('"""What this is."""\nfrom __future__ import annotations\n\n' + re.sub(r"(?m)^from __future__.*\n", "", body))
    found = [finding for finding in findings(plan, text, "python", in_tests) if finding.fixes]
    edits, _ = fixes.merged(finding.fixes[0] for finding in found)
    mended = fixes.applied(text, edits)
    if not _parses(text.data, "python"):
        return
    tree = ast.parse(mended.data)
    assert ast.get_docstring(tree) == "What this is."
    assert isinstance(tree.body[1], ast.ImportFrom) and tree.body[1].module == "__future__"
    again = findings(plan, mended, "python", in_tests)
    second, _ = fixes.merged(finding.fixes[0] for finding in again if finding.fixes and finding.span in {one.span for one in found})
    imports = [ast.unparse(node) for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    added = [one for one in imports if imports.count(one) > 1 and one not in body]
    assert added == [], "an import was added twice"
    assert len(second) <= len(edits)


def _parses(data: bytes, language: str) -> bool:
    if language != "python":
        return not syntax.parse(language, data).has_error
    try:
        ast.parse(data)
    except (SyntaxError, ValueError):
        return False
    return True


@pytest.mark.parametrize("category", sorted({rule.parent for rule in RULES}), ids=lambda folder: "/".join(folder.parts[-2:]))
def test_semgrep_itself_agrees_with_the_fixtures(category: Path) -> None:
    semgrep = Path(sys.executable).parent / "semgrep"
    if not semgrep.exists():
        pytest.skip("semgrep is not installed beside this Python")
    done = subprocess.run([semgrep, "test", str(category)], capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-1000:]
    assert "All tests passed" in done.stdout + done.stderr
