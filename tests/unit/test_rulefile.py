"""Rule files: what is read of them, and that every broken one gets a problem at its place and costs only itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetline.core import rulefile
from vetline.core.finding import Confidence, Severity
from vetline.core.rule import FixTemplate, SeverityWhen
from vetline.host import rulefiles

PLAIN = """rules:
  - id: plain
    languages: [py]
    severity: WARNING
    message: |
      Two
      lines
    pattern: eval(...)
"""

FULL = """rules:
  - id: full
    languages: [python, js]
    severity: HIGH
    message: m
    patterns:
      - pattern: f($X)
      - metavariable-regex: {metavariable: $X, regex: "on"}
    paths: {include: ["*.py"], exclude: [tests]}
    fix: g($X)
    metadata:
      category: crypto
      cwe: ["CWE-327: Broken", cwe-328]
      owasp: A02:2021
      owasp-llm: ["LLM03:2025"]
      confidence: HIGH
      why: |
        Because.

        Really.
      instead: Use g.
      references: [https://example.test]
      fix-safety: safe
      fix-title: Use g
      fix-imports: ["import g"]
      alternative-fixes:
        - {title: Use h, fix: h($X), safety: unsafe, imports: [import h]}
      severity-when:
        - {metavariable: $X, regex: "1", severity: ERROR}
      unless-package: torch >= 2.6
      supersedes: [plain]
      mask: [$X]
      tests: same
"""


def only(text: str):
    rules, problems = rulefile.parse(text, "r.yaml")
    assert problems == ()
    (rule,) = rules
    return rule


def test_a_rule_without_our_metadata() -> None:
    rule = only(PLAIN)
    info = rule.info
    assert (info.id, info.message, info.severity, info.confidence) == ("plain", "Two lines", Severity.WARNING, Confidence.MEDIUM)
    assert (info.category, info.languages, info.tests, info.source_path, rule.line) == ("other", ("python",), "quiet", "r.yaml", 2)
    assert rule.body["pattern"] == "eval(...)"
    assert rule.fixes == ()


def test_all_metadata() -> None:
    rule = only(FULL)
    info = rule.info
    assert (info.severity, info.confidence, info.languages) == (Severity.ERROR, Confidence.HIGH, ("javascript", "python", "typescript"))
    assert (info.cwe, info.owasp) == (("CWE-327", "CWE-328"), ("A02:2021", "LLM03:2025"))
    assert (info.why, info.instead, info.references) == ("Because.\n\nReally.", "Use g.", ("https://example.test",))
    assert rule.fixes == (
        FixTemplate("Use g", True, text="g($X)", imports=("import g",)),
        FixTemplate("Use h", False, text="h($X)", imports=("import h",)),
    )
    assert rule.severity_when == (SeverityWhen("$X", "1", Severity.ERROR),)
    assert (rule.unless_package, rule.mask, info.supersedes, info.tests) == ("torch>=2.6", ("$X",), ("plain",), "same")
    assert (rule.include_paths, rule.exclude_paths) == (("*.py",), ("tests",))


@pytest.mark.parametrize(
    ("word", "severity"),
    [("CRITICAL", 3), ("HIGH", 3), ("ERROR", 3), ("MEDIUM", 2), ("WARNING", 2), ("LOW", 1), ("INFO", 1), ("EXPERIMENT", 1), ("warning", 2)],
)
def test_severities(word: str, severity: int) -> None:
    assert only(PLAIN.replace("WARNING", word)).info.severity == severity


def test_fix_regex() -> None:
    rule = only(PLAIN + "    fix-regex: {regex: a, replacement: b, count: 1}\n")
    assert rule.fixes == (FixTemplate("Apply the fix of the rule", False, regex="a", replacement="b", count=1),)


def test_scalars_are_those_of_yaml_1_2() -> None:
    values = "[on, off, yes, No, y, 2001-01-01, 1_000, 0b1, 12:30, true, False, null, ~, 1, 0o17, 0x1F, -1.5, 1e3, 010, '1', .inf]"
    body = only(PLAIN + f"    extra: {values}\n").body
    assert body["extra"][:9] == ["on", "off", "yes", "No", "y", "2001-01-01", "1_000", "0b1", "12:30"]
    assert body["extra"][9:] == [True, False, None, None, 1, 15, 31, -1.5, 1000.0, 10, "1", float("inf")]


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        ("", "empty", 1, 1),
        ("# nothing\n", "empty", 1, 1),
        ("rules: [", "not YAML", 2, 1),
        ("rules:\n  - id: a\n   message: b\n", "not YAML", 3, 4),
        ("a: b\n---\nc: d\n", "not YAML", 2, 1),
        ("[]", "list `rules`", 1, 1),
        ("rules: 3", "list `rules`", 1, 8),
        ("rules:\n  - 3\n", "expected a mapping for a rule", 2, 5),
        ("rules:\n  - message: m\n", "needs an `id`", 2, 5),
        ("rules:\n  - id: 'a b'\n", "needs an `id`", 2, 9),
        ("rules:\n  - id: [a]\n", "needs an `id`", 2, 9),
        (PLAIN.replace("    severity: WARNING\n", ""), "`severity` is one of", 2, 5),
        (PLAIN.replace("WARNING", "LOUD"), "`severity` is one of", 4, 15),
        (PLAIN.replace("[py]", "[]"), "`languages`", 3, 16),
        (PLAIN.replace("[py]", "python"), "`languages`", 3, 16),
        (PLAIN.replace("pattern: eval(...)", "pattern: true"), "expected a string for `pattern`", 8, 14),
        (PLAIN.replace("    pattern: eval(...)\n", ""), "needs a pattern", 2, 9),
        ("rules:\n  - id: a\n    mode: join\n    join: {}\n", "not those in mode `join`", 3, 11),
        (PLAIN + "    id: again\n", "`id` occurs twice", 9, 5),
        (PLAIN + "    x: &a [*a]\n", "holds it", 9, 8),
        (PLAIN + "    ? [a]\n    : b\n", "plain word", 9, 7),
        (PLAIN + "    metadata: 3\n", "`metadata` is a mapping", 9, 15),
        (PLAIN + "    metadata: {tests: loud}\n", "`tests` is one of", 9, 23),
        (PLAIN + "    metadata: {unless-package: '>>'}\n", "requirement", 9, 32),
        (PLAIN + "    metadata: {unless-package: 3}\n", "requirement", 9, 32),
        (PLAIN + "    metadata: {severity-when: [{metavariable: $X, regex: '(', severity: ERROR}]}\n", "severity-when", 9, 31),
        (PLAIN + "    metadata: {severity-when: 3}\n", "list of mappings", 9, 31),
        (PLAIN + "    metadata: {alternative-fixes: [{title: x}]}\n", "alternative-fixes", 9, 35),
        (PLAIN + "    metadata: {holds: '('}\n", "`holds` is a regex", 9, 23),
        (PLAIN + "    paths: {include: x}\n", "`paths`", 9, 12),
        (PLAIN + "    fix-regex: 3\n", "`fix-regex`", 9, 16),
        (PLAIN + "    fix-regex: {regex: a}\n", "`fix-regex`", 9, 16),
    ],
)
def test_what_is_wrong_is_named_at_its_place(text: str, message: str, line: int, column: int) -> None:
    _, problems = rulefile.parse(text, "r.yaml")
    assert len(problems) == 1, problems
    (problem,) = problems
    assert message in problem.message
    assert (problem.path, problem.line, problem.column) == ("r.yaml", line, column)
    assert "\n" not in problem.message


def test_a_broken_rule_costs_only_itself() -> None:
    rules, problems = rulefile.parse(PLAIN + "  - id: broken\n" + PLAIN.partition("\n")[2].replace("plain", "after"))
    assert [rule.info.id for rule in rules] == ["plain", "after"]
    assert {problem.line for problem in problems} == {9}


@pytest.mark.parametrize(
    "content",
    [
        b"\x00",
        b"\xff\xfe\x00",
        b"rules: \xff",
        b"\x80",
        "\x00",
        "rules: [\x07]",
        "!!python/object/apply:os.system [x]",
        b"\xef\xbb\xbf" + b"x: 1",
    ],
)
def test_bytes_that_are_no_rule_file(content: str | bytes) -> None:
    rules, problems = rulefile.parse(content, "r.yaml")
    assert rules == () and len(problems) == 1


def test_a_byte_order_mark_is_no_part_of_a_rule() -> None:
    assert rulefile.parse(b"\xef\xbb\xbf" + PLAIN.encode())[0][0].info.id == "plain"


def test_aliases_do_not_multiply() -> None:
    bombs = "".join(f"    x{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10 if n else ['1'] * 10)}]\n" for n in range(9))
    rules, problems = rulefile.parse(PLAIN + bombs)
    assert rules == () and "nodes" in problems[0].message


def test_deep_nesting_and_size_are_capped() -> None:
    assert rulefile.parse(PLAIN + "    x: " + "[" * 100_000)[1]
    assert "deeper than" in rulefile.parse(PLAIN + "    x: " + "[" * 300 + "]" * 300)[1][0].message
    assert "deeper than" in rulefile.parse(("- " * 100_000).encode("utf-16"))[1][0].message
    assert "deeper than" in rulefile.parse("".join(f"{' ' * depth}a:\n" for depth in range(3000)))[1][0].message
    assert rulefile.parse(PLAIN + "    x: " + "[" * 190 + "]" * 190)[0]
    assert "larger than" in rulefile.parse("#" * (rulefile.MAX_FILE_BYTES + 1))[1][0].message


@given(st.text(alphabet="rulesid: -[]{}&*!|>'\"#\n\tabc019~", max_size=60) | st.binary(max_size=30))
def test_parse_is_total(content: str | bytes) -> None:
    rules, problems = rulefile.parse(content)
    assert rules or problems or b"rules" in (content if isinstance(content, bytes) else content.encode())


def test_folders_files_and_duplicates(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text(PLAIN)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.yaml").write_text(FULL)
    (tmp_path / "sub" / "again.yaml").write_text(PLAIN)
    (tmp_path / ".hidden.yaml").write_text("broken")
    (tmp_path / "a.test.yaml").write_text("broken")
    (tmp_path / "note.txt").write_text("broken")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    rules, problems = rulefiles.load([tmp_path])
    assert [rule.info.id for rule in rules] == ["plain", "full"]
    assert len(problems) == 1 and "`plain` is taken by" in problems[0].message and problems[0].path == str(tmp_path / "sub" / "again.yaml")
    assert rulefiles.load([tmp_path / "b.yml", tmp_path / "b.yml"])[1] == ()


def test_missing_and_empty_places_are_problems(tmp_path: Path) -> None:
    assert "no such" in rulefiles.load([tmp_path / "none"])[1][0].message
    assert "no rule files" in rulefiles.load([tmp_path])[1][0].message


def test_a_teams_rule_replaces_the_bundled_one() -> None:
    bundled, _ = rulefile.parse(PLAIN, "ours.yaml", bundled=True)
    same, _ = rulefile.parse(PLAIN, "theirs.yaml")
    other, _ = rulefile.parse(PLAIN.replace("eval", "exec"), "theirs.yaml")
    assert rulefiles.replaced(bundled, same) == (same, ())
    rules, notices = rulefiles.replaced(bundled, other)
    assert rules == other and "replaces the bundled rule" in notices[0].message


def test_bundled_rules_load_without_a_problem() -> None:
    rules, problems = rulefiles.load_bundled()
    assert problems == ()
    assert rules and all(rule.info.bundled for rule in rules)


def test_fixtures_stand_beside_their_rules(tmp_path: Path) -> None:
    for name in ("r.yaml", "r.py.txt", "r.fixed.py.txt", "r2.py"):
        (tmp_path / name).write_text(PLAIN if name == "r.yaml" else name)
    (rule,), _ = rulefiles.load([tmp_path / "r.yaml"])
    assert rulefiles.fixture_text(rule) == "r.py.txt"
    assert rulefiles.fixture_text(rule, fixed=True) == "r.fixed.py.txt"
