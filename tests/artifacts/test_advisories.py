"""Advisories: the table, and what it makes of the versions that a project runs with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.artifacts import containers as make
from vetline.artifacts import advisories, loading, references
from vetline.cli.main import main
from vetline.core.ports import Pinned
from vetline.core.text import Text
from vetline.host import artifact_files

TABLE = artifact_files.advisories()
MAX_MESSAGE_LENGTH = 120


@pytest.mark.parametrize("advisory", TABLE, ids=[one.id for one in TABLE])
def test_a_row(advisory: advisories.Advisory) -> None:
    assert canonicalize_name(advisory.package) == advisory.package
    assert advisory.source.startswith("https://")
    for affected in advisory.affected:
        SpecifierSet(affected)
    assert not advisories.affects(advisory, advisory.fixed)
    Requirement(f"{advisory.package}>={advisory.fixed}")
    concern = advisories.Concern(advisory.package, "10.20.30", "pyproject.toml", (advisory, advisory))
    [reference] = references.find(Text.of(b'import torch\ntorch.load("w.pt")\n'))
    assert len(loading.of_concern(reference, concern).message) <= MAX_MESSAGE_LENGTH


def test_ids_are_unique() -> None:
    assert len({one.id for one in TABLE}) == len(TABLE)


CALLS = [  # a call, the versions that are known, and the advisories that are told
    ("torch.load(f)", {"torch": "2.5.1"}, []),
    ("torch.load(f)", {"torch": "2.6.0"}, ["CVE-2026-24747"]),
    ("torch.load(f, weights_only=True)", {"torch": "2.5.1"}, ["CVE-2025-32434", "CVE-2026-24747"]),
    ("torch.load(f, weights_only=True)", {"torch": "2.5.1+cu121"}, ["CVE-2025-32434", "CVE-2026-24747"]),
    ("torch.load(f, weights_only=True)", {"torch": "2.9.1"}, ["CVE-2026-24747"]),
    ("torch.load(f, weights_only=True)", {"torch": "2.10.0"}, []),
    ("torch.load(f, weights_only=False)", {"torch": "2.5.1"}, []),
    ("torch.load(f)", {}, []),
    ("torch.load(f)", {"torch": "not-a-version"}, []),
    ("np.load(f)", {"numpy": "1.16.2"}, ["CVE-2019-6446"]),
    ("np.load(f, allow_pickle=False)", {"numpy": "1.16.2"}, []),
    ("AutoModel.from_pretrained(f)", {"transformers": "5.2.0"}, ["CVE-2026-4372", "CVE-2026-5241"]),
    ("AutoModel.from_pretrained(f)", {"transformers": "4.55.4"}, ["CVE-2026-5241"]),
    ("AutoModel.from_pretrained(f)", {"transformers": "5.5.0"}, []),
    ("DiffusionPipeline.from_pretrained(f)", {"diffusers": "0.37.1"}, ["CVE-2026-44513", "CVE-2026-44827", "CVE-2026-45804"]),
    ('keras.models.load_model("m.keras")', {"keras": "3.11.3"}, ["CVE-2025-12058", "CVE-2026-1462", "CVE-2026-1669", "CVE-2026-12480", "CVE-2026-12481", "CVE-2026-12484"]),
    ('keras.models.load_model("m.keras")', {"keras": "3.12.3"}, []),
    ('keras.models.load_model("m.h5")', {"keras": "3.11.2"}, ["CVE-2025-9905"]),
    ("Llama(f)", {"llama-cpp-python": "0.2.71"}, ["CVE-2024-34359"]),
    ("LLM(f)", {"vllm": "0.13.0"}, ["CVE-2026-22807", "CVE-2026-27893"]),
    ("YOLO(f)", {"ultralytics": "8.3.41"}, ["PYSEC-2024-154"]),
    ("YOLO(f)", {"ultralytics": "8.3.43"}, []),
]  # fmt: skip
IMPORTS = (
    "import torch, keras\nimport numpy as np\nfrom transformers import AutoModel\nfrom diffusers import DiffusionPipeline\n"
    "from llama_cpp import Llama\nfrom vllm import LLM\nfrom ultralytics import YOLO\n"
)


@pytest.mark.parametrize(("call", "versions", "expected"), CALLS, ids=[f"{row[0]} {row[1]}" for row in CALLS])
def test_what_is_told_at_a_call(call: str, versions: dict[str, str], expected: list[str]) -> None:
    [reference] = references.find(Text.of((IMPORTS + call + "\n").encode()))
    found = advisories.concerns(TABLE, reference, lambda name: Pinned((versions[name],), "uv.lock") if name in versions else None)
    told = {one.id for concern in found for one in concern.advisories}
    assert set(expected) <= told
    assert told == set(expected) or "m.h5" in call


def test_the_worst_of_several_locked_versions_counts() -> None:
    [reference] = references.find(Text.of(b"import torch\ntorch.load(f, weights_only=True)\n"))
    [concern] = advisories.concerns(TABLE, reference, lambda name: Pinned(("2.11.0", "2.2.2", "2.9.0"), "uv.lock") if name == "torch" else None)
    assert (concern.version, concern.fixed) == ("2.2.2", "2.10.0")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vetline.toml").write_text("")
    return tmp_path


def told(capfd: pytest.CaptureFixture[str], *ids: str) -> list[tuple[int, str, str]]:
    main(["scan", "app.py", "--no-deep", "--select", ",".join(ids), "--format", "json"])
    return [(one["start"]["line"], one["severity"], one["message"]) for one in json.loads(capfd.readouterr().out)["findings"]]


def test_in_a_scan(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "app.py").write_text("import torch\ndef f(path):\n    return torch.load(path, weights_only=True)\n")
    assert told(capfd, "loader-outdated") == []
    (project / "uv.lock").write_text('[[package]]\nname = "torch"\nversion = "2.5.1"\n')
    words = "torch 2.5.1 (uv.lock): weights_only=True does not keep code out (CVE-2025-32434 +1); take 2.10.0"
    assert told(capfd, "loader-outdated") == [(3, "warning", words)]
    (project / "vetline.toml").write_text('ignore = ["loader-outdated"]\n')
    assert told(capfd, "loader-outdated", "artifact-dangerous") == []


def test_torchs_version_sets_the_severity_of_loads_that_say_nothing(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "app.py").write_text("import torch\ndef f(path):\n    return torch.load(path)\n")

    def severities() -> list[str]:
        main(["scan", "app.py", "--no-deep", "--select", "model-loading", "--ignore", "loader-outdated", "--format", "json"])
        return [one["severity"] for one in json.loads(capfd.readouterr().out)["findings"]]

    assert severities() == ["warning"]
    (project / "requirements.txt").write_text("torch==2.5.1\n")
    assert severities() == ["error"]
    (project / "requirements.txt").write_text("torch==2.6.0\n")
    assert severities() == []


def test_a_hole_that_is_closed_makes_a_finding_quieter(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "model").mkdir()
    (project / "model" / "config.json").write_text(json.dumps({"model_type": "llama", "_attn_implementation_internal": "org/kernel"}))
    (project / "model" / "model.safetensors").write_bytes(make.safetensors({"a": make.tensor(0, 8)}, b"\0" * 8))
    (project / "app.py").write_text('from transformers import AutoModel\nm = AutoModel.from_pretrained("./model")\n')
    assert [row[1] for row in told(capfd, "artifact-dangerous")] == ["error"]
    (project / "requirements.txt").write_text("transformers==5.2.0\n")
    assert [row[1] for row in told(capfd, "artifact-dangerous")] == ["error"]
    assert [row[1] for row in told(capfd, "loader-outdated")] == ["warning"]
    (project / "requirements.txt").write_text("transformers==5.5.0\n")
    assert [row[1] for row in told(capfd, "artifact-dangerous")] == ["warning"]
    assert told(capfd, "loader-outdated") == []
    (project / "model" / "config.json").write_text(json.dumps({"model_type": "lightglue", "trust_remote_code": True}))
    assert told(capfd, "artifact-suspicious") == []
    (project / "requirements.txt").write_text("transformers==5.4.0\n")
    assert [row[1] for row in told(capfd, "artifact-suspicious")] == ["warning"]
