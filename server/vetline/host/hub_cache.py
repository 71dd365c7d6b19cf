"""Models in the local cache of the Hugging Face hub: which snapshot a name stands for, and what its files say of it.

The layout is that of huggingface_hub (docs: "Understand caching"): models--org--name/refs/REVISION, snapshots/COMMIT/FILES.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from vetline.artifacts.verdict import shown

MAX_CONFIG_BYTES = 4_000_000
MAX_CARD_BYTES = 200_000

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


def cache_folders() -> list[str]:
    """Where repositories may be cached, as huggingface_hub decides it."""
    home = os.environ.get("HF_HOME") or os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join("~", ".cache"), "huggingface")
    named = (os.environ.get("HF_HUB_CACHE"), os.environ.get("HUGGINGFACE_HUB_CACHE"), os.environ.get("TRANSFORMERS_CACHE"), os.path.join(home, "hub"))
    return list(dict.fromkeys(os.path.expanduser(folder) for folder in named if folder))


def find(name: str, revision: str | None) -> Snapshot | None:
    """The cached snapshot of a repository, or None. A name is never taken for a path."""
    if not _NAME.fullmatch(name) or ".." in name:
        return None
    for cache in cache_folders():
        for kind in ("models", "datasets"):
            repository = os.path.join(cache, f"{kind}--{name.replace('/', '--')}")
            commit = _commit(repository, revision or "main")
            if commit is not None:
                return Snapshot(name, os.path.join(repository, "snapshots", commit), commit)
    return None


def facts(snapshot: Snapshot, revision: str | None) -> tuple[str, ...]:
    """What is worth knowing of a repository, as Markdown."""
    pinned = "pinned" if revision and _COMMIT.fullmatch(revision) else f"revision `{shown(revision, 40)}`, which can move" if revision else "not pinned"
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
        said.append(f"brings code of its own, which `trust_remote_code=True` runs: {_list(code)}")
    return tuple(said)


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


def card(folder: str) -> Mapping[str, Any]:
    """The metadata at the head of a model's or data set's card; empty if there is none."""
    try:
        with open(os.path.join(folder, "README.md"), encoding="utf-8", errors="replace") as file:
            text = file.read(MAX_CARD_BYTES)
    except OSError:
        return {}
    if not text.startswith("---"):
        return {}
    head = text[3:].partition("\n---")[0]
    try:
        stated = yaml.load(head, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return stated if isinstance(stated, dict) else {}


def licence_of(folder: str) -> str | None:
    """The licence that a card states: its id, or the name that goes with `other`; "" if it states none, None without a card."""
    stated = card(folder)
    if not stated:
        return None
    licence = stated.get("license")
    if isinstance(licence, list):
        licence = ", ".join(map(str, licence))
    name = stated.get("license_name")
    if licence in (None, "other") and name:
        return str(name)
    return str(licence or "")


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


def _list(names: list[str]) -> str:
    return ", ".join(f"`{shown(name, 60)}`".replace("``", "`") for name in names[:4]) + (", …" if len(names) > 4 else "")
