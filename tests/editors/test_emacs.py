"""Emacs with eglot, in batch mode, with the configuration that README shows, against the `vetline` that is installed."""

from __future__ import annotations

import json
import os
import subprocess
import uuid
from pathlib import Path

import pytest

from tests.editors.surroundings import environment, program, still_running_after

HERE = Path(__file__).parent
CONFIGURATION = HERE / "emacs.el"
README = HERE.parents[1] / "README.md"
SOURCE = "import yaml\n\n\ndef read(file):\n    return yaml.load(file, Loader=yaml.Loader)\n"
TIMEOUT_S = 240


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="watches processes as Linux does")
def test_an_editing_session(tmp_path: Path) -> None:
    emacs = program("emacs", "emacs-nox")
    project = tmp_path / "project"
    project.mkdir()
    (project / "pyproject.toml").write_text("")
    module = project / "reader.py"
    module.write_text(SOURCE)
    mark = f"emacs-{uuid.uuid4()}"
    env = environment(tmp_path / "home", mark)
    env.update(DRIVE_FILE=str(module), DRIVE_RESULT=str(tmp_path / "result.json"), FIX_TITLE="Use yaml.safe_load")
    command = [emacs, "-Q", "--batch", "-l", str(CONFIGURATION), "-l", str(HERE / "drive_emacs.el")]

    finished = subprocess.run(command, cwd=project, env=env, timeout=TIMEOUT_S, capture_output=True, text=True, check=False)

    assert (tmp_path / "result.json").exists(), finished.stderr
    outcome = json.loads((tmp_path / "result.json").read_text())
    assert outcome["failure"] == "", (outcome["steps"][-1:], finished.stderr)
    lines = {step["step"]: [entry["line"] for entry in step["diagnostics"]] for step in outcome["steps"]}
    assert lines == {"opened": [5], "typed a risky line": [5, 6], "deleted it": [5], "applied a fix": []}
    assert "YAML loader" in outcome["steps"][0]["diagnostics"][0]["text"]
    assert module.read_text() == SOURCE.replace("yaml.load(file, Loader=yaml.Loader)", "yaml.safe_load(file)")
    assert still_running_after(10, mark) == []


def test_readme_shows_this_configuration() -> None:
    assert f"```elisp\n{CONFIGURATION.read_text()}```" in README.read_text()
