"""Licences of models: what cards state, what it is called in SPDX, what a project's policy makes of it. Cards are made here."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.artifacts import containers as make
from vetline.artifacts.licences import Kind, Policy, complaint
from vetline.artifacts.loaders import HUB
from vetline.cli.main import main
from vetline.core.ports import ModelName
from vetline.host import artifact_files, model_cards
from vetline.host.models import LocalModels

SARIF_SCHEMA = Path(__file__).parent.parent / "data" / "sarif-2.1.0-rtm.5.json"
COMMIT = "0123456789abcdef0123456789abcdef01234567"

CARDS = [  # the metadata of a card, as repositories publish it, and what it comes to
    ("license: apache-2.0", "apache-2.0", Kind.OPEN, "Apache-2.0"),
    ("license: mit\nlanguage: en", "mit", Kind.OPEN, "MIT"),
    ("license: bsd-3-clause", "bsd-3-clause", Kind.OPEN, "BSD-3-Clause"),
    ("license: cc-by-4.0", "cc-by-4.0", Kind.OPEN, "CC-BY-4.0"),
    ("license: cc-by-sa-4.0", "cc-by-sa-4.0", Kind.OPEN, "CC-BY-SA-4.0"),
    ("license: cc0-1.0", "cc0-1.0", Kind.OPEN, "CC0-1.0"),
    ("license: cc-by-nc-4.0", "cc-by-nc-4.0", Kind.NON_COMMERCIAL, "CC-BY-NC-4.0"),
    ("license: cc-by-nc-sa-4.0", "cc-by-nc-sa-4.0", Kind.NON_COMMERCIAL, "CC-BY-NC-SA-4.0"),
    ("license: cc-by-nd-4.0", "cc-by-nd-4.0", Kind.TERMS, "CC-BY-ND-4.0"),
    ("license: gpl-3.0", "gpl-3.0", Kind.OPEN, "GPL-3.0-only"),
    ("license: agpl-3.0", "agpl-3.0", Kind.OPEN, "AGPL-3.0-only"),
    ("license: llama2", "llama2", Kind.TERMS, ""),
    ("license: llama3.1\nbase_model: meta-llama/Llama-3.1-8B", "llama3.1", Kind.TERMS, ""),
    ("license: gemma", "gemma", Kind.TERMS, ""),
    ("license: openrail++", "openrail++", Kind.TERMS, ""),
    ("license: creativeml-openrail-m", "creativeml-openrail-m", Kind.TERMS, ""),
    ("license: bigscience-bloom-rail-1.0", "bigscience-bloom-rail-1.0", Kind.TERMS, ""),
    ("license: bigcode-openrail-m", "bigcode-openrail-m", Kind.TERMS, ""),
    ("license: other\nlicense_name: flux-1-dev-non-commercial-license\nlicense_link: LICENSE.md", "flux-1-dev-non-commercial-license", Kind.NON_COMMERCIAL, ""),
    ("license: other\nlicense_name: qwen\nlicense_link: https://huggingface.co/Qwen/Qwen2.5-72B-Instruct/blob/main/LICENSE", "qwen", Kind.TERMS, ""),
    ("license: other\nlicense_name: stabilityai-ai-community", "stabilityai-ai-community", Kind.TERMS, ""),
    ("license: other\nlicense_name: mnpl", "mnpl", Kind.NON_COMMERCIAL, ""),
    ("license: other\nlicense_name: deepseek\nlicense_link: LICENSE", "deepseek", Kind.TERMS, ""),
    ("license: other", "other", Kind.UNKNOWN, ""),
    ("license: other\nlicense_name: my-very-own", "my-very-own", Kind.UNKNOWN, ""),
    ("language: en\npipeline_tag: text-generation", "", Kind.UNKNOWN, ""),
    ("license: [mit, apache-2.0]", "mit OR apache-2.0", Kind.OPEN, "MIT OR Apache-2.0"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "stated", "kind", "spdx"), CARDS, ids=[row[0].replace("\n", " ") for row in CARDS])
def test_cards(tmp_path: Path, head: str, stated: str, kind: Kind, spdx: str) -> None:
    (tmp_path / "README.md").write_text(f"---\n{head}\n---\n# A model\n")
    assert model_cards.licence_of(str(tmp_path)) == stated
    licence = artifact_files.licences().find(stated)
    assert (licence.kind, licence.spdx) == (kind, spdx)
    if kind is not Kind.UNKNOWN:
        assert licence.source.startswith("https://")


@pytest.mark.parametrize("text", ["", "# no metadata\n", "---\nlicense: [\n---\n", "---\n- a list\n---\n", "---\nlicense: mit"])
def test_cards_that_say_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "README.md").write_text(text)
    assert model_cards.licence_of(str(tmp_path)) in (None, "mit")
    (tmp_path / "README.md").unlink()
    assert model_cards.licence_of(str(tmp_path)) is None


def test_a_policy() -> None:
    find = artifact_files.licences().find
    assert complaint(find("apache-2.0"), Policy()) is None
    assert complaint(find("llama3"), Policy()) is None
    assert complaint(find("cc-by-nc-4.0"), Policy()) == (
        False,
        "its licence, CC-BY-NC-4.0, is not for commercial use: it forbids any use that is primarily for commercial advantage",
    )
    assert complaint(find(""), Policy()) == (False, "its card names no licence: ask before you ship it")
    assert complaint(find("cc-by-nc-4.0"), Policy(allow=("CC-BY-NC-*",))) is None
    assert complaint(find("my-own"), Policy(allow=("unknown",))) is None
    denied = complaint(find("llama3"), Policy(deny=("llama*",)))
    assert denied is not None
    assert denied[0]
    assert complaint(find("gpl-3.0"), Policy(deny=("GPL-*",))) is not None


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    for name in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "TRANSFORMERS_CACHE"):
        monkeypatch.delenv(name, raising=False)
    for name, head in (("org/free", "license: mit"), ("org/paid", "license: cc-by-nc-4.0")):
        repository = tmp_path / "hf" / "hub" / f"models--{name.replace('/', '--')}"
        snapshot = repository / "snapshots" / COMMIT
        snapshot.mkdir(parents=True)
        (repository / "refs").mkdir()
        (repository / "refs" / "main").write_text(COMMIT)
        (snapshot / "README.md").write_text(f"---\n{head}\n---\n")
        (snapshot / "model.safetensors").write_bytes(make.safetensors({"a": make.tensor(0, 8)}, b"\0" * 8))
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "app.py").write_text(
        "from transformers import AutoModel\n"
        'a = AutoModel.from_pretrained("org/free", revision="main")\n'
        'b = AutoModel.from_pretrained("org/paid")\n'
        'c = AutoModel.from_pretrained("org/elsewhere")\n'
    )
    (tmp_path / "vetline.toml").write_text("")
    return tmp_path


def test_the_list_of_models(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", "--licences", "src"]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].split() == ["model", "licence", "commit", "revision", "weights", "verdict", "where"]
    assert lines[1].split() == ["org/free", "MIT", COMMIT[:12], "main", "safetensors", "nothing", "found", "src/app.py:2"]
    assert lines[2].split()[:2] == ["org/paid", "CC-BY-NC-4.0"]
    assert lines[3].split() == ["org/elsewhere", "?", "-", "-", "-", "not", "on", "this", "machine", "src/app.py:4"]
    (project / "vetline.toml").write_text('[models.licences]\ndeny = ["non-commercial"]\n')
    assert main(["inspect", "--licences", "src", "--format", "json"]) == 1
    written = json.loads(capfd.readouterr().out)
    assert [(one["model"], one["denied"], one["commit"]) for one in written["models"]] == [
        ("org/free", False, COMMIT),
        ("org/paid", True, COMMIT),
        ("org/elsewhere", False, ""),
    ]
    assert main(["inspect", "--format", "cyclonedx", "src"]) == 2


def test_the_list_as_sarif(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "vetline.toml").write_text('[models.licences]\ndeny = ["non-commercial"]\n')
    assert main(["inspect", "--licences", "src", "--format", "sarif"]) == 1
    written = json.loads(capfd.readouterr().out)
    jsonschema.validate(written, json.loads(SARIF_SCHEMA.read_text()))
    told = [(one["ruleId"], one["level"], one["locations"][0]["physicalLocation"]["region"]["startLine"]) for one in written["runs"][0]["results"]]
    assert told == [("model-unpinned", "note", 2), ("model-licence", "error", 3), ("model-unpinned", "note", 3)]


def test_the_bill_of_materials(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    card = project / "hf" / "hub" / "models--org--free" / "snapshots" / COMMIT / "README.md"
    card.write_text("---\nlicense: other\nlicense_name: My Very Own\nbase_model: org/base\n---\n")
    (project / "src" / "local.py").write_text('import torch\nfrom datasets import load_dataset\na = torch.load("w.pt")\nb = load_dataset("org/data", revision="v1")\n')
    (project / "w.pt").write_bytes(make.torch_zip(make.EVIL))
    assert main(["inspect", "--licences", "src", "--format", "cyclonedx", "--output", "bom.json"]) == 1
    text = (project / "bom.json").read_text()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    bom = json.loads(text)
    components = {one["name"]: one for one in bom["components"]}
    assert set(components) == {"org/free", "org/paid", "org/elsewhere", "w.pt", "org/data"}
    free = components["org/free"]
    assert (free["type"], free["version"], free["purl"]) == ("machine-learning-model", COMMIT, f"pkg:huggingface/org/free@{COMMIT}")
    assert free["licenses"] == [{"license": {"name": "My Very Own"}}]
    assert [one["name"] for one in free["pedigree"]["ancestors"]] == ["org/base"]
    assert free["components"][0]["hashes"][0]["alg"] == "SHA-256"
    assert components["org/paid"]["licenses"][0]["license"]["id"] == "CC-BY-NC-4.0"
    assert "purl" not in components["w.pt"]
    assert (components["org/data"]["type"], components["org/data"]["version"]) == ("data", "v1")
    facts = {(one["name"], one["value"]) for one in components["w.pt"]["properties"]}
    assert {("vetline:verdict", "dangerous"), ("vetline:weights", "torch zip"), ("vetline:loaded-at", "src/local.py:3 (torch.load)")} <= facts
    [root] = [one for one in bom["dependencies"] if "dependsOn" in one]
    assert len(root["dependsOn"]) == 5
    capfd.readouterr()


def test_models_of_notebooks_are_listed(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    cells = [{"cell_type": "code", "source": line, "metadata": {}, "outputs": [], "execution_count": None} for line in ("%pip install x", 'import torch\nm = torch.load("w.pt")')]
    (project / "w.pt").write_bytes(make.torch_zip())
    (project / "book.ipynb").write_text(json.dumps({"cells": cells, "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}))
    assert main(["inspect", "--licences", "book.ipynb", "--format", "json"]) == 0
    [model] = json.loads(capfd.readouterr().out)["models"]
    assert (model["model"], model["verdict"], model["path"]) == ("w.pt", "nothing found", "book.ipynb")


def test_the_policy_at_the_line(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def told() -> list[tuple[int, str, str]]:
        main(["scan", "src", "--no-deep", "--select", "model-licence", "--format", "json"])
        return [(one["start"]["line"], one["severity"], one["message"]) for one in json.loads(capfd.readouterr().out)["findings"]]

    assert told() == [(3, "info", "org/paid: its licence, CC-BY-NC-4.0, is not for commercial use: it forbids any use that is primarily for commercial advantage")]
    (project / "vetline.toml").write_text('[models.licences]\nallow = ["CC-BY-NC-4.0"]\ndeny = ["MIT"]\n')
    [(line, severity, message)] = told()
    assert (line, severity) == (2, "error")
    assert "this project denies" in message


LICENCE_FILES = [  # the head of a LICENSE file, and what it comes to
    ("                                 Apache License\n                           Version 2.0, January 2004", "apache-2.0", "Apache-2.0"),
    ("MIT License\n\nCopyright (c) 2024 Somebody\n\nPermission is hereby granted, free of charge, to any person", "mit", "MIT"),
    ("LLAMA 3.1 COMMUNITY LICENSE AGREEMENT\nLlama 3.1 Version Release Date: July 23, 2024", "llama3.1", ""),
    ("# META LLAMA 3 COMMUNITY LICENSE AGREEMENT", "llama3", ""),
    ("Attribution-NonCommercial 4.0 International\n\n====", "cc-by-nc-4.0", "CC-BY-NC-4.0"),
    ("FLUX.1 [dev] Non-Commercial License", "flux-1-dev-non-commercial-license", ""),
    ("Qwen LICENSE AGREEMENT\n\nQwen LICENSE AGREEMENT Release Date: September 19, 2024", "qwen", ""),
    ("                    GNU AFFERO GENERAL PUBLIC LICENSE\n                       Version 3, 19 November 2007", "agpl-3.0", "AGPL-3.0-only"),
    ("All rights are kept by the company.", "", ""),
]


@pytest.mark.parametrize(("text", "name", "spdx"), LICENCE_FILES, ids=[row[1] or "its own" for row in LICENCE_FILES])
def test_licence_files(tmp_path: Path, text: str, name: str, spdx: str) -> None:
    (tmp_path / "README.md").write_text("---\nlanguage: en\n---\n")
    (tmp_path / "LICENSE").write_text(text)
    stated = model_cards.licence_of(str(tmp_path))
    assert stated is not None
    licence = artifact_files.licences().find(stated)
    assert (licence.stated if name else "", licence.spdx) == (name, spdx)
    assert (licence.kind is Kind.UNKNOWN) == (not name)
    (tmp_path / "README.md").write_text("---\nlicense: mit\n---\n")
    assert model_cards.licence_of(str(tmp_path)) == "mit", "the card counts before the file"


def test_what_becomes_of_unknown_licences() -> None:
    unknown = artifact_files.licences().find("my-own")
    assert complaint(unknown, Policy(unknown="allow")) is None
    assert complaint(unknown, Policy(unknown="deny")) == (True, "its licence, my-own, is not a known one: ask before you ship it")


def test_models_answer_for_what_they_come_from(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    card = project / "hf" / "hub" / "models--org--free" / "snapshots" / COMMIT / "README.md"
    card.write_text("---\nlicense: mit\nbase_model: org/paid\ndatasets: [org/data]\nlicense_link: https://example.org/licence\n---\n")
    found = LocalModels(str(project), (), 60).look("src/app.py", ModelName(HUB, "org/free"))
    assert found is not None
    said = "\n".join(found.facts)
    assert "[stated at](https://example.org/licence)" in said
    assert "comes from `org/paid`: CC-BY-NC-4.0: it forbids" in said
    assert "comes from `org/data`, which is not on this machine" in said
    assert found.complaint == (False, "it comes from org/paid: its licence, CC-BY-NC-4.0, is not for commercial use: it forbids any use that is primarily for commercial advantage")
