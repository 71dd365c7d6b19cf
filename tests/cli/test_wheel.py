"""The wheel: it holds the rules and nothing that could be taken for code among them, and runs with them from elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_rule(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    shipped = [name for name in names if name.startswith("vetline/_rules/")]
    rules = sorted(path.relative_to(ROOT / "rules").as_posix() for path in (ROOT / "rules").rglob("*.yaml"))
    assert sorted(name.removeprefix("vetline/_rules/") for name in shipped if name.endswith(".yaml")) == rules
    assert {Path(name).suffix for name in shipped} == {".yaml", ".txt"}
    assert any(name.endswith("LICENSE") for name in names)
    assert not any("bundle_rules" in name or name.startswith("tests/") for name in names)


def test_an_installed_wheel_runs_its_own_rules(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}

    def vetline(*arguments: str) -> str:
        command = [sys.executable, "-m", "vetline", *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert str(tmp_path / "site") in vetline("doctor")
    rows = json.loads(vetline("rules", "--format", "json"))
    assert len(rows) >= len(list((ROOT / "rules").rglob("*.yaml")))
    identity = next(row["id"] for row in rows if row["tier"] == "instant")
    assert "## Example" in vetline("explain", identity)
