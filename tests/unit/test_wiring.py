"""The composition root: settings and a folder become a workbench, and what is wrong becomes problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from vetline import wiring
from vetline.core.finding import Severity
from vetline.core.rule import Policy, RuleInfo

RULE = """rules:
  - id: {0}
    languages: [python]
    severity: ERROR
    message: m
    pattern: {1}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mine.yaml").write_text(RULE.format("my-rule", "eval(...)"))
    return tmp_path


def test_the_projects_file_is_overridden_by_the_editor(folder: Path) -> None:
    (folder / "vetline.toml").write_text('rules = ["mine.yaml"]\nbundled-rules = false\nexclude = ["old/"]\n')
    bench = wiring.build({"tests": ["checks/"], "exclude": None}, str(folder))
    assert bench.problems == ()
    assert [entry.info.id for entry in bench.plan.entries] == ["my-rule"]
    assert bench.in_tests("checks/a.py") and not bench.in_tests("tests/a.py") and not bench.in_tests(None)
    assert bench.excludes("old/a.py") and not bench.excludes("a.py")
    assert bench.root == str(folder)


def test_paths_of_the_editor_are_relative_to_the_folder(folder: Path) -> None:
    bench = wiring.build({"rules": ["mine.yaml"], "bundledRules": False}, str(folder))
    assert bench.problems == () and len(bench.plan.entries) == 1


def test_an_untrusted_workspace_brings_no_rules(folder: Path) -> None:
    (folder / "vetline.toml").write_text('rules = ["mine.yaml"]\nbundled-rules = false\n')
    bench = wiring.build({}, str(folder), trusted=False)
    assert bench.plan.entries == () and "not trusted" in bench.problems[0].message


def test_what_is_wrong_costs_only_itself(folder: Path) -> None:
    (folder / "broken.yaml").write_text("rules: [")
    settings = {"rules": ["mine.yaml", "broken.yaml"], "select": ["my-rule", "none"], "tests": ["[z-"], "bundledRules": False}
    bench = wiring.build(settings, str(folder))
    messages = "\n".join(problem.message for problem in bench.problems)
    assert "not YAML" in messages and "`select`: no rule or category is named `none`" in messages
    assert [problem.path for problem in bench.rule_problems] == [str(folder / "broken.yaml")]
    assert [entry.info.id for entry in bench.plan.entries] == ["my-rule"]


def test_a_rule_for_another_semgrep_is_named_and_passed_over(folder: Path) -> None:
    (folder / "newer.yaml").write_text(RULE.format("too-new", "exec(...)") + "    min-version: 99.0.0\n")
    bench = wiring.build({"rules": ["mine.yaml", "newer.yaml"], "bundledRules": False}, str(folder))
    (problem,) = bench.problems
    assert (problem.path, problem.line) == (str(folder / "newer.yaml"), 2)
    assert problem.message.startswith("too-new: ") and "99.0.0" in problem.message
    assert bench.rule_problems == ()


def test_a_broken_configuration_leaves_the_defaults(folder: Path) -> None:
    (folder / "vetline.toml").write_text("select = [")
    bench = wiring.build({"bundledRules": False}, str(folder))
    assert "not TOML" in bench.problems[0].message and bench.settings.select == ()


def test_without_a_folder(folder: Path) -> None:
    bench = wiring.build({"bundledRules": False}, None)
    assert bench.root is None and bench.problems == ()


def test_bundled_rules_compile_without_a_problem(folder: Path) -> None:
    bench = wiring.build({}, str(folder))
    assert bench.problems == ()
    assert len(bench.plan.entries) >= len(bench.rules) > 50
    explained = [rule.info.id for rule in bench.rules if bench.example(rule.info.id) is None]
    assert explained == []


INFO = RuleInfo("weak-hash", "m", Severity.WARNING, category="crypto")


@pytest.mark.parametrize(
    ("policy", "runs"),
    [
        (Policy(), True),
        (Policy(select=frozenset({"weak-hash"})), True),
        (Policy(select=frozenset({"crypto"})), True),
        (Policy(select=frozenset({"other"})), False),
        (Policy(ignore=frozenset({"crypto"})), False),
        (Policy(ignore=frozenset({"weak-hash"})), False),
        (Policy(select=frozenset({"weak-hash"}), ignore=frozenset({"crypto"})), True),
        (Policy(select=frozenset({"crypto"}), ignore=frozenset({"weak-hash"})), False),
        (Policy(select=frozenset({"weak-hash"}), ignore=frozenset({"weak-hash"})), False),
        (Policy(severity={"crypto": None}), False),
        (Policy(severity={"crypto": None, "weak-hash": Severity.ERROR}), True),
    ],
)
def test_policy(policy: Policy, runs: bool) -> None:
    assert policy.runs(INFO) is runs


def test_a_rules_severity_outweighs_its_categorys() -> None:
    policy = Policy(severity={"crypto": Severity.INFO, "weak-hash": Severity.ERROR})
    assert policy.severity_of(INFO, Severity.WARNING) is Severity.ERROR
    assert Policy(severity={"crypto": Severity.INFO}).severity_of(INFO, Severity.WARNING) is Severity.INFO
    assert Policy().severity_of(INFO, Severity.WARNING) is Severity.WARNING


def test_rules_for_languages_that_nobody_reads_say_so(tmp_path: Path) -> None:
    languages = ["python", "go", "generic", "yaml", "python, go"]
    rules = [f"  - {{id: r{number}, languages: [{one}], severity: INFO, message: m, pattern: 'a()'}}" for number, one in enumerate(languages)]
    (tmp_path / "rules.yaml").write_text("\n".join(["rules:", *rules, ""]))
    bench = wiring.build({"bundledRules": False, "rules": ["rules.yaml"]}, str(tmp_path))
    reasons = {entry.info.id: entry.reason for entry in bench.plan.entries}
    assert [identity for identity, reason in reasons.items() if reason.startswith("no file is read")] == ["r1", "r3"]
