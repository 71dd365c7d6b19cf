"""The deep tier in an editing session: findings of the buffer as typed, carried, replaced, and never in the way of the instant tier."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.deep.conftest import Fake, gone, wait_for
from tests.lsp.client import Client, Publication, insertion, range_
from vetline.deep import process

RULES = """
rules:
  - id: flow
    languages: [python]
    severity: ERROR
    message: "$X comes from a request."
    mode: taint
    pattern-sources: [{pattern: flask.request.$ATTR}]
    pattern-sinks:
      - patterns:
          - pattern: $CURSOR.execute($X, ...)
          - focus-metavariable: $X
    metadata: {category: injection, cwe: ["CWE-89"], supersedes: [built]}
  - id: built
    languages: [python]
    severity: WARNING
    message: built
    pattern: $CURSOR.execute($X, ...)
"""
CODE = """from flask import request

def view(cursor):
    name = request.args["ü"]
    query = f"select {name}"
    cursor.execute(query)
"""


def make_project(folder: Path, rules: str = RULES) -> Path:
    folder.mkdir(parents=True)
    (folder / "rules.yaml").write_text(rules)
    (folder / "vetline.toml").write_text('rules = ["rules.yaml"]\nbundled-rules = false\n')
    return folder


def codes(publication: Publication) -> list[str]:
    return [diagnostic["code"] for diagnostic in publication.diagnostics]


def has(code: str) -> Callable[[Publication], bool]:
    return lambda publication: code in codes(publication)


def status(client: Client, tier: str) -> dict[str, Any]:
    """The next status with this deep tier."""

    def wanted(message: Any) -> bool:
        return message.content.get("method") == "vetline/status" and message.content["params"]["deepTier"] == tier

    found: dict[str, Any] = client.wait_for(wanted, f"the status {tier}").content["params"]
    return found


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    names = ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
    return {**os.environ, **dict.fromkeys(names, str(tmp_path / "home")), "PYTHONPATH": str(Path(__file__).parents[2])}


@pytest.fixture
def real(tmp_path: Path, home: dict[str, str]) -> Iterator[Client]:
    if process.find() is None:
        pytest.skip("Semgrep is not installed")
    with Client(env=home, timeout_s=60) as client:
        client.initialize([make_project(tmp_path / "project")])
        yield client


@pytest.fixture
def faked(tmp_path: Path, home: dict[str, str], fake: Fake) -> Iterator[Client]:
    rules = "rules:\n" + "".join(
        f"  - {{id: {name}, languages: [python], severity: ERROR, message: m, pattern: {pattern}}}\n"
        for name, pattern in (("slow", "$X"), ("quick", "eval(...)"))
    )
    folder = make_project(tmp_path / "project", rules.replace("pattern: $X", "mode: taint, pattern-sources: [{pattern: $X}], pattern-sinks: [{pattern: $X}]"))
    command = [sys.executable, "-m", "tests.deep.server_with_fake", str(fake.folder)]
    with Client(command, env=home, timeout_s=60) as client:
        client.initialize([folder])
        yield client


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("javascript", "a.mjs"),
        ("javascriptreact", "a.jsx"),
        ("typescript", "a.cts"),
        ("typescriptreact", "a.tsx"),
        ("typescript", "b.tsx"),
        ("typescriptreact", ""),
    ],
)
def test_scripts_are_vetted_in_each_of_their_languages(tmp_path: Path, home: dict[str, str], language: str, name: str) -> None:
    if process.find() is None:
        pytest.skip("Semgrep is not installed")
    rules = "rules:\n- {id: no-eval, languages: [js, ts], severity: ERROR, message: m, pattern: eval($X)}\n"
    tail = "const view = <b>{a}</b>;\n" if name.endswith("x") or not name else "const c = <T>a;\n" if language == "typescript" else ""
    with Client(env=home, timeout_s=60) as client:
        folder = make_project(tmp_path / "project", rules)
        client.initialize([folder])
        uri = (folder / name).as_uri() if name else "untitled:Untitled-1"
        client.open(uri, f"eval(a);\n{tail}eval(b); // vetline: ignore[no-eval] ours\n", language=language)
        (found,) = client.publication(uri, has("no-eval")).diagnostics
        assert found["range"] == range_(0, 0, 0, 7)


def test_a_flow_is_found_in_the_buffer_and_shows_its_way(real: Client) -> None:
    uri = (real.folder / "not_on_disk.py").as_uri()
    real.open(uri, CODE)
    (found,) = real.publication(uri, has("flow")).diagnostics
    assert found["code"] == "flow" and found["severity"] == 1
    assert found["message"] == "query comes from a request."
    assert found["range"] == range_(5, 19, 5, 24)
    steps = [(step["location"]["range"]["start"]["line"], step["location"]["uri"] == uri) for step in found["relatedInformation"]]
    assert steps == [(3, True), (3, True), (4, True), (5, True)]
    assert not (real.folder / "not_on_disk.py").exists()


def test_findings_are_carried_through_edits_and_replaced(real: Client) -> None:
    uri = (real.folder / "edited.py").as_uri()
    real.open(uri, CODE)
    real.publication(uri, has("flow"))
    version = real.change(uri, insertion(1, 0, "import os\n"))
    carried = real.diagnostics(uri, version)
    assert codes(carried) == ["flow"] and carried.diagnostics[0]["range"]["start"]["line"] == 6
    real.change(uri, {"range": range_(6, 19, 6, 24), "text": '"select 1"'})
    real.publication(uri, lambda publication: codes(publication) == ["built"])
    real.change(uri, {"range": range_(6, 19, 6, 29), "text": "query"})
    assert codes(real.publication(uri, has("flow"))) == ["flow"]


def test_a_comment_suppresses_a_flow(real: Client) -> None:
    uri = (real.folder / "suppressed.py").as_uri()
    real.open(uri, CODE)
    real.publication(uri, has("flow"))
    version = real.change(uri, insertion(5, 25, "  # vetline: ignore[flow, built] it is a fixed set"))
    assert codes(real.publication(uri, lambda publication: publication.version == version and not codes(publication))) == []


def test_the_status_says_how_the_deep_tier_is(faked: Client, fake: Fake) -> None:
    uri = (faked.folder / "a.py").as_uri()
    faked.open(uri, "word  #match slow word")
    status(faked, "scanning")
    assert codes(faked.publication(uri, has("slow"))) == ["slow"]
    status(faked, "ready")
    fake.behave("hang")
    faked.replace_all(uri, "hanging = eval(1)")
    status(faked, "scanning")
    wait_for(lambda: not gone(fake.runs[-1]))  # a scan is said to run before its child has written its name down
    os.kill(fake.runs[-1], signal.SIGKILL)
    assert "signal 9" in status(faked, "backing off")["reason"]
    fake.behave("well")
    assert status(faked, "ready")["state"] == "ready"
    fake.program.unlink()
    version = faked.replace_all(uri, "gone = eval(1)")
    assert codes(faked.diagnostics(uri, version)) == ["quick"]
    missing = status(faked, "missing")
    assert missing["state"] == "degraded" and "not installed" in missing["reason"]
    fake.install()
    status(faked, "ready")  # by itself
    assert faked.shutdown() == 0


def test_the_instant_tier_does_not_wait_for_a_child_that_hangs(faked: Client, fake: Fake) -> None:
    uri = (faked.folder / "a.py").as_uri()
    fake.behave("hang")
    faked.open(uri, "x = 1")
    status(faked, "scanning")
    for number in range(3):
        version = faked.replace_all(uri, f"eval({number})")
        assert codes(faked.diagnostics(uri, version)) == ["quick"]
    fake.behave("well")
    faked.replace_all(uri, "word  #match slow word")
    assert codes(faked.publication(uri, has("slow"))) == ["slow"]


def test_nothing_runs_while_typing_goes_on(faked: Client, fake: Fake) -> None:
    uri = (faked.folder / "a.py").as_uri()
    faked.open(uri, "")
    status(faked, "scanning")
    status(faked, "ready")
    before = len(fake.started)
    for column in range(60):  # as fast as the pipe takes them
        version = faked.change(uri, insertion(0, column, "x"))
    faked.diagnostics(uri, version)
    status(faked, "scanning")
    status(faked, "ready")
    assert len(fake.started) <= before + 2


def test_a_team_rule_that_semgrep_cannot_read_is_reported_at_its_line(home: dict[str, str], tmp_path: Path) -> None:
    if process.find() is None:
        pytest.skip("Semgrep is not installed")
    broken = RULES + "  - id: bad\n    languages: [python]\n    severity: ERROR\n    message: m\n    pattern: |\n      if x:\n         ((\n"
    with Client(env=home, timeout_s=60) as client:
        folder = make_project(tmp_path / "project", broken)
        client.initialize([folder])
        told = client.publication((folder / "rules.yaml").as_uri(), lambda publication: bool(publication.diagnostics))
        (problem,) = told.diagnostics
        assert problem["message"].startswith("bad: Invalid pattern")
        assert broken.splitlines()[problem["range"]["start"]["line"]].strip() == "if x:"


def test_the_scan_of_the_workspace_uses_both_tiers(tmp_path: Path, real: Client) -> None:
    folder = tmp_path / "project"
    (folder / "flow.py").write_text(CODE)
    (folder / "built.py").write_text("def view(cursor, sql):\n    cursor.execute(sql)\n")
    outcome = real.request("workspace/executeCommand", {"command": "vetline.scanWorkspace"})
    assert (outcome["files"], outcome["findings"], outcome["problems"]) == (2, 2, [])
    flow = real.diagnostics((folder / "flow.py").resolve().as_uri(), None)
    assert codes(flow) == ["flow"], "the more specific rule of the other tier stands"
    assert len(flow.diagnostics[0]["relatedInformation"]) >= 2
    assert codes(real.diagnostics((folder / "built.py").resolve().as_uri(), None)) == ["built"]
    (folder / "flow.py").write_text(CODE.replace("request.args", "{}"))
    assert real.request("workspace/executeCommand", {"command": "vetline.scanWorkspace"})["findings"] == 2
    assert real.publication((folder / "flow.py").resolve().as_uri(), has("built"))
