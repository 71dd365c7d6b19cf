"""Neovim, headless, with the configuration that README shows, against the `vetline` that is installed."""

from __future__ import annotations

import json
import os
import subprocess
import uuid
from pathlib import Path

import pytest

from tests.editors.surroundings import environment, program, still_running_after

HERE = Path(__file__).parent
CONFIGURATION = HERE / "neovim.lua"
README = HERE.parents[1] / "README.md"
TIMEOUT_S = 240
SOURCE = """\
import yaml


def read_settings(path, request):
    with open(path) as file:
        return yaml.load(file, Loader=yaml.Loader)
"""
FIXED = "        return yaml.safe_load(file)"


@pytest.fixture
def neovim() -> str:
    return program("nvim", "neovim")


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="watches processes as Linux does")
def test_an_editing_session(neovim: str, tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "pyproject.toml").write_text("")
    module = project / "settings_reader.py"
    module.write_text(SOURCE)
    mark = f"neovim-{uuid.uuid4()}"
    env = environment(tmp_path / "home", mark)
    env.update(DRIVE_RESULT=str(tmp_path / "result.json"), FIX_TITLE="Use yaml.safe_load")
    command = [neovim, "-u", str(CONFIGURATION), "-i", "NONE", "-n", "--headless", "-S", str(HERE / "drive_neovim.lua"), module.name]

    finished = subprocess.run(command, cwd=project, env=env, timeout=TIMEOUT_S, capture_output=True, text=True, check=False)

    outcome = json.loads((tmp_path / "result.json").read_text())
    assert outcome["failure"] == "", outcome["steps"][-1:]
    assert (finished.returncode, finished.stderr) == (0, "")
    steps = {step["step"]: step for step in outcome["steps"]}
    assert [(entry["line"], entry["source"]) for entry in steps["opened"]["diagnostics"]] == [(5, "vetline")]
    assert [entry["line"] for entry in steps["typed a risky line"]["diagnostics"]] == [5, 6]
    assert steps["deleted it"]["diagnostics"] == steps["opened"]["diagnostics"]
    assert steps["applied a fix"]["lines"] == [*SOURCE.splitlines()[:-1], FIXED]
    [finding] = steps["typed another"]["diagnostics"]
    assert module.read_text().splitlines()[-1] == f"    exec(request)  # vetline: ignore[{finding['code']}] reason"
    assert still_running_after(10, mark) == []


def test_readme_shows_this_configuration() -> None:
    assert f"```lua\n{CONFIGURATION.read_text()}```" in README.read_text()
