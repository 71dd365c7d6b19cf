"""Models at the lines that load them: which file a line means, what is said there, in a scan and in the editor."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.artifacts import containers as make
from tests.artifacts.containers import EVIL
from tests.lsp.client import Client, position
from vetline.artifacts import loaders, references
from vetline.artifacts.loaders import FILE, HUB
from vetline.artifacts.paths import HERE
from vetline.cli.main import main
from vetline.core.ports import ModelName
from vetline.core.text import Text
from vetline.host.models import LocalModels

IMPORTS = "import os, torch, pickle, joblib, numpy as np\nfrom pathlib import Path\nfrom torch import load as tload\nfrom safetensors.torch import load_file\n"

CALLS = [  # a line, the kind, the value that it comes to (None: it cannot be told), whether the loader takes no code
    ('torch.load("w.pt")', FILE, "w.pt", True),
    ('torch.load(f="w.pt", weights_only=True)', FILE, "w.pt", True),
    ('torch.load("w.pt", weights_only=False)', FILE, "w.pt", False),
    ('tload("w.pt")', FILE, "w.pt", True),
    ('NAME = "w.pt"\ntorch.load(NAME)', FILE, "w.pt", True),
    ('NAME = "a.pt"\nNAME = "b.pt"\ntorch.load(NAME)', FILE, None, False),
    ('torch.load(Path("models") / "w.pt")', FILE, "models/w.pt", True),
    ('torch.load(Path(__file__).parent / "w.pt")', FILE, f"{HERE}/w.pt", True),
    ('torch.load(Path(__file__).resolve().parents[1] / "w.pt")', FILE, f"{HERE}/../w.pt", True),
    ('torch.load(os.path.join(os.path.dirname(__file__), "w.pt"))', FILE, f"{HERE}/w.pt", True),
    ('torch.load(f"models/{1}.pt")', FILE, None, False),
    ('SIZE = "small"\ntorch.load(f"models/{SIZE}.pt")', FILE, "models/small.pt", True),
    ('torch.load(os.environ.get("MODEL", "w.pt"))', FILE, "w.pt", True),
    ('torch.load(os.environ["MODEL"])', FILE, None, False),
    ('pickle.load(open("w.pkl", "rb"))', FILE, "w.pkl", False),
    ('with open("w.pkl", "rb") as file:\n    pickle.load(file)', FILE, "w.pkl", False),
    ('def f():\n    path = "w.joblib"\n    return joblib.load(path)', FILE, "w.joblib", False),
    ('def f(path):\n    return joblib.load(path)', FILE, None, False),
    ('np.load("a.npy")', FILE, "a.npy", True),
    ('np.load("a.npy", allow_pickle=True)', FILE, "a.npy", False),
    ('load_file("w.safetensors")', FILE, "w.safetensors", True),
    ('AutoModel.from_pretrained("org/name")', HUB, "org/name", False),
    ('AutoModel.from_pretrained(pretrained_model_name_or_path="org/name", revision="main")', HUB, "org/name", False),
    ('json.load("w.pt")', FILE, None, False),
    ('def f(path="w.pt"):\n    return torch.load(path)', FILE, "w.pt", True),
    ('def f(*, path="w.pt"):\n    path = path.strip()\n    return torch.load(path)', FILE, None, True),
    ('def f(config):\n    return torch.load(config.get("weights", "w.pt"))', FILE, "w.pt", True),
    ('def f(path=None):\n    return torch.load(path or "w.pt")', FILE, "w.pt", True),
    ('parser.add_argument("-w", "--weights-file", default="w.pt")\nargs = parser.parse_args()\ntorch.load(args.weights_file)', FILE, "w.pt", True),
    ('parser.add_argument("--w", dest="file", default="w.pt")\ndef f():\n    args = parser.parse_args()\n    torch.load(args.file)', FILE, "w.pt", True),
    ('class Settings(BaseSettings):\n    weights: str = "w.pt"\nsettings = Settings()\ntorch.load(settings.weights)', FILE, "w.pt", True),
    ('class Net:\n    WEIGHTS = "w.pt"\n    def f(self):\n        torch.load(self.WEIGHTS)', FILE, "w.pt", True),
    ('class Net:\n    def __init__(self):\n        self.path = Path("m") / "w.pt"\n    def f(self):\n        torch.load(self.path)', FILE, "m/w.pt", True),
    ('class Net:\n    def __init__(self, path):\n        self.path = path\n    def f(self):\n        torch.load(self.path)', FILE, None, True),
    ('CONFIG = {"a": "x", "weights": "w.pt"}\ntorch.load(CONFIG["weights"])', FILE, "w.pt", True),
    ('ROOT = Path(__file__).resolve().parent\nDATA = ROOT / "data"\ntorch.load(DATA / "w.pt")', FILE, f"{HERE}/data/w.pt", True),
    ('torch.load(os.path.join(os.getenv("DIR", "models"), "w.pt"))', FILE, "models/w.pt", True),
    ('torch.load(Path("a/w.bin").with_suffix(".pt"))', FILE, "a/w.pt", True),
    ('Net.load_from_checkpoint("w.ckpt")', FILE, "w.ckpt", False),
    ('Net.load_from_checkpoint("w.ckpt", weights_only=True)', FILE, "w.ckpt", True),
    ('import keras\nkeras.models.load_model("m.keras")', FILE, "m.keras", True),
    ('import keras\nkeras.models.load_model("m.keras", safe_mode=False)', FILE, "m.keras", False),
    ('from peft import PeftModel\nPeftModel.from_pretrained(base, "org/adapter")', HUB, "org/adapter", False),
    ('from huggingface_hub import hf_hub_download\nhf_hub_download("org/name", "w.pt")', HUB, "org/name", False),
    ('from vllm import LLM\nLLM(model="org/name")', HUB, "org/name", False),
    ('from transformers import pipeline\npipeline("text-generation", model="org/name")', HUB, "org/name", False),
    ('from transformers import pipeline\npipeline("text-generation")', HUB, None, False),
    ('torch.load(', FILE, None, False),
]  # fmt: skip


@pytest.mark.parametrize(("line", "kind", "value", "takes_no_code"), CALLS, ids=[call[0].replace("\n", " ") for call in CALLS])
def test_what_a_line_names(line: str, kind: str, value: str | None, takes_no_code: bool) -> None:
    found = references.find(Text.of((IMPORTS + line + "\n").encode()))
    if value is None:
        assert [reference.name for reference in found] in ([], [None])
        return
    [reference] = found
    assert reference.name is not None
    assert (reference.name.kind, reference.name.value, reference.takes_no_code) == (kind, value, takes_no_code)


@pytest.mark.parametrize("name", [*loaders.FUNCTIONS, *loaders.METHODS])
def test_no_loader_is_passed_over_for_its_bytes(name: str) -> None:
    assert references.may_hold_any(f"x = {name}(y)".encode())
    assert references.may_hold_any(f"x = {name.rpartition('.')[2]}  (y)".encode())
    called = name if "." in name else f"anything.{name}"
    assert len(references.find(Text.of(f"x = {called} (y, y)".encode()))) == 1


def test_aliases_are_not_passed_over() -> None:
    [reference] = references.find(Text.of(b'from torch import load as read\nread("w.pt")\n'))
    assert reference.loader == "torch.load"


def test_what_else_a_call_says() -> None:
    lines = 'from huggingface_hub import hf_hub_download\nREV = "abc"\nhf_hub_download("org/name", filename="w.pt", revision=REV, cache_dir="hub")\n'
    [reference] = references.find(Text.of(lines.encode()))
    assert reference.name == ModelName(HUB, "org/name", "abc", "w.pt", "hub")


def test_spans_are_bytes() -> None:
    text = Text.of('import torch\nx = "ä"; torch.load("w.pt")\n'.encode())
    [reference] = references.find(text)
    assert text.data[reference.span.start : reference.span.end] == b'"w.pt"'
    assert text.data[reference.call.start : reference.call.end] == b'torch.load("w.pt")'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with models; nothing loads them."""
    (tmp_path / "pkg").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "vetline.toml").write_text("")
    (tmp_path / "bad.pt").write_bytes(make.torch_zip(EVIL))
    (tmp_path / "pkg" / "near.pt").write_bytes(make.torch_zip(EVIL))
    (tmp_path / "data" / "good.pt").write_bytes(make.torch_zip())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    for name in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "TRANSFORMERS_CACHE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def models(project: Path) -> Iterator[LocalModels]:
    made = LocalModels(str(project), (), 60)
    yield made
    made.close()


