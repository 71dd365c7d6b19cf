"""Models in the local cache of the Hugging Face hub: which snapshot a name stands for, and what its files say of it.

The layout is that of huggingface_hub (docs: "Understand caching"): models--org--name/refs/REVISION, snapshots/COMMIT/FILES.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from vetline.artifacts.verdict import shown

MAX_CONFIG_BYTES = 4_000_000

_NAME = re.compile(r"[\w.-]{1,96}(?:/[\w.-]{1,96})?")
_COMMIT = re.compile(r"[0-9a-f]{40}")
_PICKLED = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".joblib", ".npy", ".npz", ".msgpack", ".dill")
_OTHER = (".safetensors", ".gguf", ".onnx", ".h5", ".keras", ".pb", ".tflite", ".mlmodel", ".skops", ".nemo", ".jinja")
_CONFIGURATIONS = frozenset(
    ("config.json", "tokenizer_config.json", "generation_config.json", "chat_template.json", "model_index.json", "adapter_config.json", "processor_config.json")
)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A cached state of a repository. `commit` is that of its folder."""

    name: str
    folder: str
    commit: str


def is_loaded(name: str) -> bool:
    """True for a file that a loader of the folder may read."""
    lowered = name.lower()
    return lowered.endswith((*_PICKLED, *_OTHER, ".index.json")) or lowered in _CONFIGURATIONS


def cache_folders(stated: str = "") -> list[str]:
    """Where repositories may be cached, as huggingface_hub decides it. `stated` is a folder that the program names."""
    home = os.environ.get("HF_HOME") or os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join("~", ".cache"), "huggingface")
    sentences = os.environ.get("SENTENCE_TRANSFORMERS_HOME")
    named = (stated, sentences, os.environ.get("HF_HUB_CACHE"), os.environ.get("HUGGINGFACE_HUB_CACHE"), os.environ.get("TRANSFORMERS_CACHE"), os.path.join(home, "hub"))
    return list(dict.fromkeys(os.path.expanduser(folder) for folder in named if folder))


def find(name: str, revision: str | None, cache_folder: str = "") -> Snapshot | None:
    """The cached snapshot of a repository, or None. A name is never taken for a path."""
    if not _NAME.fullmatch(name) or ".." in name:
        return None
    for cache in cache_folders(cache_folder):
        for kind in ("models", "datasets"):
            repository = os.path.join(cache, f"{kind}--{name.replace('/', '--')}")
            commit = _commit(repository, revision or "main")
            if commit is not None:
                return Snapshot(name, os.path.join(repository, "snapshots", commit), commit)
    return None


def facts(snapshot: Snapshot, revision: str | None) -> tuple[str, ...]:
    """What is worth knowing of a repository, as Markdown."""
    is_pinned = revision is not None and _COMMIT.fullmatch(revision)
    pinned = "pinned" if is_pinned else f"revision `{shown(revision, 40)}`, which can move" if revision else "not pinned"
    return (f"cached at commit `{snapshot.commit}`, {pinned}", *folder_facts(snapshot.folder))


def folder_facts(folder: str) -> tuple[str, ...]:
    """Format of the weights and code that comes along, of a model's folder."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return ()
    said = []
    weights = weights_of(names)
    if weights:
        said.append(f"weights: {weights}")
    code = custom_code(folder)
    if code:
        links = ", ".join(_link(os.path.join(folder, name), name) for name in code[:8]) + (", …" if len(code) > 8 else "")
        said.append(f"brings code of its own, which `trust_remote_code=True` runs: {links}")
    return tuple(said)


def has_both(names: list[str]) -> bool:
    """Pickled weights, and safetensors beside them."""
    return weights_of(names).startswith("safetensors,")


def custom_code_files(folder: str) -> tuple[str, ...]:
    """Those of the files of code that are there."""
    return tuple(path for name in custom_code(folder) if os.path.isfile(path := os.path.join(folder, name)))


def weights_of(names: list[str]) -> str:
    """In which form the weights of a folder stand, of the names of its files."""
    pickled = [name for name in names if name.lower().endswith(_PICKLED) and not name.lower().endswith((".npy", ".npz"))]
    tensors = [name for name in names if name.lower().endswith(".safetensors")]
    if tensors and pickled:
        return f"safetensors, and pickled ones beside them ({_list(pickled)}); `use_safetensors=True` takes the first"
    if tensors:
        return "safetensors"
    return f"pickled only ({_list(pickled)})" if pickled else ""


def custom_code(folder: str) -> list[str]:
    """The files that the configurations of a folder have run."""
    found: set[str] = set()
    for name in ("config.json", "tokenizer_config.json", "processor_config.json"):
        stated = _json(os.path.join(folder, name)).get("auto_map")
        if not isinstance(stated, dict):
            continue
        for value in stated.values():
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, str):
                    found.add(one.rpartition("--")[2].split(".")[0] + ".py")
    return sorted(found)


def _commit(repository: str, revision: str) -> str | None:
    candidates = [revision] if _COMMIT.fullmatch(revision) else []
    if re.fullmatch(r"[\w./-]{1,200}", revision) and ".." not in revision and not revision.startswith("/"):
        try:
            with open(os.path.join(repository, "refs", revision), encoding="ascii") as file:
                candidates.append(file.read(64).strip())
        except (OSError, ValueError):
            pass
    return next((one for one in candidates if _COMMIT.fullmatch(one) and os.path.isdir(os.path.join(repository, "snapshots", one))), None)


def _json(path: str) -> dict[str, Any]:
    try:
        if os.path.getsize(path) > MAX_CONFIG_BYTES:
            return {}
        with open(path, encoding="utf-8") as file:
            stated = json.load(file)
    except (OSError, ValueError, RecursionError):
        return {}
    return stated if isinstance(stated, dict) else {}


def _link(path: str, name: str) -> str:
    """A name that opens its file at a click, if it is there."""
    label = f"`{shown(name, 60)}`".replace("``", "`")
    return f"[{label}]({quote(Path(path).absolute().as_uri(), safe=':/%')})" if os.path.isfile(path) else label


def _list(names: list[str]) -> str:
    return ", ".join(f"`{shown(name, 60)}`".replace("``", "`") for name in names[:4]) + (", …" if len(names) > 4 else "")
