"""Numbers of a request that become sizes without an upper bound: steps, bytes, pixels, digits, rows, seconds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from vetline.checks import sizes
from vetline.checks.sizes import REQUEST, Function, Origins
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity
from vetline.core.rule import RuleInfo

_SIZES = re.compile(
    rb"\brange\(|[\"'\]][ \t]*\*[ \t]*[\w(]|[\w)\]][ \t]*\*[ \t]*[\[\"'bf]|\b(?:bytes|bytearray|urandom|token_\w+|randbytes|getrandbits|factorial|gensalt|zeros|ones|empty|full|eye|arange|rand|randn|linspace|resize|fit|pad"
    rb"|rjust|ljust|center|zfill|sleep|pow|pbkdf2_hmac|repeat|limit|Paginator|\w+Executor|Pool|ThreadPool|QRCode|figure|subplots|savefig|WordCloud|choices|product|date_range|make_\w+|normal|uniform|randint)\("
    rb"|\bImage\.new\(|\b\d+[ \t]*(?:\*\*|<<)[ \t]*[A-Za-z(]|\b(?i:LIMIT)[ \t]+(?:\?|%s|\{|\$\d)|\bconvert_from_\w+\(|\bscale="
)
_ENTRY = re.compile(rb"@\w|\brequest\b|\breq\b|\bself\.(?:get_\w*argument|path|rfile)|\bws\b|\bwebsocket\b|resolve_")
_OUTSIDE = (b"@", b"req", b"Req", b"ws", b"info", b"WebSocket", b"argument", b"def do_", b"View", b"Resource", b"Handler", b"HTTP", b"Controller")
_ASKED = re.compile(
    rb"@[\w.]*\b(?:route|get|post|put|patch|delete|api_route|websocket|head|options|view|field|mutation|subscription|command)\b|(?<![\w.])(?:request|req|ws|websocket)\b(?=[ \t]*[.,:)\[])|:[ \t]*[\"\']?[\w.]*(?:Request|WebSocket)\b"
    rb"|[(,][ \t\r\n]*info\b|\bdef do_|\bget_(?:query_|body_)?argument\(|^class[^\n]*\([^\n]*(?:Resource|MethodView|View|ViewSet|RequestHandler|Handler|HTTPEndpoint|HTTPMethodView|Controller)\b",
    re.MULTILINE,
)
"""What a request comes in by: without that nothing here is chosen by a client, and no function need be read."""
_MODEL = re.compile(rb"^[ \t]+\w+[ \t]*:[ \t]*[^=\n]*\b(?:int|float|PositiveInt|conint|confloat|Decimal|NonNegativeInt)\b", re.MULTILINE)
_MOST_ROUNDS = 4
_DEEPEST = 4


class _Note:
    """A segment; true if it may have to do with requests. All are read when one is.

    Equal to another that says the same, so that a key within a function does not follow all numbers anew."""

    def __init__(self, source: Pass) -> None:
        self._source = source
        self._is_asked = any(word in source.data for word in _OUTSIDE) and _ASKED.search(source.data) is not None

    def __bool__(self) -> bool:
        return self._is_asked

    @cached_property
    def has_size(self) -> bool:
        return _SIZES.search(self._source.data) is not None and any(function.sinks for function in self.functions)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, _Note) and (self.functions, self.models) == (other.functions, other.models))

    __hash__ = None

    @cached_property
    def functions(self) -> tuple[Function, ...]:
        data = self._source.data
        is_of_use = b"def " in data and (_SIZES.search(data) is not None or b"return" in data or _ENTRY.search(data) is not None)
        return tuple(sizes.functions(data, self._source.statements, self._source.in_class)) if is_of_use else ()

    @cached_property
    def models(self) -> tuple[tuple[str, tuple[str, ...], Mapping[str, bytes]], ...]:
        data = self._source.data
        return tuple(sizes.models(data, self._source.statements)) if b"class " in data and _MODEL.search(data) else ()


def _note(source: Pass) -> _Note | None:
    return None if source.in_tests else _Note(source)


def _join(notes: Sequence[_Note | None]) -> Iterator[tuple[int, Hit]]:
    if not any(note.has_size for note in notes if note is not None):
        return
    read = [(index, function) for index, note in enumerate(notes) if note is not None for function in note.functions]
    program = _Program([function for _, function in read], {name: (parents, fields) for note in notes if note is not None for name, parents, fields in note.models})
    rows = None
    told = set()
    for index, function in read:
        for sink in function.sinks:
            if (index, sink.span) in told or not program.is_chosen(function, sink.origins):
                continue
            told.add((index, sink.span))
            if sink.kind == "rows":
                rows = rows or (index, Hit(sink.span, "A request chooses how many rows are read here, without a most; bound it with min().", Severity.INFO))
            elif sink.kind == "wait":
                yield index, Hit(sink.span, "A request chooses how long this waits, and the worker waits along; bound it with min().")
            else:
                yield index, Hit(sink.span)
    if rows is not None:
        yield rows


class _Program:
    """The functions of a file, and which of their parameters clients choose."""

    def __init__(self, functions: Sequence[Function], models: Mapping[str, tuple[tuple[str, ...], Mapping[str, bytes]]]) -> None:
        self._models = models
        names: dict[str, list[Function]] = {}
        for function in functions:
            names.setdefault(function.name, []).append(function)
        self._named = {name: found[0] for name, found in names.items() if len(found) == 1}
        self._filled: dict[int, set[str]] = {id(function): set(function.entries) for function in functions}
        for _ in range(_MOST_ROUNDS):
            before = sum(map(len, self._filled.values()))
            for function in functions:
                self._hand_on(function)
            if before == sum(map(len, self._filled.values())):
                break

    def _hand_on(self, function: Function) -> None:
        for name, plain, named in function.calls:
            callee = self._named.get(name)
            if callee is None or callee is function:
                continue
            given = [*zip(callee.parameters, plain, strict=False), *((key, origins) for key, origins in named if key in callee.parameters)]
            self._filled[id(callee)].update(parameter for parameter, origins in given if self._is_filled(function, origins))

    def _is_filled(self, function: Function, origins: Origins) -> bool:
        """A number that is chosen, or all of a model that is."""
        return any(origin[0] == "of" and not origin[2] and origin[1] in self._filled[id(function)] for origin in origins) or self.is_chosen(function, origins)

    def is_chosen(self, function: Function, origins: Origins, depth: int = 0) -> bool:
        return any(self._chosen(function, origin, depth) for origin in origins)

    def _chosen(self, function: Function, origin: tuple[object, ...], depth: int) -> bool:
        if origin == REQUEST:
            return True
        if origin[0] == "of":
            _, parameter, path = origin
            if parameter not in self._filled[id(function)]:
                return False
            return isinstance(path, tuple) and self._is_free(function.types.get(str(parameter), b""), path, 0)
        _, name, plain, named = origin
        callee = self._named.get(str(name))
        if callee is None or depth >= _DEEPEST:
            return False
        given = {**dict(zip(callee.parameters, plain, strict=False)), **dict(named)}  # type: ignore[call-overload]
        for back in callee.returns:
            if back == REQUEST or (back[0] == "from" and back[1] != name and self._chosen(callee, back, depth + 1)):
                return True
            if back[0] == "of" and not back[2] and self.is_chosen(function, given.get(str(back[1]), frozenset()), depth + 1):
                return True
        return False

    def _is_free(self, kind: bytes, path: tuple[str, ...], depth: int) -> bool:
        """Whether a value of this type, or what stands below it, is any number."""
        if not path:
            return sizes.loose(kind) or sizes.numeric(kind) or sizes.is_text(kind)
        for name in re.findall(rb"\w+", kind):
            fields = self._fields(name.decode(), 0)
            if fields is not None and depth < _DEEPEST:
                if path[0] == "[]":
                    return self._is_free(kind, path[1:], depth + 1) if path[1:] else False
                below = fields.get(path[0], b"")
                return below != b"" and (sizes.numeric(below) if not path[1:] else self._is_free(below, path[1:], depth + 1))
        return sizes.loose(kind) or (path == ("[]",) and sizes.is_text(kind))

    def _fields(self, name: str, depth: int) -> Mapping[str, bytes] | None:
        if name not in self._models:
            return None
        parents, fields = self._models[name]
        found: dict[str, bytes] = {}
        for parent in parents if depth < _DEEPEST else ():
            found.update(self._fields(parent, depth + 1) or {})
        return {**found, **fields}


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A request chooses how much is made here, without a most; bound it with min() or where it is declared.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="errors",
        cwe=("CWE-770", "CWE-789", "CWE-400"),
        owasp=("A04:2021",),
        why=(
            "A number out of a request says how many steps a loop takes, how large a buffer or a picture is, how many digits a number has or how long the worker sleeps. One\n"
            "request with a number of nine digits keeps a worker busy, or takes the memory of all. Numbers are followed through variables, the fields of typed bodies and\n"
            "functions of the file.\n"
            "\n"
            "A number that the function compares with anything above three, that a function of the file checks, that goes through min or is declared with a most is left alone.\n"
            "How many rows a query gives is a hint, once in a program."
        ),
        instead=(
            "Set a most where the number comes in.\n"
            "\n"
            "    class Job(BaseModel):\n"
            "        copies: int = Field(1, ge=1, le=100)\n"
            "\n"
            '    size = min(int(request.args.get("size", 20)), 200)'
        ),
        references=("https://cwe.mitre.org/data/definitions/770.html", "https://cwe.mitre.org/data/definitions/789.html"),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"request", b"@app", b"@router", b"@bot", b"get_argument", b"rfile", b"@strawberry", b"req.", b"resolve_", b"@api", b"@bp", b"@get", b"@post", b"websocket")),
    example='@app.get("/dots/{count}")\ndef dots(count: int):\n    return "." * count\n',
    note=_note,
    join=_join,
)
