"""Numbers that clients choose and how far they get, unbounded, in one function: into sizes, calls of other functions and what is returned.

Not a check: what `size_chosen_by_client` puts together of a whole program. A value is known by its origins. A name that is compared with anything but
a number up to three, or that a function looks at, is bounded wherever it stands in the function, before or behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vetline.checks.size_arguments import sizes_of
from vetline.core import lazy_re as re
from vetline.core.finding import Span

REQUEST = ("request",)
"""The origin of what a request says. Others: ("of", parameter, path below it), ("from", function, arguments)."""
Origins = frozenset[tuple[Any, ...]]
NONE: Origins = frozenset()

_REQUEST_NAMES = frozenset(("request", "req", "ws", "websocket"))
_INPUTS = frozenset(
    ("args", "form", "json", "values", "query", "params", "forms", "data", "GET", "POST", "query_params", "headers", "match_info", "path_params", "cookies", "rel_url", "media",
     "view_args", "matchdict", "body", "query_arguments", "body_arguments", "raw_args", "query_args", "url", "query_string", "path")
)  # fmt: skip
_ASKED = frozenset(
    ("get_json", "json", "form", "post", "get_data", "read", "body", "text", "get_param", "get_param_as_int", "get_param_as_float", "get_media", "get_args", "receive_json", "receive_text",
     "receive", "recv", "get_query_argument", "get_body_argument", "get_argument")
)  # fmt: skip
_OF_HANDLER = frozenset(("get_query_argument", "get_body_argument", "get_argument"))
_PASSING = frozenset(
    ("get", "getlist", "getone", "getfirst", "getall", "pop", "setdefault", "strip", "lstrip", "rstrip", "lower", "upper", "replace", "split", "partition", "items", "values", "keys",
     "model_dump", "dict", "copy", "decode", "group", "groups", "getunicode", "removesuffix", "removeprefix", "to_dict")
)  # fmt: skip
_READING = frozenset(("loads", "parse_qs", "parse_qsl", "safe_load", "urlparse", "urlsplit", "unquote", "ceil", "floor", "trunc", "fullmatch", "match", "search", "findall"))
_NUMBERS = frozenset(("int", "float", "abs", "round", "Decimal", "Fraction"))
_GATHERING = frozenset(("max", "sum", "sorted", "list", "tuple", "dict", "set", "next", "iter", "reversed", "enumerate", "zip", "str", "cast", "loads"))
_ARITHMETIC = frozenset(("Plus", "Minus", "Mult", "Div", "FloorDiv", "Pow", "LSL", "Or", "And", "Nullish"))
_COMPARING = frozenset(("Lt", "LtE", "Gt", "GtE"))
_LOOKING = re.compile(r"valid|check|ensure|assert|verify|bound|clamp|limit|allow|within|range_ok")
_SAYS_NOTHING = frozenset(("isinstance", "len", "int", "float", "hasattr", "str", "bool", "type", "callable", "isdigit", "isnumeric", "isdecimal", "strip", "get", "any", "all", "is_integer"))
_VERBS = frozenset(("route", "get", "post", "put", "patch", "delete", "api_route", "websocket", "head", "options", "view"))
_OF_QUERIES = frozenset(("field", "mutation", "subscription"))
_OF_BOTS = re.compile(r"(?:\w*bot|tree|client|commands)")
_VIEWS = re.compile(rb"(?:Resource|MethodView|View|ViewSet|RequestHandler|Handler|HTTPEndpoint|HTTPMethodView|Controller)\b")
_METHODS = frozenset(("get", "post", "put", "patch", "delete", "dispatch", "list", "create", "on_get", "on_post", "on_put"))
_DECLARED = re.compile(rb"\b(?:le|lt|max_digits)[ \t]*=|\bLiteral\b|\bDepends\b|\bSecurity\b|\bmaximum\b")
_NUMBER = re.compile(rb"\b(?:int|float|PositiveInt|NonNegativeInt|PositiveFloat|NonNegativeFloat|conint|confloat|Decimal|StrictInt)\b")
_LOOSE = re.compile(rb"\b(?:dict|Dict|Any|Mapping|list|List)\b")
_TEXT = re.compile(rb"(?:\w+\.)*(?:str|bytes)\b|\bOptional\[str\]")
_IS_REQUEST = re.compile(rb"Request\b|WebSocket\b")
_CHECKED = re.compile(rb"validator|__post_init__|__attrs_post_init__|\bvalidates\b")


@dataclass(slots=True)
class Sink:
    """Where a number becomes a size. `kind`: "memory", "rows" or "wait"."""

    span: Span
    kind: str
    origins: Origins


@dataclass(slots=True)
class Function:
    """What a function does with numbers. `entries`: the parameters that whoever calls from outside fills."""

    name: str
    parameters: Sequence[str]
    types: Mapping[str, bytes]
    entries: frozenset[str]
    sinks: list[Sink] = field(default_factory=list)
    calls: list[tuple[str, tuple[Origins, ...], tuple[tuple[str, Origins], ...]]] = field(default_factory=list)
    returns: Origins = NONE


def loose(kind: bytes) -> bool:
    """A type that holds anything, or none."""
    return not kind or _LOOSE.search(kind) is not None


def is_text(kind: bytes) -> bool:
    return _TEXT.match(kind) is not None


def numeric(kind: bytes) -> bool:
    return _NUMBER.search(kind) is not None


def models(data: bytes, statements: Sequence[Any]) -> Iterator[tuple[str, tuple[str, ...], Mapping[str, bytes]]]:
    """Classes with typed fields: their names, their parents, and of each field its type, empty where it is bounded."""
    for node in _definitions(statements, "ClassDef"):
        written = data[node.start : node.end]
        is_checked = _CHECKED.search(written) is not None
        fields = {}
        for one in node.children[3].children:
            if one.kind == "VarDef" and len(one.children) > 1:
                kind = data[one.children[1].start : one.children[1].end]
                fields[str(one.value)] = b"" if is_checked or _DECLARED.search(data, one.start, one.end) else kind
        if fields:
            yield str(node.value), tuple(re.findall(r"\w+", data[node.children[2].start : node.children[3].start].decode("utf-8", "replace"))), fields


def functions(data: bytes, statements: Sequence[Any], in_class: bool) -> Iterator[Function]:
    yield from _functions(data, statements, in_class, False)


def _functions(data: bytes, statements: Sequence[Any], in_class: bool, of_view: bool) -> Iterator[Function]:
    for node in statements:
        if node.kind == "FuncDef":
            yield _Reading(data, node, in_class, of_view).function
            yield from _functions(data, node.children[4].children, False, False)
        elif node.kind == "ClassDef":
            parents = data[node.children[2].start : node.children[3].start]
            yield from _functions(data, node.children[3].children, True, _VIEWS.search(parents) is not None)
        elif node.kind in ("If", "Try", "With", "For", "Block", "Catch", "Finally", "TryElse", "Async"):
            yield from _functions(data, node.children, in_class, of_view)


def _definitions(statements: Sequence[Any], kind: str) -> Iterator[Any]:
    for node in statements:
        if node.kind == kind:
            yield node
        if node.kind in ("ClassDef", "FuncDef", "Block", "If", "Try"):
            yield from _definitions(node.children, kind)


class _Reading:
    """One function, read from its head to its end."""

    def __init__(self, data: bytes, node: Any, in_class: bool, of_view: bool) -> None:
        self._data = data
        self._env: dict[str, Origins] = {}
        self._numbers: set[str] = set()
        self._bounded: set[str] = set()
        self._in_do = str(node.value).startswith("do_")
        self.function = self._head(node, in_class, of_view)
        self._find_bounds(node.children[4])
        self._visit(node.children[4])
        self._find_recursion(node)

    # -- the head ------------------------------------------------------------------------------------------------------

    def _head(self, node: Any, in_class: bool, of_view: bool) -> Function:
        parameters, types, declared = [], dict[str, bytes](), set[str]()
        for one in node.children[2].children:
            if one.kind not in ("Param", "ParamRest", "ParamKwRest"):
                continue
            name = str(one.children[0].value)
            parameters.append(name)
            kind = next((child for child in one.children[1:2] if child.kind == "Type"), None)
            types[name] = self._data[kind.start : kind.end] if kind is not None else b""
            if one.kind != "Param" or _DECLARED.search(self._data, one.start, one.end):
                declared.add(name)
        is_route = any(self._is_route(one) for one in node.children[0].children)
        is_method = in_class and parameters[:1] in (["self"], ["cls"])
        own = parameters[1:] if is_method else parameters
        asks = own[:1] in (["request"], ["req"], ["info"]) or (own[:1] and _IS_REQUEST.search(types[own[0]]) is not None)
        is_entry = is_route or bool(asks and (not is_method or str(node.value) in _METHODS)) or (of_view and str(node.value) in _METHODS)
        is_entry = is_entry or (bool(re.match(r"resolve_\w+$", str(node.value))) and "info" in own)
        self._typed = frozenset(name for name in own if types[name] and not _IS_REQUEST.search(types[name]))
        others = {"request", "req", "info", "ctx", "context", "interaction", "root", "db", "session"} - self._typed
        entries = frozenset(own) - declared - others if is_entry else frozenset[str]()
        for name in own:
            self._env[name] = frozenset((("of", name, ()),))
            if numeric(types[name]):
                self._numbers.add(name)
        return Function(str(node.value), own, types, entries)

    def _is_route(self, attribute: Any) -> bool:
        call = attribute.children[0] if attribute.kind == "ExprAttr" else attribute
        callee = call.children[0] if call.kind == "Call" else call
        name, base = str(callee.value), callee.children[0].value if callee.kind == "Dot" else None
        if name in _OF_QUERIES and base == "strawberry":
            return True
        if name == "command" and base is not None and _OF_BOTS.fullmatch(str(base).lower()):
            return True
        if name not in _VERBS or call.kind != "Call":
            return False
        path = next((self._text(argument) for argument in call.children[1:2]), "")
        return path.startswith("/") or path == "" or (callee.kind == "Dot" and name == "route") or "path" in str(self._data[call.start : call.end][:80])

    def _text(self, node: Any) -> str:
        return str(node.value) if node.kind == "Str" else "?"

    # -- bounds --------------------------------------------------------------------------------------------------------

    def _find_bounds(self, body: Any) -> None:
        given: list[tuple[str, set[str]]] = []
        waiting = [(body, False)]
        while waiting:
            node, is_asked = waiting.pop()
            if node.kind in ("FuncDef", "ClassDef", "Lambda"):
                continue
            if node.kind == "While":
                waiting.extend((child, False) for child in node.children[1:])
                continue
            if node.kind == "Assign" and node.children[0].kind == "Id":
                given.append((str(node.children[0].value), self._keys(node.children[1])))
            self._bounded |= self._bounds_of(node, is_asked)
            asked_here = node.kind in ("If", "Assert", "Conditional", "CompIf")
            for place, child in enumerate(node.children):
                waiting.append((child, is_asked or (asked_here and place == 0) or node.kind == "ExprStmt"))
        for _ in range(3):
            for name, keys in given:
                if name in self._bounded and len(keys) < 6:
                    self._bounded |= keys

    def _bounds_of(self, node: Any, is_asked: bool) -> set[str]:
        if node.kind == "CompareChain":
            return self._keys(node)
        if node.kind == "OpCall" and len(node.children) == 3:
            operator, left, right = node.children
            if operator.value in _COMPARING and not (_is_small(left) or _is_small(right)):
                return self._keys(left) | self._keys(right)
            if operator.value in ("In", "NotIn"):
                return self._keys(left)
            if operator.value == "NotEq" and right.kind not in ("Int", "Float", "Str", "Null"):
                return self._keys(left) | self._keys(right)
        if node.kind == "Call" and is_asked:
            name = str(node.children[0].value)
            if _LOOKING.search(name.lower()) or (name not in _SAYS_NOTHING and node.children[0].kind == "Id" and name.startswith(("is_", "_is_"))):
                return set[str]().union(*(self._keys(argument) for argument in node.children[1:]))
        return set()

    def _keys(self, node: Any) -> set[str]:
        """The variables, attributes and items that an expression is made of."""
        key = _key(node)
        if key is not None:
            return {key}
        return set[str]().union(*(self._keys(child) for child in node.children)) if node.children else set()

    # -- values --------------------------------------------------------------------------------------------------------

    def _origins(self, node: Any) -> Origins:
        kind = node.kind
        key = _key(node)
        if key is not None and (key in self._bounded or key.partition(".")[0].partition("[")[0] in self._bounded):
            return NONE
        if kind == "Id":
            return self._env.get(str(node.value), NONE)
        if kind == "Dot":
            return self._attribute(node)
        if kind == "Index":
            return _below(self._origins(node.children[0]), "[]")
        if kind == "Call":
            return self._called(node)
        if kind == "OpCall":
            return self._united(node.children[1:]) if node.children[0].value in _ARITHMETIC else NONE
        if kind == "Conditional":
            return self._united(node.children[1:])
        if kind == "Assign":
            return self._origins(node.children[-1])
        if kind == "Comprehension":
            return self._united([one.children[-1] for one in node.children if one.kind == "CompFor"])
        if kind in ("Await", "Tuple", "List", "Interpolation", "FString", "KwArg", "Set", "ArgSpread"):
            return self._united(node.children)
        return NONE

    def _united(self, nodes: Sequence[Any]) -> Origins:
        return NONE.union(*(self._origins(node) for node in nodes))

    def _attribute(self, node: Any) -> Origins:
        base, name = node.children[0], str(node.value)
        if self._is_request(base):
            return frozenset((REQUEST,)) if name in _INPUTS else NONE
        if base.kind == "SelfId" and self._in_do and name in ("path", "headers", "rfile"):
            return frozenset((REQUEST,))
        return _below(self._origins(base), name)

    def _is_request(self, node: Any) -> bool:
        if node.kind == "Id":
            return node.value in _REQUEST_NAMES and node.value not in self._typed
        return node.kind == "Dot" and node.value == "request" and node.children[0].kind in ("Id", "SelfId")

    def _called(self, node: Any) -> Origins:
        callee, arguments = node.children[0], node.children[1:]
        name = str(callee.value)
        if callee.kind == "Dot":
            base = callee.children[0]
            if name in _ASKED and (self._is_request(base) or (base.kind == "SelfId" and name in _OF_HANDLER)):
                return frozenset((REQUEST,))
            if name in _PASSING:
                return _below(self._origins(base), "[]")
            if name == "read" and base.kind == "Dot" and base.value == "rfile":
                return frozenset((REQUEST,))
            if name in _READING:
                return self._united(arguments[:2])
            if base.kind == "SelfId":
                return self._of_call(name, arguments)
            return NONE
        if callee.kind != "Id":
            return NONE
        if name in _NUMBERS:
            return self._united(arguments[:1])
        if name in _GATHERING or name in _READING:
            return self._united(arguments)
        return self._of_call(name, arguments)

    def _of_call(self, name: str, arguments: Sequence[Any]) -> Origins:
        if name in ("min", "len", "range", "bool", "isinstance", "sorted", "print", "open"):
            return NONE
        given = self._given(arguments)
        return frozenset((("from", name, *given),)) if len(arguments) < 8 else NONE

    def _given(self, arguments: Sequence[Any]) -> tuple[tuple[Origins, ...], tuple[tuple[str, Origins], ...]]:
        plain = tuple(self._origins(one) for one in arguments if one.kind != "KwArg")
        return plain, tuple((str(one.value), self._origins(one.children[-1])) for one in arguments if one.kind == "KwArg")

    # -- statements, in order ------------------------------------------------------------------------------------------

    def _visit(self, node: Any) -> None:
        kind = node.kind
        if kind in ("FuncDef", "ClassDef"):
            return
        if kind == "Assign":
            self._visit(node.children[-1])
            self._bind(node.children[0], self._origins(node.children[-1]), self._is_number(node.children[-1]))
            return
        if kind == "VarDef":
            for child in node.children[2:]:
                self._visit(child)
            return
        if kind in ("For", "CompFor"):
            items = node.children[1]
            self._visit(items)
            is_counted = items.kind == "Call" and items.children[0].value in ("range", "enumerate")
            self._bind(node.children[0], NONE if is_counted else _below(self._origins(items), "[]"), False)
            for child in node.children[2:]:
                self._visit(child)
            return
        if kind == "Comprehension":
            for child in (*node.children[1:], node.children[0]):
                self._visit(child)
            return
        if kind == "Return":
            self.function.returns |= self._united(node.children)
        if kind == "Call":
            self._call(node)
        elif kind == "OpCall" and len(node.children) == 3:
            self._operation(node)
        for child in node.children:
            self._visit(child)

    def _bind(self, target: Any, origins: Origins, is_number: bool) -> None:
        if target.kind in ("Id", "PatId"):
            self._env[str(target.value)] = origins
            (self._numbers.add if is_number else self._numbers.discard)(str(target.value))
        elif target.kind in ("Tuple", "PatTuple", "List"):
            for one in target.children:
                self._bind(one, origins, False)

    def _is_number(self, node: Any) -> bool:
        if node.kind == "Call":
            callee = node.children[0]
            if callee.kind == "Id" and callee.value in ("max", "round", "abs"):
                return any(self._is_number(argument) for argument in node.children[1:])
            return callee.value in ("int", "float", "get_param_as_int") or any(
                one.kind == "KwArg" and one.value == "type" and one.children[-1].value in ("int", "float") for one in node.children[1:]
            )
        if node.kind == "OpCall":
            return any(self._is_number(child) for child in node.children[1:])
        return (node.kind == "Id" and str(node.value) in self._numbers) or node.kind in ("Int", "Float") or node.kind == "Dot"

    # -- sizes ---------------------------------------------------------------------------------------------------------

    def _tell(self, node: Any, kind: str) -> None:
        origins = self._origins(node)
        if origins:
            self.function.sinks.append(Sink(Span(node.start, node.end), kind, origins))

    def _call(self, node: Any) -> None:
        callee, arguments = node.children[0], node.children[1:]
        name = str(callee.value)
        base = callee.children[0] if callee.kind == "Dot" else None
        if callee.kind == "Id" or (base is not None and base.kind == "SelfId"):
            plain, named = self._given(arguments)
            if any(plain) or any(origins for _, origins in named):
                self.function.calls.append((name, plain, named))
        for size, kind in sizes_of(name, base, arguments):
            if kind == "number":
                if self._is_number(size):
                    self._tell(size, "memory")
            elif kind == "ends":
                start, end = size
                if not self._origins(start) & self._origins(end):
                    self._tell(end, "memory")
            else:
                self._tell(size, kind)
        if name in ("execute", "fetch", "fetchall", "read_sql", "text", "query") and arguments and b"LIMIT" in self._data[arguments[0].start : arguments[0].end].upper():
            values = arguments[1].children if len(arguments) > 1 and arguments[1].kind in ("Tuple", "List") else arguments[1:]
            limited = self._data[arguments[0].start : arguments[0].end].upper().partition(b"LIMIT")[2]
            if re.match(rb"[ \t\n]*(?:\?|%S|\$\d|\{)", limited):
                behind = len(re.findall(rb"\?|%S|\$\d", limited)) or 1
                for value in values[-behind:][:1]:
                    self._tell(value, "rows")

    def _operation(self, node: Any) -> None:
        operator, left, right = node.children
        if operator.value == "Mult":
            for one, other in ((left, right), (right, left)):
                if one.kind in ("Str", "EncodedStr", "List"):
                    self._tell(other, "memory")
        elif (operator.value == "Pow" and left.kind == "Int") or (operator.value == "LSL" and left.kind == "Int"):
            self._tell(right, "memory")

    def _find_recursion(self, node: Any) -> None:
        """A function that calls itself twice with what it was given takes time that doubles with each step."""
        name = self.function.name
        if re.search(rb"cache|memo", self._data[node.start : node.end]):
            return
        parameter = self.function.parameters[0] if self.function.parameters else ""
        if self.function.types.get(parameter) != b"int":
            return
        written = self._data[node.start : node.end]
        calls = list(re.finditer(rb"\b%b\([ \t]*%b[ \t]*-[ \t]*\d" % (name.encode(), parameter.encode()), written))
        if len(calls) > 1 and not re.search(rb"\b%b[ \t]*>|<=?[ \t]*%b\b" % (parameter.encode(), parameter.encode()), written):
            self.function.sinks.append(Sink(Span(node.start + calls[0].start(), node.start + calls[0].end()), "memory", frozenset((("of", parameter, ()),))))


def _is_small(node: Any) -> bool:
    """Who asks whether it is more than this asks for no most."""
    if node.kind == "OpCall" and len(node.children) == 2:
        return _is_small(node.children[1])
    return node.kind in ("Int", "Float") and isinstance(node.value, int | float) and node.value <= 3


def _below(origins: Origins, name: str) -> Origins:
    return frozenset(("of", one[1], (*one[2], name)) if one[0] == "of" and len(one[2]) < 4 else one for one in origins if one[0] != "from" or name == "[]")


def _key(node: Any) -> str | None:
    """A variable, or an attribute or item of one: what a comparison and a use are known as the same by."""
    if node.kind == "Id":
        return str(node.value)
    if node.kind == "Dot":
        base = _key(node.children[0])
        return None if base is None else f"{base}.{node.value}"
    if node.kind == "Index" and len(node.children) == 2 and node.children[1].kind in ("Str", "Int"):
        base = _key(node.children[0])
        return None if base is None else f"{base}[{node.children[1].value}]"
    if node.kind == "Call" and node.children[0].kind == "Dot" and node.children[0].value in ("get", "getlist", "pop") and len(node.children) > 1 and node.children[1].kind == "Str":
        base = _key(node.children[0].children[0])
        return None if base is None else f"{base}[{node.children[1].value}]"
    return None
