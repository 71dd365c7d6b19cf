"""Texts in the states of objects which classes run as code while they are loaded, and what such a text may say.

SciPy's distributions execute the text of their argument parsers (`rv_generic._attach_argparser_methods`), and models of statsmodels
evaluate their formula again (`ModelData.__setstate__`). Any class may derive from those, so the keys are looked for in every state.
Arrays of old joblib dumps stand in files beside them, which are unpickled (`NDArrayWrapper.read`), and so do those of gensim
(`SaveLoad._load_specials`). A number as the handle of a booster is an address that its library frees.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from vetline.artifacts.imported import parsed
from vetline.artifacts.tars import leaves
from vetline.artifacts.values import Items, Made
from vetline.artifacts.verdict import shown
from vetline.core import lazy_re as re

if TYPE_CHECKING:
    from vetline.artifacts.judge import Judge

_PARSER, _FORMULA, _FILENAME = "_parse_arg_template", "formula", "filename"
_BESIDE = ("__numpys", "__scipys", "__ignoreds", "__recursive_saveloads")
"""Of gensim's models: attributes that stand in files beside them, whose names the attributes give."""

_HANDLES = frozenset(("handle", "_handle"))
_WITH_HANDLES = frozenset(("xgboost", "lightgbm", "catboost"))
_OF_FORMULAS = ("patsy.", "formulaic.")
_EVALUATED = ("code", "expr")
_RESTORES = ("restore_design_info", "restore_model_spec")

_INERT = (
    *(ast.FunctionDef, ast.arguments, ast.arg, ast.Return, ast.Tuple, ast.Name, ast.Constant, ast.Attribute, ast.keyword, ast.expr_context),
    *(ast.UnaryOp, ast.unaryop),
)
_CALL = re.compile(r"([\w.\])\"'`}]+)\s*\(")
_COMPUTES = frozenset(
    (
        *("C", "I", "Q", "bs", "cr", "cc", "te", "cs", "ns", "hashed", "poly", "center", "scale", "standardize", "lag", "lead", "offset", "factor"),
        *("Treatment", "Sum", "Poly", "Diff", "Helmert", "contr.treatment", "contr.sum", "contr.poly", "contr.diff", "contr.helmert"),
        *("log", "log2", "log10", "log1p", "exp", "expm1", "sqrt", "abs", "sin", "cos", "tan", "pow", "minimum", "maximum", "sign", "floor", "ceil"),
    )
)
_REACHES = re.compile(r"__|\b(?:lambda|import|eval|exec|open|getattr|setattr|globals|locals|vars|compile|system|popen|load|loads|read\w*|to_\w+)\b")


def check(judge: Judge, target: Any, state: Any, offset: int) -> None:
    """Remarks a text in `state` that is more than what the class of `target` itself writes there."""
    for part in state if isinstance(state, tuple) else (state,):
        if not isinstance(part, Items) or part.kind != "dict":
            continue
        keys = {key for key, _ in part.kept if isinstance(key, str)}
        if isinstance(target, Made) and target.maker is not None and target.maker.module.startswith(_OF_FORMULAS):
            for key, value in part.kept:
                if key in _EVALUATED and isinstance(value, str) and _REACHES.search(value):
                    judge.danger("state", f"brings a part of a formula that is evaluated with data: {shown(repr(value), 80)}", offset)
        if _PARSER in keys and not _is_parser(part.get(_PARSER)):
            judge.danger("state", f"sets {_PARSER} to code, which is run: {shown(repr(part.get(_PARSER)), 80)}", offset)
        if _FILENAME in keys and _is_old_array(target):
            name = part.get(_FILENAME)
            if not isinstance(name, str) or leaves(name) or "/" in name or "\\" in name:
                judge.danger("path", f"has an array read from {shown(repr(name), 80)}, which is not beside it", offset)
        for key in keys.intersection(_BESIDE):
            beside = part.get(key)
            for name in beside.kept if isinstance(beside, Items) else ():
                if not isinstance(name, str) or leaves(name) or "/" in name or "\\" in name:
                    judge.danger("path", f"has a part read from {shown(repr(name), 80)}, which is not beside it", offset)
        if not keys.isdisjoint(_HANDLES) and isinstance(target, Made) and target.maker is not None and target.maker.module.partition(".")[0] in _WITH_HANDLES:
            for key in keys & _HANDLES:
                if type(part.get(key)) is int:
                    judge.danger("state", f"sets {key} to a number, which its library takes for an address in memory", offset)
        if _FORMULA in keys and not keys.isdisjoint(_RESTORES):
            _check_formula(judge, part.get(_FORMULA), offset)


def _is_old_array(target: Any) -> bool:
    return isinstance(target, Made) and target.maker is not None and target.maker.name in ("NDArrayWrapper", "ZNDArrayWrapper")


def _is_parser(text: Any) -> bool:
    """True for definitions of functions that do nothing but return their arguments."""
    if not isinstance(text, str):
        return False
    tree = parsed(text)
    return isinstance(tree, ast.Module) and all(isinstance(one, ast.FunctionDef) and _returns_arguments(one) for one in tree.body)


def _returns_arguments(function: ast.FunctionDef) -> bool:
    if function.decorator_list or len(function.body) != 1 or not isinstance(function.body[0], ast.Return):
        return False
    return all(isinstance(node, _INERT) or (isinstance(node, ast.Call) and _checks_arguments(node.func)) for node in ast.walk(function))


def _checks_arguments(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and function.attr == "_argcheck_rvs" and isinstance(function.value, ast.Name)


def _check_formula(judge: Judge, formula: Any, offset: int) -> None:
    words = f"brings a formula that is evaluated again: {shown(repr(formula), 80)}"
    if not isinstance(formula, str) or _REACHES.search(formula):
        judge.danger("state", words, offset)
    elif any(not _computes(found[1]) for found in _CALL.finditer(formula)):
        judge.inquiry.suspect("state", words, judge.entry, offset)


def _computes(name: str) -> bool:
    return name in _COMPUTES or (name.rpartition(".")[0] in ("np", "numpy") and name.rpartition(".")[2].isidentifier())
