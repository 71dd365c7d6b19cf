"""`vetline inspect` from outside: formats, exit codes, folders, links and special files, the worker and its end."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import jsonschema
import pytest

from tests.artifacts import containers as make
from tests.artifacts.assembly import assemble
from tests.artifacts.containers import EVIL
from vetline.cli.main import main
from vetline.host.inspector import Inspector

SARIF_SCHEMA = Path(__file__).parents[1] / "data" / "sarif-2.1.0-rtm.5.json"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        capfd.readouterr()
        code = main(["inspect", *arguments])
        written = capfd.readouterr()
        return code, written.out, written.err

    return call


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """Some models, written and never loaded; they end with the test."""
    folder = tmp_path / "models"
    folder.mkdir()
    (folder / "bad.pt").write_bytes(make.torch_zip(EVIL))
    (folder / "good.safetensors").write_bytes(make.safetensors({"a": make.tensor(0, 8)}, b"\0" * 8))
    (folder / "own.pkl").write_bytes(assemble("'models.unet' 'UNet' stack emptytuple newobj"))
    (folder / "train.py").write_text("import os\nos.system('true')\n")
    (folder / "pickled.py").write_bytes(EVIL)
    (folder / "picture.jpg").write_bytes(b"\xff\xd8\xff" + b"\0" * 100)
    (folder / "lib.so").write_bytes(b"\x7fELF" + b"\0" * 100)
    return folder


@pytest.fixture
def inspector() -> Iterator[Inspector]:
    made = Inspector()
    yield made
    made.close()


def test_text(run: Run, models: Path) -> None:
    code, out, err = run("models")
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert lines[0].startswith("models/bad.pt: dangerous (torch zip, 1 tensor, protocol 2, ")
    assert "    error: archive/data.pkl at byte" in lines[1]
    assert "calls os.system('true')" in lines[1]
    assert any(line.startswith("models/good.safetensors: nothing found (safetensors, 1 tensor, ") for line in lines)
    assert any(line.startswith("models/own.pkl: suspicious (pickle") for line in lines)
    assert any(line.startswith("models/pickled.py: dangerous (pickle") for line in lines), "a pickle under another name"
    assert any(line.startswith("models/train.py: suspicious (Python source") for line in lines)
    assert any(line.startswith("models/lib.so: suspicious (program") for line in lines)
    assert not any("picture.jpg" in line for line in lines)
    assert lines[-1].startswith("6 files inspected: 2 dangerous, 3 suspicious, 1 nothing found;")
    assert "safe" not in out.replace("safetensors", "")


def test_exit_codes(run: Run, models: Path) -> None:
    assert run("models/good.safetensors")[0] == 0
    assert run("models/own.pkl")[0] == 0
    assert run("models/own.pkl", "--fail-on", "warning")[0] == 1
    assert run("models/bad.pt", "--fail-on", "never")[0] == 0
    code, out, err = run("nowhere.pt")
    assert (code, out) == (2, "")
    assert "no such file or folder: nowhere.pt" in err
    assert run()[0] == 2


def test_json(run: Run, models: Path) -> None:
    code, out, _ = run("models/bad.pt", "models/own.pkl", "--format", "json", "--hash")
    assert code == 1
    written = json.loads(out)
    assert set(written) == {"version", "findings", "artifacts", "problems", "summary"}
    finding = written["findings"][0]
    assert {"rule", "message", "severity", "confidence", "category", "cwe", "path", "start", "end", "fixes", "related", "fingerprint"} <= set(finding)
    assert (finding["severity"], finding["path"], finding["kind"], finding["cwe"]) == ("error", "models/bad.pt", "call", ["CWE-502"])
    by_path = {row["path"]: row for row in written["artifacts"]}
    assert by_path["models/bad.pt"]["verdict"] == "dangerous"
    assert by_path["models/own.pkl"]["verdict"] == "suspicious"
    assert by_path["models/bad.pt"]["size"] == (models / "bad.pt").stat().st_size
    assert len(by_path["models/bad.pt"]["sha256"]) == 64
    assert written["summary"]["findings"] == len(written["findings"])


def test_sarif(run: Run, models: Path) -> None:
    code, out, _ = run("models", "--format", "sarif")
    assert code == 1
    written = json.loads(out)
    schema = json.loads(SARIF_SCHEMA.read_text(encoding="utf-8-sig"))
    jsonschema.validators.validator_for(schema)(schema).validate(written)
    [one] = written["runs"]
    assert {result["level"] for result in one["results"]} == {"error", "warning"}
    described = {rule["id"] for rule in one["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in one["results"]} == described


def test_output_and_quiet(run: Run, models: Path, tmp_path: Path) -> None:
    code, out, _ = run("models", "--quiet", "--output", "found.txt")
    assert (code, out) == (1, "")
    text = (tmp_path / "found.txt").read_text()
    assert "good.safetensors" not in text
    assert "bad.pt" in text


def test_the_projects_settings(run: Run, models: Path, tmp_path: Path) -> None:
    (tmp_path / "vetline.toml").write_text('exclude = ["bad.pt", "pickled.py"]\n[models]\ntrusted-globals = ["models.unet.*"]\n')
    code, out, _ = run("models")
    assert code == 0
    assert "models/own.pkl: nothing found" in out
    assert "bad.pt" not in out


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_and_special_files(run: Run, models: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.pt"
    outside.write_bytes(make.torch_zip(EVIL))
    (models / "link.pt").symlink_to(outside)
    (models / "loop").symlink_to(models)
    (models / "nowhere.pt").symlink_to(models / "missing.pt")
    os.mkfifo(models / "pipe.pkl")
    code, out, err = run("models", "--quiet")
    assert code == 2
    assert "link.pt: suspicious" in out and "a link out of the folder" in out
    assert "nowhere.pt: a link that leads nowhere" in err
    assert "pipe.pkl: neither a file nor a folder" in err
    assert "outside.pt:" not in out
    (models / "link.pt").unlink()
    (models / "nowhere.pt").unlink()
    (models / "pipe.pkl").unlink()
    blobs = tmp_path / "hub" / "models--a--b" / "blobs"
    snapshot = tmp_path / "hub" / "models--a--b" / "snapshots" / "abc"
    blobs.mkdir(parents=True)
    snapshot.mkdir(parents=True)
    (blobs / "0123").write_bytes(make.torch_zip(EVIL))
    (snapshot / "pytorch_model.bin").symlink_to("../../blobs/0123")
    for argument in ("hub", "hub/models--a--b/snapshots/abc/pytorch_model.bin", "hub/models--a--b", "hub/models--a--b/snapshots/abc"):
        code, out, err = run(argument)
        assert (code, err) == (1, ""), argument
        assert out.count("dangerous (torch zip") == 1, "once, by its name in the snapshot"
        assert "pytorch_model.bin" in out


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_a_file_of_the_system_is_dangerous(run: Run, models: Path) -> None:
    (models / "model.safetensors").symlink_to("/etc/passwd")
    code, out, err = run("models", "--quiet")
    assert (code, err) == (1, "")
    assert "model.safetensors: dangerous (link" in out and "/etc/passwd" in out


def test_names_of_files_and_members_are_escaped(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(make.zipped([("x\x1b[31m\u202egp.exe.pkl", EVIL)]))
    code, out, _ = run("a.zip")
    assert code == 1
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "x\\x1b[31m\\u{202e}gp.exe.pkl" in out


def test_a_file_that_takes_too_long_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "slow.pkl").write_bytes(b"\x80\x04" + b"K\x01K\x02\x86\x850" * 6_000_000 + b"N.")
    (tmp_path / "z.pkl").write_bytes(EVIL)
    code, out, err = run("slow.pkl", "z.pkl", "--timeout", "0.3")
    assert code == 2
    assert "slow.pkl: not read to the end within 0.3 seconds" in err
    assert "z.pkl: dangerous" in out, "the worker has been started anew"


def test_a_worker_that_has_died_is_replaced(inspector: Inspector, models: Path) -> None:
    path = str(models / "bad.pt")
    inspector.inspect(str(models / "own.pkl"))
    inspector._process.kill()
    inspector._process.join()
    again = inspector.inspect(path)
    assert again.inspection is not None
    assert again.inspection.verdict.words == "dangerous"


def test_what_is_known_is_not_asked_again_until_the_file_changes(inspector: Inspector, models: Path) -> None:
    path = models / "own.pkl"
    first = inspector.inspect(str(path))
    assert inspector.remembered(str(path)) is first
    assert inspector.inspect(str(path)) is first
    path.write_bytes(EVIL)
    assert inspector.remembered(str(path)) is None
    second = inspector.inspect(str(path), with_hash=True)
    assert second.inspection is not None
    assert second.inspection.verdict.words == "dangerous"
    assert len(second.sha256) == 64


def test_a_file_that_cannot_be_read(inspector: Inspector, tmp_path: Path) -> None:
    assert "cannot be read" in inspector.inspect(str(tmp_path / "none")).failure
