"""What the configurations of transformers and its kin have loaded as code: of their own folder, or of other repositories."""

from __future__ import annotations

from typing import Any

from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.tars import leaves
from vetline.artifacts.verdict import Level, shown
from vetline.core import lazy_re as re

_KERNELS = re.compile(r"_?(?:attn|experts|moe)\w*_implementation\w*|\w*_implementation_internal")
_KEPT_KERNELS = "kernels-community/"
"""The repository that Hugging Face itself keeps; transformers falls back to it of its own accord."""


def examine(inquiry: Inquiry, key: str, inner: Any, entry: str) -> bool:
    """One entry of an object, wherever it stands. False if it says nothing of code."""
    if key == "auto_map" and isinstance(inner, dict) and inner:
        inquiry.fact("custom code", ", ".join(sorted({shown(str(one), 60) for one in inner.values()})[:4]))
        if outside := next((one for one in _references(inner) if leaves(one.rpartition("--")[2])), None):
            inquiry.danger("remote code", f"it takes code from {shown(outside, 80)}, outside of the model's folder", entry)
        else:
            inquiry.suspect("remote code", f"it needs code of its own ({_named(inner)}), which trust_remote_code=True runs", entry)
    elif key in ("custom_pipelines", "custom_generate") and inner:
        inquiry.suspect("remote code", f"it names code of its own: {_named(inner)}", entry)
    elif key in ("kernel_config", "kernel_mapping") and (named := [one for one in inner.values() if isinstance(one, str) and "/" in one] if isinstance(inner, dict) else []):
        inquiry.suspect("kernel", f"{key} names the repository {shown(named[0], 80)}, whose code runs when the model is loaded", entry)
    elif _KERNELS.fullmatch(key) and isinstance(inner, str) and "/" in inner:
        level = Level.DANGEROUS if key.endswith("_internal") or (key[0] == "_" and not inner.startswith(_KEPT_KERNELS)) else Level.SUSPICIOUS
        words = f"{shown(key, 60)} names the repository {shown(inner, 80)}, whose code runs when the model is loaded"
        inquiry.add(level, "kernel", words, entry)
    elif key == "trust_remote_code" and inner is True:
        inquiry.suspect("trust", "it switches trust_remote_code on for what it has loaded in turn", entry)
    else:
        return False
    return True


def within(inquiry: Inquiry, whole: Any, node: dict[str, Any], entry: str) -> None:
    """Code for a part of a model of a known kind: who loads the part asks nobody for trust (vLLM's CVE-2025-66448).

    Models that bring code for the whole of themselves name it for their parts too; they are asked for. So are parts that transformers
    saved with where they came from: they list the architecture that the code is of.
    """
    stated = node.get("auto_map")
    if node is whole or not isinstance(stated, dict) or not isinstance(whole, dict) or "auto_map" in whole:
        return
    architectures = node.get("architectures")
    if isinstance(architectures, list) and any(one.rpartition(".")[2] in architectures for one in _references(stated)):
        return
    if "model_type" in whole and (other := next((one for one in _references(stated) if "--" in one), None)):
        inquiry.danger("remote code", f"a part of it takes code from another repository, {shown(other, 80)}, which loaders run without trust_remote_code", entry)


def _references(stated: dict[Any, Any]) -> list[str]:
    return [str(one) for value in stated.values() for one in (value if isinstance(value, list) else [value]) if one]


def _named(stated: Any) -> str:
    if isinstance(stated, dict):
        files = {one.split("--")[-1].split(".")[0] + ".py" for one in (_references(stated) or [str(stated)])}
        return ", ".join(shown(name, 60) for name in sorted(files)[:4])
    return shown(stated, 80)
