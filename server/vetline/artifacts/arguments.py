"""What functions of the allow-list may be called with, where they call, import or build what their arguments say.

A rule returns what the call gives, or None for "nothing special". `allowlist.yaml` names the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from vetline.artifacts.trust import Use, called, is_class_name
from vetline.artifacts.values import PLAIN, Blob, Global, Items, LongText, Made, Persistent, is_plain
from vetline.artifacts.verdict import Level, shown
from vetline.core import lazy_re as re

if TYPE_CHECKING:
    from vetline.artifacts.judge import Judge

HUGE = 1_000_000_000
"""Elements that no model makes out of one number."""

_GATHERS = frozenset(("list", "tuple", "set", "frozenset", "deque", "Counter", "dict", "array", "bytes", "bytearray", "UserList"))
_ITERATORS = frozenset(("iter", "reversed", "enumerate", "zip"))
_WORD = re.compile(r"[A-Za-z][\w-]{0,31}")
_GONE_THROUGH = frozenset(("dict", "OrderedDict", "ChainMap", "UserDict", "bytes", "bytearray", "array", "tensor"))
"""Calls that go through what their argument holds, and not only through the argument."""

_ENUMERATION = re.compile(
    r"(?:Types?|Modes?|Strategy|Kind|Method|Options?|Policy|Levels?|Format|States?|Status|Stage|Function|Names?|Backend|Dtype|DType|Enum|Side|Role|Ordering|"
    r"Order|Action|Class|Level|Flags?|Scheme|Style|Unit|Scale|Metric|Criterion|Loss|Norm|Activation|Interval|Reduction|Interpolation\w*|Precision|Device)\Z"
)
"""How classes are named that are enumerations."""

_DRAWN = frozenset(("random", "uniform", "gauss", "normalvariate", "randint", "randrange", "expovariate", "betavariate", "triangular", "getrandbits", "choice"))
_CONTAINERS = ("Dict", "List", "Mapping", "Output", "Encoding", "Namespace", "Bunch", "Set")
"""How classes are named that are made empty, and filled afterwards."""

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


def _data(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    """What these calls are given they go through, hash or convert, by methods of the thing itself."""
    if _is_endless(function, arguments):
        judge.danger("size", f"fills the memory: {called(function.module, function.name)}{judge.shown_arguments(arguments)}", offset)
    given: list[Any] = list(arguments)
    if function.name in _GONE_THROUGH:
        for value in arguments:
            given.extend(value.kept if isinstance(value, Items) and value.kind != "dict" else value if isinstance(value, tuple) else ())
    for value in given:
        if isinstance(value, Made) and not value.called:
            judge.danger("call", f"has {called(function.module, function.name)} use {shown(repr(value), 80)}, whose own methods run", offset)
    return None


def _is_endless(function: Global, arguments: tuple[Any, ...]) -> bool:
    """True for a call whose result no memory holds, or that never ends: `bytearray(10**11)`, `list(itertools.count())`."""
    first = arguments[0] if arguments else None
    if function.name in ("bytes", "bytearray"):
        return type(first) is int and first > HUGE
    return function.name in _GATHERS and any(map(_is_long, arguments))


def _is_long(value: Any) -> bool:
    if not isinstance(value, Made) or value.maker is None or not isinstance(value.arguments, tuple):
        return False
    name, numbers = value.maker.name, [one for one in value.arguments if type(one) is int]
    if value.maker.module == "itertools":
        endless = name in ("count", "cycle") or (name == "repeat" and (len(value.arguments) < 2 or max(numbers, default=0) > HUGE))
        return endless or (name == "chain" and any(map(_is_long, value.arguments)))
    if name in _ITERATORS:
        return any(map(_is_long, value.arguments))
    return name in ("range", "xrange") and max(map(abs, numbers), default=0) > HUGE


def _iterator(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    """An iterator over one value, and its place in it. `iter` with two arguments calls the first of them."""
    most = 8 if function.name == "zip" else 2 if function.name == "enumerate" else 1
    if len(arguments) > most or any(isinstance(value, Global) for value in arguments):
        judge.danger("call", f"calls {called(function.module, function.name)}{judge.shown_arguments(arguments)}, which calls what it is given", offset)
        return Made(function, arguments, trusted=False)
    return _data(judge, function, arguments, offset)


def _bound(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    """A method bound to an object. What calls it in turn is told of, as for any result."""
    method = arguments[0] if len(arguments) == 2 else None
    known = isinstance(method, Global) and "." in method.name and any(judge.opinion(method.module, method.name, use).level is Level.NOTHING_FOUND for use in (Use.CALLED, Use.NAMED))
    if not known:
        judge.danger("call", f"binds {judge.shown_arguments(arguments)}, which is no method of a class", offset)
    return Made(function, arguments, trusted=False)


def _partial(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    _keeps(judge, arguments[0] if arguments else None, offset)
    return None


def partial_state(judge: Judge, target: Made, state: Any, offset: int) -> None:
    """The state of a partial brings its function anew."""
    if isinstance(state, tuple) and state:
        _keeps(judge, state[0], offset)
        if any(target is known for known in judge.factories):
            _called_when_missing(judge, target, offset)


def constructed(function: Made) -> tuple[tuple[Global, ...], tuple[Any, ...], Any] | None:
    """(classes, arguments, keywords) of `partial(B.__new__, C, ...)`, by which protocols below 4 build an object of the class C without
    its constructor. B is C itself or a base of it, as far as the names show that; then both are given, C last.
    """
    if not _is_partial(function) or not isinstance(function.state, tuple) or len(function.state) < 3:
        return None
    kept, values, keywords = function.state[:3]
    base = _owner_of_new(kept)
    kind = values[0] if isinstance(values, tuple) and values else None
    if base is None or not isinstance(kind, Global) or not (keywords is None or (isinstance(keywords, Items) and keywords.kind == "dict")):
        return None
    if (base.module, base.name) == (kind.module, kind.name):
        return (kind,), values[1:], keywords
    plain = base.module == "builtins" and base.name in _OLD_BASES
    named_after = base.module == kind.module and kind.name in base.name and is_class_name(base.name)
    return ((base, kind), values[1:], keywords) if is_class_name(kind.name) and (plain or named_after) else None


def _owner_of_new(value: Any) -> Global | None:
    """The class of `C.__new__`, as getattr gave it."""
    if isinstance(value, Made) and value.maker is not None and value.maker.name == "getattr" and isinstance(value.arguments, tuple):
        owner, name = (*value.arguments, None, None)[:2]
        return owner if isinstance(owner, Global) and name == "__new__" else None
    return None


def _is_partial(value: Any) -> bool:
    return isinstance(value, Made) and value.maker is not None and (value.maker.module, value.maker.name) == ("functools", "partial")


def _keeps(judge: Judge, kept: Any, offset: int) -> None:
    """A function that is kept to be called later. One that is named is judged as that; a result is not to be trusted."""
    if isinstance(kept, Global) or _is_partial(kept) or _owner_of_new(kept) is not None or _draws(kept):
        return
    level = Level.SUSPICIOUS if _is_private_method(kept) else Level.DANGEROUS
    judge.inquiry.add(level, "call", f"keeps {shown(repr(kept), 80)} to be called later", judge.entry, offset)


def _draws(value: Any) -> bool:
    """True for a method of a generator of random numbers, as getattr gave it."""
    if not isinstance(value, Made) or not value.trusted or value.maker is None or (value.maker.module, value.maker.name) != ("builtins", "getattr"):
        return False
    owner, name = (*value.arguments, None, None)[:2]
    return name in _DRAWN and isinstance(owner, Made) and owner.maker is not None and (owner.maker.module, owner.maker.name) == ("random", "Random")


def _is_private_method(value: Any) -> bool:
    """True for a method of an object that only its class uses, as getattr gave it: objects keep those of their own with some arguments."""
    if not isinstance(value, Made) or not value.trusted or value.maker is None or (value.maker.module, value.maker.name) != ("builtins", "getattr"):
        return False
    owner, name = (*value.arguments, None, None)[:2]
    return isinstance(owner, (Made, Global)) and isinstance(name, str) and name.startswith("_")


def _factory(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    factory = arguments[0] if arguments else None
    if factory is None:
        return None
    if not isinstance(factory, Global):
        _keeps(judge, factory, offset)
        judge.factories.append(factory)
    _called_when_missing(judge, factory, offset)
    return None


def _called_when_missing(judge: Judge, factory: Any, offset: int) -> None:
    """NumPy and others look keys up while a file is loaded, and then a factory is called."""
    while _is_partial(factory):
        kept = factory.state if isinstance(factory.state, tuple) and factory.state else factory.arguments
        factory = kept[0] if isinstance(kept, tuple) and kept else None
    if isinstance(factory, Made) and not _draws(factory):
        judge.danger("call", f"calls {shown(repr(factory), 80)} when a key is missing in a dictionary", offset)
    if not isinstance(factory, Global) or is_class_name(factory.name):
        return
    if judge.opinion(factory.module, factory.name, Use.CALLED).level is not Level.NOTHING_FOUND:
        judge.inquiry.suspect("call", f"calls {called(factory.module, factory.name)} when a key is missing in a dictionary", judge.entry, offset)


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
    if name == "__new__" and isinstance(owner, Global):
        return Made(function, arguments, trusted=False)
    plain_name = isinstance(name, str) and name.isidentifier() and not name.startswith("__")
    if plain_name and isinstance(owner, Global):
        if judge.is_listed_call(owner.module, f"{owner.name}.{name}"):
            return Global(owner.module, f"{owner.name}.{name}", offset)
        if judge.opinion(owner.module, owner.name, Use.NAMED).level is Level.NOTHING_FOUND:
            inner = f"{owner.name}.{name}"
            is_class = is_class_name(name) and judge.opinion(owner.module, inner, Use.NAMED).level is Level.NOTHING_FOUND
            return Global(owner.module, inner, offset) if is_class else Made(function, arguments)
    elif plain_name and isinstance(owner, Made) and owner.trusted and owner.maker is not None and owner.maker.module != "builtins":
        if judge.inquiry.trust.is_reaching_method(name):
            judge.danger("call", f"keeps a method that reaches files or evaluates text: getattr{judge.shown_arguments(arguments)}", offset)
        return Made(function, arguments)
    elif isinstance(owner, Items) and owner.kind == "list" and name == "remove":
        return Made(function, arguments)  # artists of Matplotlib keep it, to take themselves out of the list of their figure
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
    return judge.encoded(text, codec) if isinstance(text, LongText) else PLAIN


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


def _enumeration(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    """A member of an enumeration is written as its class, called with the value: a number, or a word. A number reaches nothing."""
    value = arguments[0] if len(arguments) == 1 else None
    if type(value) in (int, bool) or (not arguments and function.name.endswith(_CONTAINERS)):
        return None
    if function.name.endswith("_Weights") and isinstance(value, Made) and value.maker is not None and (value.maker.module, value.trusted) == ("torchvision.models._api", True):
        return None  # where weights are downloaded from, as a value that says it
    words = f"calls {called(function.module, function.name)}{judge.shown_arguments(arguments)}: a class of a known library, by its constructor"
    is_member = isinstance(value, str) and _WORD.fullmatch(value) and _ENUMERATION.search(function.name)
    level = Level.SUSPICIOUS if is_member else Level.DANGEROUS
    judge.inquiry.add(level, "call", words, judge.entry, offset)
    return Made(function, arguments, trusted=False)


def _member(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    """A member of a known enumeration, which is looked up by its value: that is plain, so no method of an object runs."""
    if len(arguments) != 1 or not is_plain(arguments[0]):
        judge.danger("call", f"calls {called(function.module, function.name)}{judge.shown_arguments(arguments)}, which is no value of a member", offset)
    return None


def _mixed(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    """Gives what makes one class of two; the call of it is judged by them."""
    return None if not arguments else judge.danger("call", f"calls {called(function.module, function.name)}{judge.shown_arguments(arguments)}", offset)


def mixture(judge: Judge, function: Made, arguments: Any) -> tuple[Global, ...] | None:
    """The classes that a mixture is made of, if each may be built; None for any other call of a result."""
    if function.maker is None or function.arguments != () or judge.opinion(function.maker.module, function.maker.name, Use.CALLED).rule != "mixed":
        return None
    kinds = tuple(one for one in arguments if isinstance(one, Global)) if isinstance(arguments, tuple) else ()
    may_be_built = all(judge.opinion(one.module, one.name, Use.NEWED).level is Level.NOTHING_FOUND for one in kinds)
    return kinds if len(kinds) == len(arguments) == 2 and may_be_built else None


def _annotation(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    """`Union[int, str]` and its like; anything else that is looked up by a key may be a function."""
    owner = arguments[0] if len(arguments) == 2 else None
    if not (isinstance(owner, Global) and owner.module in ("typing", "typing_extensions", "collections.abc") and owner.name.isidentifier()):
        judge.danger("call", f"looks up an entry by its key: {called(function.module, function.name)}{judge.shown_arguments(arguments)}", offset)
        return Made(function, arguments, trusted=False)
    return None  # what calls it calls what stands in it


def _type_by_name(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    """A type of Python's own, which is then judged by how it is used."""
    name = arguments[0] if len(arguments) == 1 else None
    if not isinstance(name, str):
        judge.danger("call", f"looks up a type: {called(function.module, function.name)}{judge.shown_arguments(arguments)}", offset)
        return Made(function, arguments, trusted=False)
    found = Global("builtins" if name[:1].islower() else "types", str(name), offset)
    judge.named(found)
    return found


