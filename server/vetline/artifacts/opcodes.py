"""The opcodes of pickle, protocols 0 to 5: what each does to the machine.

They follow CPython's `_pickle.c`: integers in base 0, the names of Python 2 below protocol 3, POP on a mark.
"""

from __future__ import annotations

import _compat_pickle
import struct
from typing import Any

from vetline.artifacts.machine import Broken, Conduct, Handler, Machine, Text
from vetline.artifacts.values import PLAIN, Blob, Global, Items, LongText, Made, Persistent, Plain
from vetline.artifacts.view import Bytes
from vetline.core import lazy_re as re

MAX_TEXT_BYTES = 4_096
"""A longer text is not kept: no name is so long."""

MAX_TUPLE = 4_096

_RUN = re.compile(rb"(?:J.{4}|K.|M..|G.{8}|[N\x88\x89]){64,4096}", re.DOTALL)
_ONE = re.compile(rb"J.{4}|K.|M..|G.{8}|[N\x88\x89]", re.DOTALL)
_NOTHING = re.compile(rb"(?:(?:[N\x88\x89\])}\x8f(]|K.|M..|J.{4}|G.{8})0){1,8192}", re.DOTALL)
"""Runs of numbers, and of values that are dropped at once: read in one step, for they can neither name nor call."""

_STRIDE = 65_536

_INTEGER = struct.Struct("<i")
_DOUBLE = struct.Struct(">d")
_INTEGER_LITERAL = re.compile(rb"[ \t\r\f\v]*([+-]?)(?:0[xX]([0-9a-fA-F]+)|(0[0-7]*)|([1-9][0-9]*))")


def machine(data: Bytes, position: int, end: int, conduct: Conduct, budget: int) -> Machine:
    """The machine for the stream at `position`."""
    return Machine(_TABLE, data, position, end, conduct, budget)


# -- constants ---------------------------------------------------------------------------------------------------------

def _constant(value: Any) -> Handler:
    def push(machine: Machine, offset: int) -> None:
        if not _came_to_nothing(machine, offset):
            machine.stack.append(value)

    return push


