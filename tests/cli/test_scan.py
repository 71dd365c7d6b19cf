"""`vetline scan`: the contract of section 7 of the design, and bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

SARIF_SCHEMA = Path(__file__).parent.parent / "data" / "sarif-2.1.0-rtm.5.json"


def test_json_is_as_the_contract_says(project: Path, scan) -> None:
    (project / "app").mkdir()
    (project / "app" / "a.py").write_bytes('import os\nx = "ü日😀"; y = eval(x)\n'.encode())
    outcome = scan(".")
    assert outcome.code == 1 and outcome.err == ""
    assert set(outcome.json) == {"version", "findings", "problems", "summary"}
    (finding,) = outcome.json["findings"]
    start, end = {"line": 2, "column": 16, "offset": 31}, {"line": 2, "column": 23, "offset": 38}
    fingerprint = finding.pop("fingerprint")
    assert len(fingerprint) == 32
    assert finding == {
        "rule": "no-eval",
        "message": "eval runs text as code; use ast.literal_eval.",
        "severity": "error",
        "confidence": "high",
        "category": "injection",
        "cwe": ["CWE-95"],
        "path": "app/a.py",
        "start": start,
        "end": end,
        "fixes": [{"title": "Use ast.literal_eval", "safe": True, "edits": [{"start": start, "end": end, "text": "ast.literal_eval(x)"}]}],
        "related": [],
    }
    assert outcome.json["problems"] == []
    summary = outcome.json["summary"]
    assert (summary["files"], summary["lines"], summary["findings"], summary["errors"]) == (1, 2, 1, 1)


def test_no_files_is_valid_json(project: Path, scan) -> None:
    assert scan(".").json["findings"] == []
    assert scan(".").code == 0


@pytest.mark.parametrize(
    ("code", "fail_on", "expected"),
    [
        ("eval(x)", None, 1),
        ("exec(x)", None, 0),
        ("exec(x)", "warning", 1),
        ("input()", "warning", 0),
        ("input()", "info", 1),
        ("eval(x)", "never", 0),
        ("pass", "info", 0),
    ],
)
def test_exit_codes(project: Path, scan, code: str, fail_on: str | None, expected: int) -> None:
    (project / "a.py").write_text(code)
    assert scan(*(["--fail-on", fail_on] if fail_on else []), ".").code == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["scan"], "Missing argument"),
        (["scan", "none.py"], "no such file or folder: none.py"),
        (["scan", "--format", "xml", "."], "'xml' is not one of"),
        (["scan", "--bogus", "."], "No such option"),
        (["scan", "--jobs", "0", "."], "--jobs"),
        (["scan", "--jobs", "many", "."], "--jobs"),
        (["scan", "--select", "no-evil", "."], "no rule or category is named `no-evil`. Did you mean no-eval?"),
        (["scan", "--ignore", "no-eval,injectoin", "."], "`injectoin`. Did you mean injection?"),
        (["scan", "--config", "none.toml", "."], "none.toml: cannot be read"),
        (["scan", "--baseline", "none.json", "."], "none.json cannot be read"),
        (["scan", "--rules", "none.yaml", "."], "no such rule file or folder"),
        (["scan", "--output", "none/out.json", "."], "none/out.json: No such file"),
        (["explain", "no-evil"], "no rule is named `no-evil`. Did you mean no-eval?"),
        (["explain"], "Missing argument"),
    ],
)
def test_bad_usage_is_one_line_and_code_2(project: Path, run, arguments: list[str], message: str) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert message in outcome.err
    assert outcome.err.startswith("vetline: ") and outcome.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [[], ["bogus"], ["server", "--tcp", "x"], ["scan", "--no-bundled", "."]], ids=str)
def test_bad_commands(project: Path, run, arguments: list[str]) -> None:
    from vetline.cli.main import main

    assert main(arguments) == 2


def test_text_shows_the_code_and_a_squiggle(project: Path, run) -> None:
    (project / "a.py").write_text("if x:\n\ty = eval(x)  # 日本\n")
    outcome = run("scan", ".")
    assert outcome.code == 1
    assert outcome.out.splitlines()[:4] == [
        "a.py:2:6: error: eval runs text as code; use ast.literal_eval. [no-eval]",
        " 2 │     y = eval(x)  # 日本",
        "   │         ^^^^^^^",
        "   = fix: Use ast.literal_eval (--fix does it)",
    ]
    assert "1 finding (1 error) in 1 of 1 file" in outcome.out
    assert "\x1b" not in outcome.out


def test_text_cannot_steer_the_terminal(project: Path, run) -> None:
    (project / "a.py").write_text('y = eval(x)  # \x1b[31m \u202e \u200b \x9b \U000e0041 ok "\x07"\n', encoding="utf-8")
    out = run("scan", ".").out
    assert not set(out) & set("\x1b\u202e\u200b\x9b\x07\U000e0041")
    assert r"\x1b[31m \u{202e} \u{200b}" in out


def test_a_long_line_is_cut_around_the_finding(project: Path, run) -> None:
    (project / "a.py").write_text("x = 1; " * 8_000 + "y = eval(x); " + "x = 1; " * 8_000)
    out = run("scan", ".").out
    frame = out.splitlines()[1:3]
    assert all(len(line) < 200 for line in frame)
    assert frame[0][frame[1].index("^") :].startswith("eval(x)") and frame[0].count("…") == 2


def test_a_finding_of_many_lines_is_cut(project: Path, run) -> None:
    (project / "a.py").write_text("eval(\n" + "  1 +\n" * 30 + "  1)\n")
    out = run("scan", ".").out
    assert "… to line 32" in out and len(out.splitlines()) < 16


def test_output_goes_to_a_file(project: Path, run) -> None:
    (project / "a.py").write_text("eval(x)")
    outcome = run("scan", "--format", "json", "--output", "out.json", ".")
    assert (outcome.code, outcome.out) == (1, "")
    assert len(json.loads((project / "out.json").read_text())["findings"]) == 1


def test_select_and_ignore_take_ids_and_categories(project: Path, scan) -> None:
    (project / "a.py").write_text("eval(x)\nexec(x)\ninput()\n")

    def rules(*arguments: str) -> list[str]:
        return [rule for rule, _, _ in scan(*arguments, ".").found]

    assert rules() == ["no-eval", "no-exec", "no-input"]
    assert rules("--select", "no-eval,no-input") == ["no-eval", "no-input"]
    assert rules("--select", "injection", "--select", "no-input") == ["no-eval", "no-exec", "no-input"]
    assert rules("--select", "injection", "--ignore", "no-exec") == ["no-eval"]
    assert rules("--ignore", "injection") == ["no-input"]
    assert rules("--ignore", "no-eval , no-exec") == ["no-input"]


def test_sarif_validates_against_the_schema(project: Path, run) -> None:
    (project / "über ordner").mkdir()
    (project / "über ordner" / "a.py").write_text("eval(x)\nexec(x)\n", encoding="utf-8")
    (project / "b.py").write_bytes(b"x = '\xff'\ninput()\n")
    outcome = run("scan", "--format", "sarif", ".")
    log = outcome.json
    schema = json.loads(SARIF_SCHEMA.read_text(encoding="utf-8-sig"))
    jsonschema.validators.validator_for(schema)(schema).validate(log)
    (one,) = log["runs"]
    assert one["tool"]["driver"]["name"] == "Vetline"
    assert [rule["id"] for rule in one["tool"]["driver"]["rules"]] == ["no-input", "no-eval", "no-exec"]
    by_rule = {result["ruleId"]: result for result in one["results"]}
    assert {rule: result["level"] for rule, result in by_rule.items()} == {"no-eval": "error", "no-exec": "warning", "no-input": "note"}
    for result in one["results"]:
        assert one["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]["vetline/v1"]
    place = by_rule["no-eval"]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "%C3%BCber%20ordner/a.py", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 8}
    assert by_rule["no-eval"]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "ast.literal_eval(x)"
    assert "Text becomes code." in one["tool"]["driver"]["rules"][1]["help"]["markdown"]
    assert "not UTF-8" in one["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_of_nothing_validates(project: Path, run) -> None:
    log = run("scan", "--format", "sarif", ".").json
    schema = json.loads(SARIF_SCHEMA.read_text(encoding="utf-8-sig"))
    jsonschema.validators.validator_for(schema)(schema).validate(log)
    assert log["runs"][0]["results"] == []


def test_a_baseline_hides_what_it_holds_though_lines_move(project: Path, run, scan) -> None:
    file = project / "a.py"
    file.write_text("eval(x)\neval(x)\nexec(x)\n")
    written = run("scan", "--write-baseline", "base.json", ".")
    assert written.code == 0 and "3 findings written to base.json" in written.err
    assert scan("--baseline", "base.json", ".").found == []
    file.write_text("import os\n\n\neval(x)\n  \neval(x)\neval(x)\nexec(x)\ninput()\n")
    outcome = scan("--baseline", "base.json", ".")
    assert outcome.found == [("no-eval", "a.py", 7), ("no-input", "a.py", 9)]
    assert outcome.code == 1
    assert outcome.json["summary"]["baselined"] == 3


def test_a_baseline_does_not_depend_on_the_working_folder(project: Path, run, scan, monkeypatch) -> None:
    (project / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    (project / "sub").mkdir()
    (project / "sub" / "a.py").write_text("eval(x)\n")
    run("scan", "--write-baseline", "base.json", ".")
    (project.parent / "project" / "rules.yaml").write_text((project.parent / "rules.yaml").read_text())
    monkeypatch.chdir(project / "sub")
    assert scan("--baseline", "../base.json", "a.py").found == []


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"version": 9, "findings": {}}', "\x00"])
def test_a_broken_baseline_is_code_2(project: Path, scan, content: str) -> None:
    (project / "base.json").write_text(content)
    outcome = scan("--baseline", "base.json", ".")
    assert outcome.code == 2 and "the baseline base.json is not" in outcome.err


def test_suppressions_hold_on_the_command_line(project: Path, scan) -> None:
    (project / "a.py").write_text("eval(x)  # vetline: ignore[no-eval] ours\nexec(x)  # vetline: ignore[no-eval] wrong\n")
    assert scan(".").found == [("no-exec", "a.py", 2), ("unused-suppression", "a.py", 2)]


def test_findings_in_tests_are_quieter(project: Path, scan) -> None:
    (project / "tests").mkdir()
    (project / "tests" / "test_a.py").write_text("eval(x)\n")
    (finding,) = scan(".").json["findings"]
    assert finding["severity"] == "warning"


def test_paths_are_shown_relative_to_the_working_folder(project: Path, scan, monkeypatch) -> None:
    (project / "sub").mkdir()
    (project / "sub" / "a.py").write_text("eval(x)\n")
    assert scan("sub").found[0][1] == "sub/a.py"
    assert scan(project / "sub" / "a.py").found[0][1] == "sub/a.py"
    elsewhere = project.parent / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert scan(project).found[0][1] == str(project / "sub" / "a.py")


# Files and folders


def test_gitignore_is_honoured(project: Path, scan) -> None:
    for name in ("a.py", "build/b.py", "gen_c.py", "keep/gen_c.py", "sub/deep/d.py", "sub/e.py", "venv/x.py", ".git/hook.py", "env/x.py"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("eval(x)\n")
    (project / ".gitignore").write_text("build/\ngen_*.py\n")
    (project / "keep" / ".gitignore").write_text("!gen_c.py\n")
    (project / "sub" / ".gitignore").write_text("/deep\n")
    (project / "env" / "pyvenv.cfg").write_text("")
    assert [path for _, path, _ in scan(".").found] == ["a.py", "keep/gen_c.py", "sub/e.py"]
    assert [path for _, path, _ in scan("sub").found] == ["sub/e.py"]
    assert [path for _, path, _ in scan("build/b.py").found] == ["build/b.py"]
    (project / "vetline.toml").write_text("respect-gitignore = false\n")
    assert len(scan(".").found) == 6


def test_a_gitignore_above_the_folder_counts_within_a_repository(project: Path, scan) -> None:
    (project / "sub").mkdir()
    (project / "sub" / "a.py").write_text("eval(x)\n")
    (project / ".gitignore").write_text("sub/a.py\n")
    assert len(scan("sub").found) == 1
    (project / ".git").mkdir()
    assert scan("sub").found == []


def test_a_file_named_twice_is_scanned_once(project: Path, scan) -> None:
    (project / "a.py").write_text("eval(x)\n")
    assert len(scan(".", "a.py", project).found) == 1


def test_cycles_of_links_end(project: Path, scan) -> None:
    (project / "a.py").write_text("eval(x)\n")
    (project / "sub").mkdir()
    (project / "sub" / "up").symlink_to(project)
    (project / "sub" / "self").symlink_to(project / "sub" / "self")
    (project / "sub" / "dangling.py").symlink_to(project / "none.py")
    (project / "sub" / "link.py").symlink_to(project / "a.py")
    outcome = scan(".")
    assert outcome.found == [("no-eval", "a.py", 1)] and outcome.err == ""
    assert scan("sub/up").found != []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_what_cannot_be_read_is_said(project: Path, scan) -> None:
    (project / "a.py").write_text("eval(x)\n")
    (project / "locked").mkdir(mode=0)
    (project / "locked.py").write_text("x")
    (project / "locked.py").chmod(0)
    outcome = scan(".")
    (project / "locked").chmod(0o700)
    assert outcome.code == 2 and len(outcome.found) == 1
    assert [problem["path"] for problem in outcome.json["problems"]] == ["locked.py", "locked"]


def test_what_cannot_be_read_is_said_to_root_too(project: Path, scan, monkeypatch) -> None:
    (project / "a.py").write_text("eval(x)\n")
    (project / "locked").mkdir()
    (project / "locked.py").write_text("x")
    real_scandir, real_open = os.scandir, open

    def scandir(path):
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return real_scandir(path)

    def opened(path, *rest, **options):
        if str(path).endswith("locked.py"):
            raise PermissionError(13, "Permission denied", path)
        return real_open(path, *rest, **options)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr("builtins.open", opened)
    outcome = scan("--jobs", "1", ".")
    assert outcome.code == 2 and len(outcome.found) == 1
    assert [problem["path"] for problem in outcome.json["problems"]] == ["locked.py", "locked"]
    assert outcome.err.count("Permission denied") == 2


def test_many_problems_do_not_flood_the_terminal(project: Path, run) -> None:
    for number in range(50):
        (project / f"f{number:02}.py").write_bytes(b"x = '\xff'\n")
    outcome = run("scan", ".")
    assert outcome.code == 0
    assert outcome.err.count("\n") == 21 and "and 30 more problems" in outcome.err
    assert "50 problems reported" in outcome.out
    assert len(run("scan", "--format", "json", ".").json["problems"]) == 50


def test_a_file_of_another_language_that_is_named_is_a_failure(project: Path, scan) -> None:
    (project / "a.txt").write_text("eval(x)\n")
    outcome = scan("a.txt")
    assert outcome.code == 2 and "not a file of a language" in outcome.err
    assert scan(".").code == 0


def test_a_script_without_an_ending_is_known_by_its_first_line(project: Path, scan) -> None:
    (project / "tool").write_text("#!/usr/bin/env python3\neval(x)\n")
    assert scan("tool").found == [("no-eval", "tool", 2)]


@pytest.mark.parametrize(
    ("content", "problem", "line"),
    [
        (b"eval(x)\nx = '\xff'\n", "not UTF-8", 1),
        (b"eval(x)\n\x00\n", "NUL bytes", 1),
        (b"# coding: nonsense\neval(x)\n", "unknown source encoding", 2),
        ("eval(x)\n".encode("utf-16"), "UTF-16", 1),
    ],
)
def test_bytes_that_are_no_python_are_still_analysed(project: Path, scan, content: bytes, problem: str, line: int) -> None:
    (project / "a.py").write_bytes(content)
    outcome = scan(".")
    assert outcome.found == [("no-eval", "a.py", line)]
    assert problem in outcome.json["problems"][0]["message"] and problem in outcome.err


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"\xef\xbb\xbf",
        b"def f(:\n  )))\n",
        b"(" * 20_000,
        b"x = " + b"[" * 3_000 + b"]" * 3_000,
        b"x = " + b"-" * 30_000 + b"1\n",
        b"if x:\n" * 500,
        b"\r\r\n\r\x0c\n\x85\n",
        "x = '\u2028'\n".encode(),
        b"\x00" * 10_000,
        b"#" * 1_000_000,
    ],
    ids=range(12),
)
def test_odd_files_are_no_failure(project: Path, scan, content: bytes) -> None:
    (project / "a.py").write_bytes(content)
    outcome = scan(".")
    assert outcome.code == 0 and outcome.json["summary"]["files"] == 1


def test_files_over_the_limit_are_reported(project: Path, scan) -> None:
    (project / "big.py").write_bytes(b"eval(x)\n" * (10_000_000 // 8))
    (project / "a.py").write_text("eval(x)\n")
    outcome = scan(".")
    assert outcome.found == [("no-eval", "a.py", 1)]
    assert "10,000,000 bytes" in outcome.json["problems"][0]["message"]


# Configuration


def test_configuration_is_found_above_and_overridden(project: Path, scan) -> None:
    (project / "sub").mkdir()
    (project / "sub" / "a.py").write_text("eval(x)\nexec(x)\ninput()\n")
    (project / "pyproject.toml").write_text('[tool.vetline]\nignore = ["no-eval"]\n[tool.vetline.severity]\nno-input = "error"\n')
    outcome = scan("sub")
    assert [(one["rule"], one["severity"]) for one in outcome.json["findings"]] == [("no-exec", "warning"), ("no-input", "error")]
    assert [rule for rule, _, _ in scan("--ignore", "no-exec", "sub").found] == ["no-input"]
    (project / "other.toml").write_text('select = ["no-exec"]\n')
    assert [rule for rule, _, _ in scan("--config", "other.toml", "sub").found] == ["no-exec"]
    assert [rule for rule, _, _ in scan("--config", "other.toml", "--select", "no-eval", "sub").found] == ["no-eval"]


def test_exclude_and_tests_are_patterns_of_the_project(project: Path, scan) -> None:
    for name in ("a.py", "old/b.py", "checks/c.py"):
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text("eval(x)\n")
    (project / "vetline.toml").write_text('exclude = ["/old", "x[y"]\ntests = ["checks/"]\n')
    assert [(one["path"], one["severity"]) for one in scan(".").json["findings"]] == [("a.py", "error"), ("checks/c.py", "warning")]
    assert [path for _, path, _ in scan("old/b.py").found] == ["old/b.py"]


def test_rules_of_the_configuration_are_relative_to_it(project: Path, run) -> None:
    (project / "a.py").write_text("eval(x)\n")
    (project / "mine.yaml").write_text((project.parent / "rules.yaml").read_text())
    (project / "vetline.toml").write_text('rules = ["mine.yaml"]\nbundled-rules = false\n')
    outcome = run("scan", "--format", "json", ".", bundled=True)
    assert outcome.found == [("no-eval", "a.py", 1)]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("selct = []\n", "vetline.toml:1: unknown setting `selct`. Did you mean `select`?"),
        ("\nignore = 3\n", "vetline.toml:2: `ignore` is a list of strings"),
        ('ignore = ["no-evil"]\n', "`ignore`: no rule or category is named `no-evil`. Did you mean no-eval?"),
    ],
)
def test_wrong_settings_are_reported_and_the_rest_is_kept(project: Path, scan, content: str, message: str) -> None:
    (project / "a.py").write_text("eval(x)\nexec(x)\n")
    (project / "vetline.toml").write_text('select = ["no-exec"]\n' + content if "select" not in content else content)
    (project / "vetline.toml").write_text(content)
    outcome = scan(".")
    assert outcome.code == 1
    assert message in outcome.err
    assert len(outcome.json["problems"]) == 1


@pytest.mark.parametrize("content", ["select = [", "x = 1\nx = 2\n", "\x00"])
def test_a_broken_configuration_is_code_2(project: Path, scan, content: str) -> None:
    (project / "vetline.toml").write_text(content)
    outcome = scan(".")
    assert outcome.code == 2 and "vetline.toml" in outcome.err and outcome.err.count("\n") == 1


def test_a_broken_rule_file_is_code_2_with_its_place(project: Path, scan) -> None:
    (project / "broken.yaml").write_text("rules:\n  - id: a\n   message: b\n")
    outcome = scan("--rules", "broken.yaml", ".")
    assert outcome.code == 2 and "broken.yaml:3:4: not YAML" in outcome.err and outcome.err.count("\n") == 1


# Fixes


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"x = eval(y)\nexec(z)\n", b"x = ast.literal_eval(y)\nexec(z)\n"),
        (b"\xef\xbb\xbfx = eval(y)\r\nz = 1", b"\xef\xbb\xbfx = ast.literal_eval(y)\r\nz = 1"),
        (b"# coding: latin-1\nx = '\xe9'; eval(y)\n", b"# coding: latin-1\nx = '\xe9'; ast.literal_eval(y)\n"),
        (b"eval(eval(y))\n", b"ast.literal_eval(ast.literal_eval(y))\n"),
        (b"a = eval(x); b = eval(x)\n\tz\n", b"a = ast.literal_eval(x); b = ast.literal_eval(x)\n\tz\n"),
    ],
)
def test_fix_changes_nothing_else(project: Path, scan, before: bytes, after: bytes) -> None:
    file = project / "a.py"
    file.write_bytes(before)
    file.chmod(0o754)
    outcome = scan("--fix", ".")
    assert file.read_bytes() == after
    assert file.stat().st_mode & 0o777 == 0o754
    assert "no-eval" not in [rule for rule, _, _ in outcome.found]
    assert outcome.json["summary"]["fixed"] >= 1
    assert sorted(path.name for path in project.iterdir()) == ["a.py"]
    scan("--fix", ".")
    assert file.read_bytes() == after


def test_fix_leaves_alone_what_it_is_not_to_touch(project: Path, scan, run) -> None:
    file = project / "a.py"
    cases = {
        b"exec(x)\n": (),
        b"eval(x)  # vetline: ignore[no-eval]\n": (),
        b"eval(x)\nx = '\xff'\n": (),
        b"eval(x)\n": ("--ignore", "no-eval"),
    }
    for content, options in cases.items():
        file.write_bytes(content)
        outcome = scan("--fix", *options, ".")
        assert file.read_bytes() == content
        assert outcome.json["summary"]["fixed"] == 0
    file.write_bytes(b"eval(x)\n")
    run("scan", "--write-baseline", "base.json", ".")
    scan("--fix", "--baseline", "base.json", ".")
    assert file.read_bytes() == b"eval(x)\n"


def test_fix_follows_a_link_to_its_file(project: Path, scan) -> None:
    (project / "real").mkdir()
    (project / "real" / "a.py").write_text("eval(x)\n")
    (project / "link.py").symlink_to(project / "real" / "a.py")
    scan("--fix", "link.py")
    assert (project / "link.py").is_symlink()
    assert (project / "real" / "a.py").read_text() == "ast.literal_eval(x)\n"


def test_a_fix_that_does_not_parse_is_not_written(project: Path, scan) -> None:
    rules = project.parent / "rules.yaml"
    rules.write_text(rules.read_text().replace("ast.literal_eval($X)", "ast.literal_eval((($X"))
    (project / "a.py").write_text("eval(x)\n")
    outcome = scan("--fix", ".")
    assert (project / "a.py").read_text() == "eval(x)\n"
    assert outcome.json["summary"]["fixed"] == 0


def test_a_fix_that_does_not_end_is_not_applied_for_ever(project: Path, scan) -> None:
    rules = project.parent / "rules.yaml"
    rules.write_text(rules.read_text().replace("ast.literal_eval($X)", "eval(eval($X))"))
    (project / "a.py").write_text("eval(x)\n")
    assert scan("--fix", ".").json["summary"]["fixed"] == 0
    assert (project / "a.py").read_text() == "eval(x)\n"


# Several processes


def write_many(project: Path, count: int) -> None:
    for number in range(count):
        folder = project / f"d{number % 7}"
        folder.mkdir(exist_ok=True)
        (folder / f"f{number:04}.py").write_text(f"# {'x' * 6_000}\neval(x{number})\n")


def test_many_processes_give_what_one_gives(project: Path, scan) -> None:
    write_many(project, 100)
    alone, several = scan("--jobs", "1", "."), scan("--jobs", "3", ".")
    assert len(alone.found) == 100
    assert alone.json["findings"] == several.json["findings"]
    assert alone.code == several.code == 1


def test_the_installed_command_runs(project: Path) -> None:
    (project / "a.py").write_text("eval(x)\n")
    command = [sys.executable, "-m", "vetline", "scan", "--rules", "../rules.yaml", "--no-bundled", "--format", "json", "."]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1, done.stderr
    assert json.loads(done.stdout)["findings"][0]["rule"] == "no-eval"


def test_a_reader_that_goes_away_is_no_traceback(project: Path) -> None:
    write_many(project, 100)
    command = f"{sys.executable} -m vetline scan --rules ../rules.yaml --no-bundled . | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=120, check=False)
    assert "Traceback" not in done.stderr and "Exception ignored" not in done.stderr