def test_where_a_path_is_looked_for(models: LocalModels) -> None:
    def levels(path: str, value: str) -> list[tuple[str, int]] | None:
        found = models.look(path, ModelName(FILE, value))
        return None if found is None else [(file.path, file.level) for file in found.files]

    assert levels("pkg/app.py", "bad.pt") == [("bad.pt", 2)]
    assert levels("pkg/app.py", "near.pt") == [("pkg/near.pt", 2)]
    assert levels("pkg/app.py", f"{HERE}/near.pt") == [("pkg/near.pt", 2)]
    assert levels("pkg/app.py", f"{HERE}/bad.pt") is None
    assert levels("pkg/app.py", "good.pt") == [("data/good.pt", 0)]
    assert levels("pkg/app.py", "nowhere.pt") is None


def test_files_that_stand_in_the_place_of_libraries(project: Path, models: LocalModels, capfd: pytest.CaptureFixture[str]) -> None:
    found = models.look("app.py", ModelName(FILE, "good.pt"))
    assert found is not None
    assert found.shadows == ()
    (project / "torch.py").write_text("def load(path): ...\n")
    for name in ("collections", "sklearn"):  # of which the model names the first
        (project / "pkg" / name).mkdir()
        (project / "pkg" / name / "__init__.py").write_text("")
    found = models.look("pkg/app.py", ModelName(FILE, "good.pt"))
    assert found is not None
    assert found.shadows == ("pkg/collections/__init__.py", "torch.py")
    (project / "app.py").write_text('import torch\na = torch.load("good.pt")\n')
    assert main(["scan", "app.py", "--no-deep", "--select", "artifact-suspicious", "--fail-on", "warning"]) == 1
    assert "torch.py is imported in the place of torch" in capfd.readouterr().out


