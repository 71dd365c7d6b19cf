"""What a deep tier meets on real disks: slow rules, huge and odd texts, odd names, several servers, Semgrep here or there."""

from __future__ import annotations

import importlib.util
import json
import os
import stat
import sys
from pathlib import Path

import pytest

from tests.deep.conftest import POSIX, source
from tests.deep.test_session import CODE, has, home, make_project  # noqa: F401 - a fixture
from tests.lsp.client import Client
from vetline.cli.main import main
from vetline.core.ports import DeepRequest
from vetline.deep import process
from vetline.deep.scanner import SemgrepScanner
from vetline.session.cancellation import CancelToken

CALLS = json.dumps("\n...\n".join(f"f($A{number}, $B{number})" for number in range(7)))
SLOW = f"rules:\n- {{id: slow, languages: [python], severity: ERROR, message: m, pattern: {CALLS}}}\n"
FLOW = """rules:
- {id: flow, languages: [python], severity: ERROR, message: m, mode: taint, pattern-sources: [{pattern: f(...)}], pattern-sinks: [{pattern: g(...)}]}
"""


def test_a_rule_that_takes_too_long_is_said_and_costs_no_later_text(semgrep: SemgrepScanner, rules) -> None:
    slow, scanner = rules(SLOW), SemgrepScanner({}, timeout_s=2)
    text = "".join(f"f({number}, {number % 7})\n" for number in range(600))
    (answer,) = scanner.scan([DeepRequest(source(text), slow)], CancelToken())
    assert any("took too long with slow" in problem.message or "more than 2 s" in problem.message for problem in answer.problems)
    (answer,) = semgrep.scan([DeepRequest(source("y = f()\ng(y)\n"), rules(FLOW))])
    assert len(answer.matches) == 1
    assert scanner.state.name == "ready"


def test_a_generated_text_of_a_megabyte(semgrep: SemgrepScanner, rules) -> None:
    table = "TABLE = [\n" + "".join(f"    ({number}, 'row {number}'),\n" for number in range(40_000)) + "]\n"
    assert len(table) > 1_000_000
    (answer,) = semgrep.scan([DeepRequest(source(f"{table}y = f()\ng(y)\n"), rules(FLOW))])
    assert [match.span.start for match in answer.matches] == [len(table) + len("y = f()\n")]
    assert answer.problems == ()


@pytest.mark.skipif(not POSIX, reason="names that this system does not allow")
def test_odd_names_and_bytes(semgrep: SemgrepScanner, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rules.yaml").write_text(FLOW)
    folder = tmp_path / "it's \"odd\"\nname"
    folder.mkdir()
    names = ("a b.py", "it's.py", 'say "x".py', "two\nlines.py", "$(touch owned).py", "-j.py", "ü.py")
    for name in names:
        (folder / name).write_bytes(b"# caf\xe9 \xff\ny = f()\ng(y)\n")
    monkeypatch.chdir(folder)
    main(["scan", ".", "--no-bundled", "--rules", str(tmp_path / "rules.yaml"), "--format", "json", "--fail-on", "never"])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert {(one["rule"], one["path"], one["start"]["line"], one["start"]["column"]) for one in found} == {("flow", name, 3, 1) for name in names}
    assert not (folder / "owned").exists()


def test_two_servers_at_once(semgrep: SemgrepScanner, tmp_path: Path, home: dict[str, str]) -> None:  # noqa: F811
    folder = make_project(tmp_path / "project")
    uri = (folder / "app.py").as_uri()
    with Client(env=home, timeout_s=60) as one, Client(env=home, timeout_s=60) as other:
        for client in (one, other):
            client.initialize([folder])
            client.open(uri, CODE)
        for client in (one, other):
            client.publication(uri, has("flow"))
        one.shutdown()
        other.replace_all(uri, CODE.replace("query = ", "query  = "))
        other.publication(uri, has("flow"))


def _script(path: Path, said: str) -> str:
    path.write_text(f"#!{sys.executable} -IS\nprint({said!r})\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_semgrep_of_this_environment_though_none_is_on_the_path(semgrep: SemgrepScanner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    found = process.find()
    assert found is not None and os.access(found.binary, os.X_OK)


@pytest.mark.skipif(not POSIX, reason="the stand-ins are scripts")
@pytest.mark.parametrize("kind", ["its core", "semgrep alone", "neither"])
def test_semgrep_on_the_path_though_none_is_in_this_environment(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    (tmp_path / "bin").mkdir()
    (tmp_path / "lib").mkdir()
    core = _script(tmp_path / ("bin" if kind == "its core" else "lib") / "semgrep-core", "semgrep-core version: 1.182.0")
    if kind == "semgrep alone":
        _script(tmp_path / "bin" / "semgrep", core)
    found = process.find()
    if kind == "neither":
        assert found is None
    else:
        assert found is not None and found.binary == core and not found.too_old and "1.182.0" in found.version
