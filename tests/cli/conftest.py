"""Runs the command in-process, in a folder of its own."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from vetline.cli.main import main

RULES = """rules:
  - id: no-eval
    languages: [python]
    severity: ERROR
    message: eval runs text as code; use ast.literal_eval.
    pattern: eval($X)
    fix: ast.literal_eval($X)
    metadata:
      category: injection
      cwe: [CWE-95]
      confidence: HIGH
      why: Text becomes code.
      instead: Parse it.
      references: ["https://docs.python.org/3/library/ast.html"]
      fix-safety: safe
      fix-title: Use ast.literal_eval
  - id: no-exec
    languages: [python]
    severity: WARNING
    message: exec runs text as code.
    pattern: exec($X)
    fix: run($X)
    metadata: {category: injection, fix-safety: unsafe}
  - id: no-input
    languages: [python]
    severity: INFO
    message: input reads from whoever sits there.
    pattern: input()
    metadata: {category: other}
"""


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def found(self) -> list[tuple[str, str, int]]:
        """(rule, path, line) of the findings in JSON output."""
        return [(one["rule"], one["path"], one["start"]["line"]) for one in self.json["findings"]]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the rules above, which is the working folder."""
    folder = tmp_path / "project"
    folder.mkdir()
    (tmp_path / "rules.yaml").write_text(RULES)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """`vetline ARGUMENTS...`, with the rules above alone."""

    def call(*arguments: str | os.PathLike[str], bundled: bool = False) -> Outcome:
        capfd.readouterr()
        words = [os.fspath(argument) for argument in arguments]
        if not bundled:
            words = [words[0], "--rules", "../rules.yaml", "--no-bundled", *words[1:]]
        code = main(words)
        captured = capfd.readouterr()
        assert "Traceback" not in captured.err
        return Outcome(code, captured.out, captured.err)

    return call


@pytest.fixture
def scan(run: Callable[..., Outcome]) -> Callable[..., Outcome]:
    """`vetline scan --format json ARGUMENTS...`."""
    return lambda *arguments, **options: run("scan", "--format", "json", *arguments, **options)