def cached(project: Path, name: str, commit: str, files: dict[str, bytes]) -> None:
    repository = project / "hf" / "hub" / f"models--{name.replace('/', '--')}"
    snapshot = repository / "snapshots" / commit
    snapshot.mkdir(parents=True)
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text(commit)
    for file, data in files.items():
        (snapshot / file).write_bytes(data)


def test_repositories_in_the_hubs_cache(project: Path, models: LocalModels) -> None:
    commit = "0123456789abcdef0123456789abcdef01234567"
    card = b"---\nlicense: other\nlicense_name: llama3.2\nbase_model: x/y\n---\n# A model\n"
    config = json.dumps({"model_type": "x", "auto_map": {"AutoModel": "modeling_x.XModel"}}).encode()
    cached(project, "org/name", commit, {"README.md": card, "config.json": config, "pytorch_model.bin": make.torch_zip(EVIL), "modeling_x.py": b"x = 1\n"})
    found = models.look("app.py", ModelName(HUB, "org/name"))
    assert found is not None
    said = "\n".join(found.facts)
    for words in (commit, "not pinned", "pickled only (`pytorch_model.bin`)", "`modeling_x.py`", "licence: llama3.2 (terms: it forbids"):
        assert words in said
    assert {(os.path.basename(file.path), file.level) for file in found.files} == {("config.json", 1), ("pytorch_model.bin", 2)}
    pinned = models.look("app.py", ModelName(HUB, "org/name", commit))
    assert pinned is not None
    assert "pinned" in pinned.facts[0]
    assert "not pinned" not in pinned.facts[0]
    for name in ("org/other", "../org/name", "org/../name", "/etc"):
        assert models.look("app.py", ModelName(HUB, name)) is None


