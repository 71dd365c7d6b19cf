"""What configurations have called or imported by name: Hydra and its kin, jsonpickle, and the graphs that torch.export writes."""

from __future__ import annotations

import builtins
from typing import Any

from vetline.artifacts import operations, programs
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.trust import Use, called, is_class_name
from vetline.artifacts.verdict import Level, shown
from vetline.core import lazy_re as re

_DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+")
_CALLED = frozenset(("_component_", "_zen_target", "_instantiator"))
"""Keys that name what is called: of torchtune, hydra-zen and Lightning."""

_CALLED_WITH = {
    "target": ("params",),
    "class_path": ("init_args", "dict_kwargs"),
    "type": ("init_parameters", "init_args", "kwargs"),
    "name": ("params",),
    "provider": ("component_type",),
}
"""Keys that name what is called, and the keys beside them that tell it from a text that only looks so."""

_HYDRA_PLUGINS = re.compile(r"(?:hydra\._internal\.core_plugins|hydra_plugins\.\w+)\.\w+\.\w*(?:Launcher|Sweeper)")
"""Hydra writes them into the record of each run."""

MAX_TARGET = 200
"""Characters that the path of a function has at most."""

_JSONPICKLE = frozenset(("py/object", "py/function", "py/type", "py/class", "py/mod"))
_EXPRESSION_REACHES = re.compile(r"""["'\[\]{}@;]|__|\.\s*[A-Za-z_]|\b(?:lambda|import|eval|exec|open|getattr|compile|system|sympify)\b""")
EVALUATED_REACHES = re.compile(
    r"\bos\.(?:system|popen|exec\w+|spawn\w+|posix_spawn\w*|remove|unlink|rmdir|kill)\b|\bsubprocess\.\w+\s*\(|__import__|__\w+__|\b(?:exec|eval|compile)\s*\(|\bshutil\.rmtree\b"
    r"|\burllib\b|\bsocket\.|\bpickle\.loads?\b|\bmarshal\b|\bctypes\b|\brequests\.\w+\s*\("
)
"""Of MONAI's expressions, which begin with a dollar: what building networks and data needs none of."""

_EXPORTED = re.compile(r"torch\.ops\.(\w+)\.(\w+)(?:\.\w+)?")
_EXPORTED_PLAIN = re.compile(r"torch\.(?:_?sym_\w+|_check\w*|_C\._\w+|amp\.\w+|_higher_order_ops\.\w+(?:\.\w+)?|functional\.\w+|nn\.functional\.\w+|autograd\.\w+(?:\.\w+)*|_tensor\.\w+|\w*_grad_enabled)|math\.\w+")
_OPERATORS_THAT_CALL = frozenset(("attrgetter", "methodcaller", "itemgetter", "call"))


def examine(inquiry: Inquiry, node: dict[str, Any], entry: str) -> None:
    """One object of a configuration."""
    for key, value in node.items():
        if not isinstance(value, str):
            continue
        if key == "_target_":
            _hydra(inquiry, value, entry)
        elif key == "expr_str":
            if found := _EXPRESSION_REACHES.search(value):
                inquiry.danger("expression", f"an expression that is evaluated holds {shown(found[0], 20)}: {shown(value, 80)}", entry)
        elif key == "target" and "inputs" in node:
            _exported(inquiry, value, entry)
        elif key in _CALLED or (key in _CALLED_WITH and not node.keys().isdisjoint(_CALLED_WITH[key])):
            _forbidden(inquiry, str(key), value, entry)
        elif key == "py/repr":
            inquiry.danger("expression", f"{key} is evaluated: {shown(value, 80)}", entry)
        elif key in _JSONPICKLE:
            _forbidden(inquiry, key, value, entry)
        elif ("." in value or ":" in value) and len(value) < MAX_TARGET:
            _runner(inquiry, str(key), value, entry)


def _hydra(inquiry: Inquiry, target: str, entry: str) -> None:
    """Hydra calls what `_target_` names."""
    module, _, name = target.rpartition(".")
    if _HYDRA_PLUGINS.fullmatch(target) or (not module and is_class_name(name) and name.isidentifier()):
        return  # the latter is MONAI's, which looks classes up among its own
    opinion = inquiry.trust.judge(module, name, Use.NAMED)
    if not module and inquiry.trust.judge("builtins", name, Use.CALLED).level is Level.DANGEROUS and hasattr(builtins, name):
        inquiry.danger("target", f"_target_ has {shown(name)} called, a function of Python's own", entry)
        return
    if module and not module[:1].isupper() and opinion.level is Level.NOTHING_FOUND and module.split(".")[0] not in ("builtins", "operator", "functools", "typing"):
        return
    if opinion.level is Level.SUSPICIOUS:
        inquiry.suspect("target", f"_target_ has {called(module, name)} called: {opinion.reason}", entry)
    elif module or name:
        inquiry.danger("target", f"_target_ has {called(module, name) if module else shown(name)} called", entry)


def tagged(inquiry: Inquiry, target: str, entry: str) -> None:
    """What a tag has called: a name without a module is one of Python's own functions."""
    _forbidden(inquiry, "a tag", target if "." in target else f"builtins.{target}", entry)


def _forbidden(inquiry: Inquiry, key: str, target: str, entry: str) -> None:
    """Where classes of the user's own are the rule, only what no model needs is told."""
    if not _DOTTED.fullmatch(target):
        return
    module, _, name = target.rpartition(".")
    opinion = inquiry.trust.judge(module, name, Use.NAMED)
    if opinion.level is Level.DANGEROUS:
        inquiry.danger("target", f"{shown(key, 40)} has {called(module, name)} called: {opinion.reason}", entry)


def _runner(inquiry: Inquiry, key: str, target: str, entry: str) -> None:
    """Under whatever key: nobody names what runs programs or code but to have it called."""
    path = target.replace(":", ".", 1)
    module, _, name = path.rpartition(".")
    if _DOTTED.fullmatch(path) and inquiry.trust.runs(module, name):
        inquiry.danger("target", f"{shown(key, 40)} names {called(module, name)}, which runs programs or code", entry)


def _exported(inquiry: Inquiry, target: str, entry: str) -> None:
    """A node of a graph of torch.export, whose target is looked up from torch or from a module of operators."""
    found = _EXPORTED.fullmatch(target)
    if found:
        if found[1] == "aten" and found[2] in programs.FILE_OPERATORS:
            inquiry.danger("operation", f"a node of the graph reaches files: {shown(target, 80)}", entry)
        elif found[1] not in programs.SCRIPT_LIBRARIES:
            words = f"operators of {shown(found[1], 40)}, for which a native library has to be loaded"
            operations.foreign(inquiry, words, entry, found[1], found[2])
        return
    module, _, name = target.rpartition(".")
    if module in ("_operator", "operator") and name not in _OPERATORS_THAT_CALL:
        return
    if not _EXPORTED_PLAIN.fullmatch(target) and _DOTTED.fullmatch(target):
        inquiry.danger("target", f"a node of the graph has {shown(target, 80)} called, which is no operator", entry)