def _calls_first(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    inner, inner_arguments = (*arguments, None, None)[:2]
    if isinstance(inner, Global):
        judge.call(inner, inner_arguments, offset)
    else:
        judge.danger("call", f"has {called(function.module, function.name)} call {shown(repr(inner), 80)}", offset)
    return None


def _nested(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    for value in arguments:
        if isinstance(value, Made) and value.maker is not None and value.maker.name == "BytesIO":
            held = value.state or value.arguments
            value = held[0] if isinstance(held, tuple) and held else value
        if not isinstance(value, Persistent):
            judge.look_into(value, offset)
    return None


def _nested_among(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    """Those of the arguments that are bytes are pickles."""
    for value in arguments:
        is_made = isinstance(value, Made) and value.maker is not None and value.maker.name in ("bytes", "bytearray", "encode")
        if isinstance(value, Blob) or is_made:
            judge.look_into(value, offset)
    return None


def _carried(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    """A pickle of (class, state): the class is to be a listed one, whose `_rebuild` is then called with the state."""
    value = judge.carried(arguments[0] if arguments else None, offset)
    kind = value[0] if isinstance(value, tuple) and len(value) == 2 else None
    if not isinstance(kind, Global) or judge.opinion(kind.module, kind.name, Use.NAMED).rule != "carrier":
        judge.danger("call", f"has {called(function.module, function.name)} rebuild {shown(repr(kind), 80)}", offset)
    return None


def _rebuild_carried(judge: Judge, function: Global, arguments: tuple[Any, ...], offset: int) -> Any:
    made = arguments[0] if len(arguments) == 1 else None
    if not isinstance(made, Made) or made.maker is None or made.maker.module != function.module:
        judge.danger("call", f"has {called(function.module, function.name)} rebuild {shown(repr(made), 80)}", offset)
    return None


RULES: Mapping[str, Callable[[Judge, Global, tuple[Any, ...], int], Any]] = {
    "data": _data,
    "iterator": _iterator,
    "bound": _bound,
    "class-first": _class_first,
    "calls-first": _calls_first,
    "enumeration": _enumeration,
    "member": _member,
    "mixed": _mixed,
    "annotation": _annotation,
    "type-by-name": _type_by_name,
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
    "nested-among": _nested_among,
    "carried": _carried,
    "rebuild-carried": _rebuild_carried,
}