def test_a_scan_tells_what_a_line_would_load(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    lines = [
        "import torch",
        'a = torch.load("bad.pt", weights_only=False)',
        'b = torch.load("bad.pt", weights_only=True)',
        'c = torch.load("good.pt", weights_only=True)',
        'd = torch.load("bad.pt", weights_only=True)  # vetline: ignore[artifact-dangerous] a sample',
    ]
    (project / "app.py").write_text("\n".join(lines) + "\n")
    assert main(["scan", "app.py", "--no-deep", "--select", "artifact-dangerous", "--format", "json"]) == 1
    found = json.loads(capfd.readouterr().out)["findings"]
    assert [(one["rule"], one["start"]["line"], one["severity"]) for one in found] == [("artifact-dangerous", 2, "error"), ("artifact-dangerous", 3, "error")]
    assert "bad.pt: archive/data.pkl: calls os.system('true')" in found[0]["message"]
    assert found[0]["related"][0]["path"] == "bad.pt"
    (project / "requirements.txt").write_text("torch==2.10.0\n")
    assert main(["scan", "app.py", "--no-deep", "--select", "artifact-dangerous", "--format", "json"]) == 1
    found = json.loads(capfd.readouterr().out)["findings"]
    assert [one["severity"] for one in found] == ["error", "warning"], "weights_only holds since torch 2.10"
    (project / "vetline.toml").write_text("[models]\nenable = false\n")
    assert main(["scan", "app.py", "--no-deep", "--select", "artifact-dangerous"]) == 0


COMMIT = "0123456789abcdef0123456789abcdef01234567"


def findings(capfd: pytest.CaptureFixture[str], *ids: str) -> list[dict[str, object]]:
    main(["scan", "app.py", "--no-deep", "--select", ",".join(ids), "--format", "json"])
    return json.loads(capfd.readouterr().out)["findings"]


FIXES = [  # a call, and what the fixes of what is said of the repository make of it
    ('AutoModel.from_pretrained("org/name")', f'AutoModel.from_pretrained("org/name", revision="{COMMIT}", use_safetensors=True)'),
    ('AutoModel.from_pretrained("org/name", revision="main")', f'AutoModel.from_pretrained("org/name", revision="{COMMIT}", use_safetensors=True)'),
    ('AutoModel.from_pretrained(\n    "org/name",  # why\n)', f'AutoModel.from_pretrained(\n    "org/name", revision="{COMMIT}", use_safetensors=True,  # why\n)'),
    (f'AutoModel.from_pretrained("org/name", revision="{COMMIT}", use_safetensors=True)', None),
    ('AutoModel.from_pretrained("org/name", revision=pick(), use_safetensors=False)', None),
    ('AutoModel.from_pretrained("org/name", **options)', None),
    ('snapshot_download(repo_id="org/name")', f'snapshot_download(repo_id="org/name", revision="{COMMIT}")'),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), FIXES, ids=[row[0].replace("\n", " ") for row in FIXES])
def test_fixes_at_the_line(project: Path, capfd: pytest.CaptureFixture[str], line: str, expected: str | None) -> None:
    tensors = make.safetensors({"a": make.tensor(0, 8)}, b"\0" * 8)
    cached(project, "org/name", COMMIT, {"config.json": b"{}", "pytorch_model.bin": make.torch_zip(), "model.safetensors": tensors})
    source = "from transformers import AutoModel\nfrom huggingface_hub import snapshot_download\nmodel = " + line.replace("\\n", "\n") + "\n"
    (project / "app.py").write_text(source)
    edits = [edit for one in findings(capfd, "model-unpinned", "model-pickled") for fix in one["fixes"] for edit in fix["edits"]]
    data = source.encode()
    for edit in sorted(edits, key=lambda edit: edit["start"]["offset"], reverse=True):
        data = data[: edit["start"]["offset"]] + edit["text"].encode() + data[edit["end"]["offset"] :]
    changed = data.decode().removeprefix(source[: source.index("model = ") + 8]).removesuffix("\n")
    if expected is None:
        assert edits == []
    else:
        assert sorted(changed) == sorted(expected.replace("\\n", "\n")), "two insertions at one place may come in either order"
        compile(data, "app.py", "exec")


