"""Which Python sources settings beside a model have imported, by the names that they state."""

from __future__ import annotations

import os
import re

MAX_FILES = 20
READ_BYTES = 65_536
PARENTS = 2
"""Settings may lie so many folders above the source: of MLflow's `code`, and of a version of a model that Triton serves."""

_FOLDERS = ("conf", "config", "configs")
_READ = re.compile(r".*\.ya?ml\Z|(?:modules|model_index|manifest)\.json\Z|mlmodel\Z|config\.pbtxt\Z|pyproject\.toml\Z", re.IGNORECASE)
_NAMING = re.compile(
    rb"(?:^|[{,])[ \t-]*[\"']?(?:class_path|_target_|type|target|loader_module|import_path)[\"']?[ \t]*:[ \t]*[\"']?([A-Za-z_]\w*)\.[A-Za-z_]"  # Hydra, jsonargparse, Kedro, sentence-transformers
    rb"|^[ \t]*loader_module:[ \t]*[\"']?([A-Za-z_]\w*)[\"']?[ \t]*$"  # MLflow
    rb"|\bmodel_code_path:[ \t]*[\"']?(?:[\w.-]+/)*([A-Za-z_]\w*)\.py\b"
    rb"|^[ \t]*[\"']?(?:service|entrypoint|predict|train)[\"']?[ \t]*:[ \t]*[\"']?([A-Za-z_]\w*)(?:\.py)?:[A-Za-z_]"  # BentoML, Cog
    rb"|[\"']handler[\"'][ \t]*:[ \t]*[\"']([A-Za-z_]\w*)\.py\b"  # TorchServe
    rb"|:\s*\[\s*\"([A-Za-z_]\w*)\"\s*,\s*\"[A-Za-z_]\w*\"\s*\]",  # diffusers
    re.MULTILINE,
)
_BACKEND = re.compile(rb"^\s*build-backend\s*=\s*[\"']([A-Za-z_]\w*)", re.MULTILINE)
_TRITON = re.compile(rb"^\s*backend\s*:\s*[\"']python[\"']", re.MULTILINE)


def modules_named_for(folder: str, within: str = "") -> frozenset[str]:
    """The top-level modules that settings in a folder, a little above it (but not above `within`) or in its folders of settings name."""
    found = {*_named(folder)}
    for name in _FOLDERS:
        place = os.path.join(folder, name)
        found.update(_named(place), _named(os.path.join(place, "base")))
    for _ in range(PARENTS):
        if folder == within or folder == os.path.dirname(folder):
            break
        folder = os.path.dirname(folder)
        found.update(_named(folder))
    return frozenset(found)


def _named(folder: str) -> set[str]:
    """What the settings in one folder name."""
    try:
        names = sorted(name for name in os.listdir(folder) if _READ.match(name))[:MAX_FILES]
    except OSError:
        return set()
    found: set[str] = set()
    for name in names:
        path = os.path.join(folder, name)
        try:
            if os.path.islink(path) or not os.path.isfile(path):
                continue  # a link may leave the folder, a pipe would be waited for
            with open(path, "rb") as file:
                raw = file.read(READ_BYTES)
        except OSError:
            continue
        if name.lower() == "pyproject.toml":
            found.update(module.decode() for module in _BACKEND.findall(raw) if b"backend-path" in raw)
            continue
        found.update(module.decode() for row in _NAMING.findall(raw) for module in row if module)
        if name.lower() == "config.pbtxt" and _TRITON.search(raw):
            found.add("model")
    return found
