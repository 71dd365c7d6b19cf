"""What the documents say is true: the table of settings, the commands and options, the rule to start from, the links."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from vetline.cli.main import main
from vetline.core.finding import Severity
from vetline.settings import TABLE, Layer, Setting, parse

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted(ROOT.glob("*.md"))


Run = Callable[..., str]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """`vetline ARGUMENTS...`, which succeeds: what it writes."""

    def call(*arguments: str) -> str:
        capfd.readouterr()
        code = main(arguments)
        written = capfd.readouterr()
        assert code == 0, written.err
        return written.out

    return call


def settings_table() -> str:
    """README's table; after a change of settings, paste what this test prints."""
    rows = ["| setting | default | |", "| --- | --- | --- |"]
    return "\n".join([*rows, *(f"| `{setting.key}` | {shown_default(setting)} | {setting.description} |" for setting in TABLE)])


def shown_default(setting: Setting) -> str:
    if setting.kind == "severities":
        return "`{}`"
    return f"`{json.dumps(setting.default)}`" if len(json.dumps(setting.default)) < 40 else "the usual names"


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def block(language: str, beginning: str) -> str:
    [found] = [content for content in blocks(language) if content.startswith(beginning)]
    return found


def test_readme_lists_the_settings() -> None:
    assert settings_table() in README, f"README needs this table:\n{settings_table()}"


def test_the_example_of_settings_is_valid(run: Run) -> None:
    tomllib = pytest.importorskip("tomllib")
    values = tomllib.loads(block("toml", "[tool.vetline]"))["tool"]["vetline"]
    settings, problems = parse(Layer(values, "pyproject.toml", folder="project"))
    assert problems == ()
    assert settings.ignore == ("errors", "hf-unpinned-revision")
    assert dict(settings.severity)["flask-debug"] is Severity.ERROR
    known = {rule["id"] for rule in json.loads(run("rules", "--format", "json"))}
    assert {"hf-unpinned-revision", "flask-debug"} <= known


def test_the_rule_to_start_from_finds_its_example(run: Run, tmp_path: Path) -> None:
    (tmp_path / "team-rule.yaml").write_text(block("yaml", "rules:"))
    source = block("python", "from billing")
    (tmp_path / "fixture.py").write_text(source)
    command = ("scan", str(tmp_path), "--rules", str(tmp_path / "team-rule.yaml"), "--no-bundled", "--format", "json", "--fail-on", "never")
    found = json.loads(run(*command))
    expected = [number for number, line in enumerate(source.splitlines(), 1) if "ruleid:" in line]
    assert [finding["start"]["line"] for finding in found["findings"]] == expected
    assert found["problems"] == []


def test_the_workflow_is_yaml() -> None:
    steps = yaml.safe_load(block("yaml", "name: vetline"))["jobs"]["vetline"]["steps"]
    assert any("vetline scan" in step.get("run", "") for step in steps)


def test_commands_and_options_exist(run: Run) -> None:
    wrong = []
    for command in shown_commands():
        name, *words = command.split("#")[0].split()[1:]
        usage = run(name, "--help")
        wrong.extend(f"{command}: {word}" for word in words if word.startswith("--") and f"{word} " not in f"{usage} ")
    assert wrong == []


def shown_commands() -> Iterator[str]:
    for path in DOCUMENTS:
        for content in blocks("(?:sh|yaml)", path.read_text(encoding="utf-8")):
            yield from (found.strip() for found in re.findall(r"^(?: *- run: )?(vetline [a-z].*)$", content, re.MULTILINE))


def test_named_targets_and_files_exist() -> None:
    makefile = (ROOT / "Makefile").read_text()
    wrong = []
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        targets = re.findall(r"(?:`|^ {4}|^)make ([a-z-]+)", text, re.MULTILINE)
        wrong.extend(f"{path.name}: make {target}" for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE))
        links = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
        named = re.findall(r"`((?:server|rules|tests)/[\w/.-]+)`", text)
        wrong.extend(f"{path.name}: {name}" for name in (*links, *named) if not (ROOT / name).exists())
    assert wrong == []