def _came_to_nothing(machine: Machine, offset: int) -> bool:
    """True if the value at `offset` is dropped by the next opcode; then all such pairs that follow are passed over."""
    position = machine.position
    if position >= machine.end or machine.data[position] != 0x30:
        return False
    pair = machine.data[offset : offset + 2] * (_STRIDE // 2)
    while True:
        if machine.data[offset : offset + _STRIDE] == pair and offset + _STRIDE <= machine.end:
            offset += _STRIDE
        elif found := _NOTHING.match(machine.data, offset, machine.end):  # type: ignore[call-overload]
            offset = found.end()
        else:
            break
    machine.operations += (offset - position) // 200
    machine.position = offset
    return True


def _fixed(width: int) -> Handler:
    def push(machine: Machine, offset: int) -> None:
        machine.stack.append(machine.number(width))

    return push


def _binint(machine: Machine, offset: int) -> None:
    machine.stack.append(_INTEGER.unpack(machine.take(4))[0])


def _binfloat(machine: Machine, offset: int) -> None:
    machine.stack.append(_DOUBLE.unpack(machine.take(8))[0])


def _integer(text: bytes) -> Any:
    """A number as C's strtol and PyLong_FromString read it in base 0: 0x10 is sixteen, 010 is eight."""
    found = _INTEGER_LITERAL.fullmatch(text)
    if found:
        sign, hexadecimal, octal, decimal = found.groups()
        if len(text) > 4_000:
            return PLAIN  # newer Pythons refuse so many digits, older ones do not
        value = int(hexadecimal, 16) if hexadecimal else int(octal, 8) if octal else int(decimal)
        return -value if sign == b"-" else value
    try:
        return int(text.decode("ascii"), 0)
    except ValueError:
        raise Broken("a number that is none") from None


def _int(machine: Machine, offset: int) -> None:
    line = machine.line()
    value = _integer(line.rstrip(b"\0"))
    machine.stack.append(bool(value) if len(line) == 2 and value in (0, 1) and line in (b"00", b"01") else value)


def _long(machine: Machine, offset: int) -> None:
    machine.stack.append(_integer(machine.line().removesuffix(b"L")))


def _long_of(width: int) -> Handler:
    def push(machine: Machine, offset: int) -> None:
        size = machine.number(width)
        if width == 4 and size >= 2**31:
            raise Broken("a negative length")
        start = machine.skip(size)
        machine.stack.append(int.from_bytes(machine.data[start : start + size], "little", signed=True) if size <= 256 else PLAIN)

    return push


def _float(machine: Machine, offset: int) -> None:
    try:
        machine.stack.append(float(machine.line()))
    except ValueError:
        raise Broken("a float that is none") from None


def _text_of(width: int, signed: bool = False, encoding: str = "utf-8") -> Handler:
    def push(machine: Machine, offset: int) -> None:
        size = machine.number(width)
        if (width == 8 and size >= 2**63) or (signed and size >= 2**31):
            raise Broken("a negative length")
        start = machine.skip(size)
        if size > MAX_TEXT_BYTES:
            machine.stack.append(LongText(start, start + size))
            return
        text = machine.data[start : start + size].decode(encoding, "surrogatepass" if encoding == "utf-8" and not signed else "replace")
        machine.stack.append(Text(text, offset))

    def checked(machine: Machine, offset: int) -> None:
        try:
            push(machine, offset)
        except UnicodeDecodeError:
            raise Broken("a text that is not UTF-8") from None

    return checked


def _string(machine: Machine, offset: int) -> None:
    line = machine.line().strip()
    if len(line) < 2 or line[:1] != line[-1:] or line[:1] not in (b"'", b'"'):
        raise Broken("a STRING without quotes")
    if len(line) > MAX_TEXT_BYTES:
        machine.stack.append(PLAIN)
        return
    inner = line[1:-1]
    machine.stack.append(Text(_unescaped(inner), offset))


_ESCAPE = re.compile(rb"\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v", b"\n": b""}


def _unescaped(text: bytes) -> str:
    """Escapes as those of a bytes literal."""

    def byte(found: re.Match[bytes]) -> bytes:
        code = found[1]
        if code[:1] == b"x" and len(code) == 3:
            return bytes([int(code[1:], 16)])
        if code.isdigit() and code.isascii():
            return bytes([int(code, 8) & 0xFF]) if all(digit in b"01234567" for digit in code) else found[0]
        return _ESCAPED.get(code, code if code in (b"\\", b"'", b'"') else found[0])

    return _ESCAPE.sub(byte, text).decode("utf-8", "replace")


def _unicode(machine: Machine, offset: int) -> None:
    line = machine.line()
    if len(line) > MAX_TEXT_BYTES:
        machine.stack.append(PLAIN)
        return
    try:
        machine.stack.append(Text(line.decode("raw_unicode_escape"), offset))
    except UnicodeDecodeError:
        raise Broken("a UNICODE that cannot be read") from None


def _blob_of(width: int) -> Handler:
    def push(machine: Machine, offset: int) -> None:
        size = machine.number(width)
        if width == 8 and size >= 2**63:
            raise Broken("a negative length")
        start = machine.skip(size)
        machine.stack.append(Blob(start, start + size))

    return push


def _next_buffer(machine: Machine, offset: int) -> None:
    machine.stack.append(PLAIN)


def _readonly_buffer(machine: Machine, offset: int) -> None:
    machine.top()


# -- stack, marks, memo ------------------------------------------------------------------------------------------------


def _mark(machine: Machine, offset: int) -> None:
    if _came_to_nothing(machine, offset):
        return
    machine.marks.append(len(machine.stack))
    machine.fence = len(machine.stack)
    while run := _RUN.match(machine.data, machine.position, machine.end):  # type: ignore[call-overload]
        machine.stack.extend([PLAIN] * len(_ONE.findall(run[0])))
        machine.operations += len(run[0]) // 50
        machine.position = run.end()


def _pop(machine: Machine, offset: int) -> None:
    if machine.marks and machine.marks[-1] == len(machine.stack):
        machine.pop_to_mark()
    else:
        machine.pop()


def _pop_mark(machine: Machine, offset: int) -> None:
    machine.pop_to_mark()


def _dup(machine: Machine, offset: int) -> None:
    machine.stack.append(machine.top())


def _put(width: int) -> Handler:
    def put(machine: Machine, offset: int) -> None:
        index = machine.number(width) if width else _index(machine.line())
        machine.remember(index, machine.top())

    return put


def _memoize(machine: Machine, offset: int) -> None:
    machine.remember(machine.memo_length(), machine.top())


def _get(width: int) -> Handler:
    def get(machine: Machine, offset: int) -> None:
        machine.stack.append(machine.recall(machine.number(width) if width else _index(machine.line())))

    return get


def _index(line: bytes) -> int:
    try:
        return int(line.decode("ascii"))
    except ValueError:
        raise Broken("an index that is no number") from None


# -- containers --------------------------------------------------------------------------------------------------------


def _empty(kind: str) -> Handler:
    def push(machine: Machine, offset: int) -> None:
        if not _came_to_nothing(machine, offset):
            machine.stack.append(() if kind == "tuple" else Items(kind))

    return push


def _collected(kind: str) -> Handler:
    def push(machine: Machine, offset: int) -> None:
        values = machine.pop_to_mark()
        if kind == "tuple":
            machine.stack.append(tuple(values[:MAX_TUPLE]))
            return
        if kind == "dict" and len(values) % 2:
            raise Broken("an odd number of items for a dictionary")
        items = Items(kind)
        items.add(values)
        machine.stack.append(items)

    return push


def _tuple_of(count: int) -> Handler:
    def push(machine: Machine, offset: int) -> None:
        if len(machine.stack) - machine.fence < count:
            raise Broken("it takes from an empty stack")
        values = tuple(machine.stack[-count:])
        del machine.stack[-count:]
        machine.stack.append(values)

    return push


def _append(machine: Machine, offset: int) -> None:
    value = machine.pop()
    _changed(machine, [value], offset)


def _append_all(machine: Machine, offset: int) -> None:
    values = machine.pop_to_mark()
    _changed(machine, values, offset)


def _set_item(machine: Machine, offset: int) -> None:
    value = machine.pop()
    key = machine.pop()
    _changed(machine, [key, value], offset)


def _set_items(machine: Machine, offset: int) -> None:
    values = machine.pop_to_mark()
    if len(values) % 2:
        raise Broken("an odd number of items for a dictionary")
    _changed(machine, values, offset)


def _changed(machine: Machine, values: list[Any], offset: int) -> None:
    target = machine.top()
    if type(target) is Items:
        target.add(values)
    else:
        machine.conduct.change(target, values, offset)


# -- what names, builds and calls --------------------------------------------------------------------------------------


def _named(machine: Machine, module: str, name: str, offset: int) -> Global:
    """The names of Python 2 become those of Python 3, as the unpickler has it below protocol 3."""
    if machine.protocol < 3 or module in ("__builtin__", "copy_reg"):
        if (module, name) in _compat_pickle.NAME_MAPPING:
            module, name = _compat_pickle.NAME_MAPPING[module, name]
        elif module in _compat_pickle.IMPORT_MAPPING:
            module = _compat_pickle.IMPORT_MAPPING[module]
    found = Global(module, name, offset)
    machine.conduct.named(found)
    return found


def _line_text(machine: Machine) -> str:
    try:
        return machine.line().decode("utf-8")
    except UnicodeDecodeError:
        raise Broken("a name that is not UTF-8") from None


def _global(machine: Machine, offset: int) -> None:
    module, name = _line_text(machine), _line_text(machine)
    machine.stack.append(_named(machine, module, name, offset))


def _stack_global(machine: Machine, offset: int) -> None:
    name = machine.pop()
    module = machine.pop()
    if not isinstance(name, str) or not isinstance(module, str):
        if not all(isinstance(part, (str, Plain, Made, Global, Persistent)) for part in (module, name)):
            raise Broken("STACK_GLOBAL needs two texts")
        # A text that was not kept, or that a call makes: no name that a program writes.
        module, name = (part if isinstance(part, str) else PLAIN for part in (module, name))
    machine.stack.append(_named(machine, str(module), str(name), offset))


def _inst(machine: Machine, offset: int) -> None:
    module, name = _line_text(machine), _line_text(machine)
    arguments = tuple(machine.pop_to_mark())
    machine.stack.append(machine.conduct.call(_named(machine, module, name, offset), arguments, offset))


def _obj(machine: Machine, offset: int) -> None:
    values = machine.pop_to_mark()
    if not values:
        raise Broken("OBJ without a class")
    machine.stack.append(machine.conduct.call(values[0], tuple(values[1:]), offset))


def _reduce(machine: Machine, offset: int) -> None:
    arguments = machine.pop()
    function = machine.pop()
    machine.stack.append(machine.conduct.call(function, arguments, offset))


def _newobj(machine: Machine, offset: int) -> None:
    arguments = machine.pop()
    kind = machine.pop()
    machine.stack.append(machine.conduct.new(kind, arguments, None, offset))


def _newobj_ex(machine: Machine, offset: int) -> None:
    keywords = machine.pop()
    arguments = machine.pop()
    kind = machine.pop()
    machine.stack.append(machine.conduct.new(kind, arguments, keywords, offset))


def _build(machine: Machine, offset: int) -> None:
    state = machine.pop()
    machine.conduct.build(machine, machine.top(), state, offset)


def _persid(machine: Machine, offset: int) -> None:
    machine.stack.append(machine.conduct.persistent(machine.line().decode("utf-8", "replace")))


def _binpersid(machine: Machine, offset: int) -> None:
    machine.stack.append(machine.conduct.persistent(machine.pop()))


def _ext(width: int) -> Handler:
    def push(machine: Machine, offset: int) -> None:
        machine.stack.append(machine.conduct.extension(machine.number(width), offset))

    return push


def _proto(machine: Machine, offset: int) -> None:
    protocol = machine.number(1)
    if protocol > 5:
        raise Broken(f"protocol {protocol} does not exist")
    machine.protocol = protocol


def _frame(machine: Machine, offset: int) -> None:
    length = machine.number(8)
    machine.frame_end = machine.position + length


def _stop(machine: Machine, offset: int) -> None:
    machine.result = machine.pop()


_HANDLERS: dict[bytes, Handler] = {
    b"N": _constant(None), b"\x88": _constant(True), b"\x89": _constant(False),
    b"K": _fixed(1), b"M": _fixed(2), b"J": _binint, b"G": _binfloat, b"I": _int, b"L": _long, b"F": _float,
    b"\x8a": _long_of(1), b"\x8b": _long_of(4), b"S": _string, b"V": _unicode,
    b"T": _text_of(4, signed=True), b"U": _text_of(1, encoding="latin-1"), b"X": _text_of(4), b"\x8c": _text_of(1), b"\x8d": _text_of(8),
    b"B": _blob_of(4), b"C": _blob_of(1), b"\x8e": _blob_of(8), b"\x96": _blob_of(8), b"\x97": _next_buffer, b"\x98": _readonly_buffer,
    b"(": _mark, b"0": _pop, b"1": _pop_mark, b"2": _dup, b"p": _put(0), b"q": _put(1), b"r": _put(4), b"\x94": _memoize,
    b"g": _get(0), b"h": _get(1), b"j": _get(4),
    b"]": _empty("list"), b"}": _empty("dict"), b"\x8f": _empty("set"), b")": _empty("tuple"),
    b"l": _collected("list"), b"d": _collected("dict"), b"t": _collected("tuple"), b"\x91": _collected("frozenset"),
    b"\x85": _tuple_of(1), b"\x86": _tuple_of(2), b"\x87": _tuple_of(3),
    b"a": _append, b"e": _append_all, b"s": _set_item, b"u": _set_items, b"\x90": _append_all,
    b"c": _global, b"\x93": _stack_global, b"i": _inst, b"o": _obj, b"R": _reduce, b"\x81": _newobj, b"\x92": _newobj_ex, b"b": _build,
    b"P": _persid, b"Q": _binpersid, b"\x82": _ext(1), b"\x83": _ext(2), b"\x84": _ext(4),
    b"\x80": _proto, b"\x95": _frame, b".": _stop,
}
_TABLE: list[Handler | None] = [_HANDLERS.get(bytes([code])) for code in range(256)]
