"""Vim with ALE, in a terminal of its own, with the configuration that README shows, against the `vetline` that is installed."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import uuid
from pathlib import Path

import pytest

from tests.editors.surroundings import environment, program, still_running_after

HERE = Path(__file__).parent
CONFIGURATION = HERE / "ale.vim"
README = HERE.parents[1] / "README.md"
SOURCE = "import yaml\n\n\ndef read(file):\n    return yaml.load(file, Loader=yaml.Loader)\n"
TIMEOUT_S = 240
BEFORE = "set nocompatible\nfiletype plugin on\nlet g:ale_linters_explicit = 1\nlet g:ale_linters = {'python': ['vetline']}\npackadd! ale\n"


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="watches processes as Linux does")
def test_an_editing_session(tmp_path: Path) -> None:
    vim, script = program("vim", "vim"), program("script", "bsdutils")
    project = tmp_path / "project"
    project.mkdir()
    (project / "pyproject.toml").write_text("")
    module = project / "reader.py"
    module.write_text(SOURCE)
    (tmp_path / "vimrc").write_text(BEFORE)
    mark = f"ale-{uuid.uuid4()}"
    env = environment(tmp_path / "home", mark)
    env.update(DRIVE_RESULT=str(tmp_path / "result.json"), FIX_TEXT="yaml.safe_load", TERM="dumb")
    inner = [vim, "-Nu", str(tmp_path / "vimrc"), "-i", "NONE", "-n", "-S", str(CONFIGURATION), "-S", str(HERE / "drive_ale.vim"), module.name]
    if subprocess.run([vim, "-es", "-Nu", str(tmp_path / "vimrc"), "-c", "if !exists(':ALELint') | cquit | endif", "-c", "qa!"], check=False).returncode:
        program("vim-ale", "vim-ale")

    command = [script, "-qec", shlex.join(inner), "/dev/null"]
    subprocess.run(command, cwd=project, env=env, timeout=TIMEOUT_S, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)

    outcome = json.loads((tmp_path / "result.json").read_text())
    assert outcome["failure"] == "", outcome
    lines = {step["step"]: [entry["line"] for entry in step["diagnostics"]] for step in outcome["steps"]}
    assert {step: lines[step] for step in ("opened", "typed a risky line", "deleted it", "it is clean")} == {
        "opened": [5],
        "typed a risky line": [5, 6],
        "deleted it": [5],
        "it is clean": [],
    }
    assert module.read_text() == SOURCE.replace("yaml.load(file, Loader=yaml.Loader)", "yaml.safe_load(file)")
    assert still_running_after(10, mark) == []


def test_readme_shows_this_configuration() -> None:
    assert f"```vim\n{CONFIGURATION.read_text()}```" in README.read_text()
