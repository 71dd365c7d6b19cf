"""Plain values of a pickle that its loader takes as settings: what they have called or imported by name.

Loading runs nothing of them, and `weights_only` lets them through. Lightning then calls what `_instantiator` names, Hydra what
`_target_` names, OpenMMLab runs its configuration as Python, and fairseq imports the folder of `user_dir`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vetline.artifacts import places, sources, targets
from vetline.artifacts.values import Items, LongText, Made
from vetline.artifacts.verdict import Level, shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

if TYPE_CHECKING:
    from vetline.artifacts.judge import Judge

MAX_VALUES = 20_000
_IMPORTS = re.compile(r"__import__\s*\(\s*['\"][\w.]+['\"]\s*\)\s*\.\s*\w+\s*\(|\bos\.(?:system|popen)\s*\(\s*['\"]")
MAX_PROGRAM_BYTES = 500_000
_PROGRAMS = frozenset(("config", "cfg", "config_text", "cfg_text"))


def check(judge: Judge, value: Any, data: Any) -> None:
    """Remarks what the dictionaries within a stream's value name. `data` is what texts stand in."""
    waiting = [value]
    seen: set[int] = set()
    while waiting and len(seen) < MAX_VALUES:
        one = waiting.pop()
        if not isinstance(one, (tuple, Items, Made)) or id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, tuple):
            waiting.extend(one)
        elif isinstance(one, Made):
            waiting.extend((one.state, one.arguments))
        elif one.kind == "dict":
            _dictionary(judge, one, data)
            waiting.extend(inner for _, inner in one.kept)
        else:
            waiting.extend(one.kept)


def _dictionary(judge: Judge, found: Items, data: Any) -> None:
    texts = {str(key): str(inner) for key, inner in found.kept if isinstance(key, str) and isinstance(inner, str)}
    if texts:
        trial = judge.inquiry.trial()
        targets.examine(trial, texts, judge.entry)
        for remark in trial.remarks:
            if remark.level is Level.DANGEROUS:
                judge.inquiry.danger(remark.kind, f"among its settings, {remark.message}", judge.entry)
    for inner in texts.values():
        if why := places.reached(inner):
            judge.inquiry.suspect("path", f"among its settings stands the path {why}: {shown(inner, 80)}", judge.entry)
        if _IMPORTS.search(inner):
            judge.inquiry.suspect("code", f"among its settings stands code: {shown(inner, 80)}", judge.entry)
        if inner.startswith("$") and targets.EVALUATED_REACHES.search(inner):
            judge.inquiry.danger("expression", f"among its settings, MONAI evaluates {shown(inner, 80)}", judge.entry)
    if folder := texts.get("user_dir"):
        judge.inquiry.suspect("import", f"among its settings, user_dir has the Python folder {shown(folder, 80)} imported by fairseq", judge.entry)
    for key, inner in found.kept:
        if isinstance(key, str) and key in _PROGRAMS:
            _program(judge, str(key), inner, data)


def _program(judge: Judge, key: str, inner: Any, data: Any) -> None:
    """A configuration that is written in Python, and run to be read."""
    if isinstance(inner, LongText):
        raw = bytes(data[inner.start : min(inner.end, inner.start + MAX_PROGRAM_BYTES)])
    elif isinstance(inner, str) and "\n" in inner:
        raw = inner.encode("utf-8", "replace")
    else:
        return
    trial = judge.inquiry.trial()
    sources.source(trial, View(raw, 0, len(raw), judge.entry, "config.py"))
    for remark in trial.remarks:
        if remark.level is Level.DANGEROUS:
            judge.inquiry.danger(remark.kind, f"its {shown(key, 20)} is a program: {remark.message}", judge.entry)
