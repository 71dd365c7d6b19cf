"""The command that makes safetensors of a model's pickled weights. It is shown, and never run here."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from vetline.artifacts.loaders import HUB
from vetline.artifacts.verdict import Level
from vetline.core.ports import LoadedFile, ModelName

_OF_TORCH = (
    "import sys, torch; from safetensors.torch import save_file; "
    "state = torch.load(sys.argv[1], map_location=\"cpu\", weights_only=True); state = state.get(\"state_dict\", state); "
    "save_file({name: tensor.clone().contiguous() for name, tensor in state.items()}, sys.argv[2])"
)
_OF_HUB = (
    "import sys; from transformers import AutoModel; "
    "AutoModel.from_pretrained(sys.argv[1], revision=sys.argv[2]).save_pretrained(sys.argv[3], safe_serialization=True)"
)


def command(name: ModelName, files: Sequence[LoadedFile], commit: str) -> str:
    """A line for a shell; "" for what has no pickled weights of torch, or is not to be loaded at all."""
    pickled = [file for file in files if file.form in ("torch zip", "torch, old form")]
    if not pickled or any(file.level != Level.NOTHING_FOUND or file.failure for file in files):
        return ""
    if name.kind == HUB and commit:
        if any(file.path.endswith(".safetensors") for file in files):
            return ""
        return shlex.join(["python", "-c", _OF_HUB, name.value, commit, name.value.rpartition("/")[2]])
    if len(files) > 1:
        return ""
    path = pickled[0].path
    return shlex.join(["python", "-c", _OF_TORCH, path, path.rpartition(".")[0] + ".safetensors"])
