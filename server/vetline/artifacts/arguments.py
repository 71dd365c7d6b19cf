"""What functions of the allow-list may be called with, where they call, import or build what their arguments say.

A rule returns what the call gives, or None for "nothing special". `allowlist.yaml` names the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from vetline.artifacts.trust import Use, called
from vetline.artifacts.values import PLAIN, Blob, Global, Items, Made, Persistent
from vetline.artifacts.verdict import Level, shown

if TYPE_CHECKING:
    from vetline.artifacts.judge import Judge

_CODECS = frozenset(("latin1", "latin-1", "iso-8859-1", "iso8859-1", "utf-8", "utf8", "ascii"))
_UFUNC_MODULES = frozenset(
    ("numpy", "scipy.special", "scipy.special._ufuncs", "numpy.core.umath", "numpy._core.umath", "numpy.core._multiarray_umath")
)
_OLD_BASES = frozenset(
    (
        *("object", "dict", "list", "tuple", "set", "frozenset", "int", "float", "complex", "str", "bytes", "bytearray"),
        *("Exception", "BaseException", "ValueError", "TypeError", "KeyError", "RuntimeError"),
    )
)


def _class_first(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    if arguments and isinstance(arguments[0], (Global, Made)):
        return judge.new(arguments[0], arguments[1:], None, offset)
    judge.danger("call", f"calls {called(function.module, function.name)} with {judge.shown_arguments(arguments)}, which is no class", offset)
    return None


def _reconstructor(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    made = _class_first(judge, function, arguments, offset)
    base = arguments[1] if len(arguments) > 1 else None
    if isinstance(base, Global) and base.module == "builtins" and base.name in _OLD_BASES:
        return made
    judge.danger("call", f"runs the constructor of {shown(repr(base), 80)} with {judge.shown_arguments(arguments[2:])}", offset)
    return made


def _partial(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    _keeps(judge, arguments[0] if arguments else None, offset)
    return None


def partial_state(judge: Judge, state: Any, offset: int) -> None:
    """The state of a partial brings its function anew."""
    if isinstance(state, tuple) and state:
        _keeps(judge, state[0], offset)


def _keeps(judge: Judge, kept: Any, offset: int) -> None:
    """A function that is kept to be called later. One that is named is judged as that; a result is not to be trusted."""
    if isinstance(kept, Global):
        return
    if isinstance(kept, Made) and kept.maker is not None and (kept.maker.module, kept.maker.name) == ("functools", "partial"):
        return
    judge.danger("call", f"keeps {shown(repr(kept), 80)} to be called later", offset)


def _factory(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    factory = arguments[0] if arguments else None
    if factory is not None and not isinstance(factory, Global):
        _keeps(judge, factory, offset)
    return None


def _type_of_constant(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    constants = (None, True, False)
    if len(arguments) == 1 and (arguments[0] in constants or _is_constant(arguments[0])):
        return None
    judge.danger("call", f"makes a class: builtins.type{judge.shown_arguments(arguments)}", offset)
    return Made(None, trusted=False)


def _is_constant(value: Any) -> bool:
    return isinstance(value, Global) and value.module == "builtins" and value.name in ("NotImplemented", "Ellipsis")


def _getattr(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    owner, name = (*arguments, None, None)[:2]
    plain_name = isinstance(name, str) and name.isidentifier() and not name.startswith("__")
    if plain_name and isinstance(owner, Global):
        if judge.is_listed_call(owner.module, f"{owner.name}.{name}"):
            return Global(owner.module, f"{owner.name}.{name}", offset)
        if judge.opinion(owner.module, owner.name, Use.NAMED).level is Level.NOTHING_FOUND:
            return Made(function, arguments)
    elif plain_name and isinstance(owner, Made) and owner.trusted and owner.maker is not None and owner.maker.module != "builtins":
        return Made(function, arguments)
    judge.danger("call", f"looks up an attribute by name: getattr{judge.shown_arguments(arguments)}", offset)
    return Made(function, arguments, trusted=False)


def _encode(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    text = arguments[0] if arguments else None
    codec = arguments[1] if len(arguments) > 1 else "utf-8"
    if not isinstance(codec, str) or codec.lower().replace("_", "-") not in _CODECS or len(arguments) > 2:
        judge.danger("call", f"calls a codec: _codecs.encode{judge.shown_arguments(arguments)}", offset)
        return None
    if isinstance(text, str):
        try:
            return Blob(0, 0, text.encode(codec))
        except UnicodeError:
            return PLAIN
    return PLAIN


def _ufunc(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    module, name = (*arguments, None, None)[:2]
    if isinstance(module, str) and isinstance(name, str):
        judge.named(Global(module, name, offset))
        if module in _UFUNC_MODULES and name.isidentifier():
            return None
    judge.danger("call", f"imports by name: {called(function.module, function.name)}{judge.shown_arguments(arguments)}", offset)
    return Made(function, arguments, trusted=False)


def _generator(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    for index, value in enumerate(arguments):
        of_numpy = isinstance(value, Global) and value.module.startswith("numpy.random.") and "." not in value.name
        generator = index == 0 and (
            isinstance(value, str) or (isinstance(value, Made) and value.trusted and value.maker is not None and value.maker.module.startswith("numpy."))
        )
        if not of_numpy and not generator:
            judge.danger("call", f"has {called(function.module, function.name)} call {shown(repr(value), 80)}", offset)
    return None


def _rebuild_from_type(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    inner, kind, inner_arguments, state = (*arguments, None, None, None, None)[:4]
    if not isinstance(inner, Global):
        judge.danger("call", f"has {called(function.module, function.name)} call {shown(repr(inner), 80)}", offset)
        return None
    made = judge.call(inner, inner_arguments, offset)
    if not isinstance(kind, Global):
        judge.danger("call", f"turns a tensor into {shown(repr(kind), 80)}, which is no class", offset)
    if isinstance(made, Made) and isinstance(state, (Items, tuple)):
        made.state = state
    return made


def _nested(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    for value in arguments:
        if not isinstance(value, Persistent):
            judge.look_into(value, offset)
    return None


RULES: Mapping[str, Callable[[Judge, Global, tuple[Any, ...], int], Any]] = {
    "class-first": _class_first,
    "reconstructor": _reconstructor,
    "partial": _partial,
    "factory": _factory,
    "type-of-constant": _type_of_constant,
    "getattr": _getattr,
    "encode": _encode,
    "ufunc": _ufunc,
    "generator": _generator,
    "rebuild-from-type": _rebuild_from_type,
    "nested": _nested,
}