def test_a_cached_commit_speaks_for_the_rule_of_unpinned_names(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / "app.py").write_text('from transformers import AutoModel\nmodel = AutoModel.from_pretrained("org/name")\n')
    main(["scan", "app.py", "--no-deep", "--format", "json"])
    before = [one["rule"] for one in json.loads(capfd.readouterr().out)["findings"]]
    cached(project, "org/name", COMMIT, {"config.json": b"{}"})
    main(["scan", "app.py", "--no-deep", "--format", "json"])
    after = [one["rule"] for one in json.loads(capfd.readouterr().out)["findings"]]
    assert (len(before), len(after)) == (1, 1)
    assert after == ["model-unpinned"] != before


def test_code_that_a_call_runs_is_named(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    config = json.dumps({"auto_map": {"AutoModel": "modeling_x.XModel"}}).encode()
    cached(project, "org/name", COMMIT, {"config.json": config, "modeling_x.py": b"x = 1\n"})
    (project / "app.py").write_text('from transformers import AutoModel\nm = AutoModel.from_pretrained("org/name", trust_remote_code=True)\n')
    [told] = findings(capfd, "model-code")
    assert findings(capfd, "artifact-suspicious") == [], "that the configuration names the code is said by this"
    assert told["message"] == "org/name brings code of its own, which this call runs: modeling_x.py"
    assert str(told["related"][0]["path"]).endswith(f"{COMMIT}/modeling_x.py")  # type: ignore[index]
    found = LocalModels(str(project), (), 60).look("app.py", ModelName(HUB, "org/name"))
    assert found is not None
    assert f"/{COMMIT}/modeling_x.py)" in "\n".join(found.facts)


def test_the_command_that_converts(models: LocalModels) -> None:
    good = models.look("app.py", ModelName(FILE, "good.pt"))
    bad = models.look("app.py", ModelName(FILE, "bad.pt"))
    assert good is not None
    assert bad is not None
    assert good.conversion.endswith("data/good.pt data/good.safetensors")
    assert bad.conversion == ""


def test_in_the_editor(project: Path) -> None:
    uri = (project / "app.py").as_uri()
    source = 'import torch\na = torch.load("bad.pt", weights_only=False)\nb = torch.load("good.pt", weights_only=True)\n'
    with Client(env={**os.environ, "HOME": str(project), "XDG_STATE_HOME": str(project / "state")}) as client:
        client.initialize([project])
        client.open(uri, source)
        published = client.publication(uri, lambda one: "artifact-dangerous" in one.codes)
        [told] = [one for one in published.diagnostics if one["code"] == "artifact-dangerous"]
        assert (told["range"]["start"]["line"], told["severity"]) == (1, 1)
        assert not any(one["range"]["start"]["line"] == 2 and one["code"].startswith("artifact") for one in published.diagnostics)
        answer = client.request("textDocument/hover", {"textDocument": {"uri": uri}, "position": position(2, 16)})
        for words in ("good.pt", "torch zip", "1 tensor", "**nothing found**", "sha256"):
            assert words in answer["contents"]["value"]
        os.replace(project / "data" / "good.pt", project / "bad.pt")
        client.change(uri, {"text": source + "\n"})
        after = client.publication(uri, lambda one: one.version == 2 and "artifact-dangerous" not in one.codes)
        assert after.version == 2
