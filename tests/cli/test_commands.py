"""`vetline explain`, `rules`, `doctor`, `server` and the help."""

from __future__ import annotations

import importlib.metadata
import json
from pathlib import Path

import pytest

from vetline import __version__
from vetline.cli.main import main


@pytest.fixture
def fixture(project: Path) -> None:
    """The fixture of one rule, which stands in a file of its own."""
    rules = (project.parent / "rules.yaml").read_text().partition("  - id: no-exec")[0]
    (project / "no-eval.yaml").write_text(rules)
    (project / "no-eval.py").write_text("# ruleid: no-eval\nx = eval(y)\n# ok: no-eval\nx = 1\n")
    (project / "no-eval.fixed.py").write_text("# ruleid: no-eval\nx = ast.literal_eval(y)\n# ok: no-eval\nx = 1\n")


def test_explain(fixture: None, run) -> None:
    outcome = run("explain", "--rules", "no-eval.yaml", "--no-bundled", "no-eval", bundled=True)
    assert outcome.code == 0
    for part in (
        "# no-eval",
        "Text becomes code.",
        "Parse it.",
        "    x = eval(y)",
        "    x = ast.literal_eval(y)",
        "CWE-95",
        "docs.python.org",
    ):
        assert part in outcome.out


def test_explain_knows_findings_about_comments(project: Path, run) -> None:
    assert "no longer suppresses" in run("explain", "unused-suppression").out


def test_every_bundled_rule_is_explained_with_an_example(project: Path, run) -> None:
    rows = json.loads(run("rules", "--format", "json", bundled=True).out)
    assert len(rows) > 50
    outcome = run("explain", rows[0]["id"], bundled=True)
    assert outcome.code == 0 and "## Why" in outcome.out and "## Example" in outcome.out


def test_rules_as_json_and_text(project: Path, run) -> None:
    rows = run("rules", "--format", "json").json
    assert [row["id"] for row in rows] == ["no-eval", "no-exec", "no-input"]
    row = {key: value for key, value in rows[0].items() if key != "message"}
    assert row == {
        "id": "no-eval",
        "severity": "error",
        "confidence": "high",
        "category": "injection",
        "languages": ["python"],
        "cwe": ["CWE-95"],
        "tier": "instant",
        "reason": "",
        "fix": True,
    }
    text = run("rules").out.splitlines()
    assert len(text) == 6 and text[1].split() == ["no-eval", "error", "injection", "python", "CWE-95", "instant", "yes"]
    assert text[-1] == "3 rules: 3 instant"


def test_rules_says_why_a_rule_is_deep(project: Path, run) -> None:
    (project / "deep.yaml").write_text(
        "rules:\n  - id: flows\n    languages: [python]\n    severity: ERROR\n    message: m\n    mode: taint\n"
        "    pattern-sources: [{pattern: input()}]\n    pattern-sinks: [{pattern: eval(...)}]\n"
    )
    rows = {row["id"]: row for row in run("rules", "--format", "json", "--rules", "deep.yaml").json}
    assert rows["flows"]["tier"] == "deep" and rows["flows"]["reason"]
    assert rows["flows"]["reason"] in run("rules", "--rules", "deep.yaml").out
    (project / "a.py").write_text("eval(input())\n")
    noisy, quiet = run("scan", "--rules", "deep.yaml", "a.py"), run("scan", "--rules", "deep.yaml", "--no-deep", "a.py")
    assert "[flows]" in noisy.out and "[flows]" not in quiet.out and noisy.err == quiet.err == ""
    assert noisy.code == quiet.code == 1


def test_doctor_names_versions_tiers_and_places(project: Path, run, capfd) -> None:
    assert main(["doctor"]) == 0
    out = capfd.readouterr().out
    for part in (__version__, "instant tier", "deep tier", "logs", "rules", importlib.metadata.version("semgrep")):
        assert part in out
    (project / "vetline.toml").write_text("broken")
    assert main(["doctor"]) == 0
    assert "vetline.toml" in capfd.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["--help"], ["-h"], *([name, "--help"] for name in ("scan", "explain", "rules", "doctor", "server"))]
)
def test_help(arguments: list[str], capfd) -> None:
    assert main(arguments) == 0
    assert "Usage: vetline" in capfd.readouterr().out


def test_version(capfd) -> None:
    assert main(["--version"]) == 0
    assert __version__ in capfd.readouterr().out
    assert importlib.metadata.version("vetline") == __version__
