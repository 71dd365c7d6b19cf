"""Projects to open and servers to talk to. Nothing here reads or writes the home of whoever runs the tests."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.lsp.client import Client

EVAL_RULE = """
rules:
  - id: no-eval
    pattern: eval($X)
    message: eval runs whatever it is given; parse the value instead.
    severity: ERROR
    languages: [python]
    fix: literal_eval($X)
    metadata:
      category: injection
      cwe: ["CWE-95"]
      confidence: HIGH
      why: Whoever controls the text controls the process.
      instead: Parse the value.
      references: ["https://docs.python.org/3/library/ast.html"]
      fix-safety: safe
      fix-title: Parse with literal_eval
      fix-imports: ["from ast import literal_eval"]
"""
EXEC_RULE = """
rules:
  - id: no-exec
    pattern: exec($X)
    message: exec runs whatever it is given.
    severity: WARNING
    languages: [python]
    fix: print($X)
    metadata:
      category: injection
      why: As with eval.
      instead: Something else.
      fix-safety: unsafe
      fix-title: Print it
"""
CONFIGURATION = 'rules = ["rules"]\nbundled-rules = false\n'


def make_project(folder: Path) -> Path:
    """A folder whose two rules find calls of eval and exec."""
    (folder / "rules").mkdir(parents=True)
    (folder / "rules" / "no-eval.yaml").write_text(EVAL_RULE)
    (folder / "rules" / "no-exec.yaml").write_text(EXEC_RULE)
    (folder / "vetline.toml").write_text(CONFIGURATION)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    home = str(tmp_path_factory.mktemp("home"))
    places = ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
    return {**os.environ, **dict.fromkeys(places, home)}


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Callable[[], Client]]:
    """Starts servers that have not been initialized; they end with the test."""
    clients: list[Client] = []

    def started() -> Client:
        clients.append(Client(env=environment))
        return clients[-1]

    yield started
    for client in clients:
        client.kill()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Iterator[Client]:
    """One initialized session for the tests of a module that leave nothing behind but documents of their own."""
    folder = make_project(tmp_path_factory.mktemp("shared") / "project")
    with Client(env=environment) as client:
        client.initialize([folder])
        yield client


@pytest.fixture
def uri(shared: Client, request: pytest.FixtureRequest) -> str:
    """A document of the shared project that no other test uses."""
    name = "".join(character if character.isalnum() else "_" for character in request.node.name.removeprefix("test_"))
    return (shared.folder / f"{name}.py").as_uri()
