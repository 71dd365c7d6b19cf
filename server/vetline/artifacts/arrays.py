"""Arrays of NumPy in files: the header of .npy, and what follows joblib's array wrapper in a pickle stream."""

from __future__ import annotations

import ast
import math
import struct
from dataclasses import dataclass
from typing import Any

from vetline.artifacts.imported import parsed
from vetline.artifacts.machine import Broken
from vetline.artifacts.values import Global, Items, Made
from vetline.artifacts.view import Bytes, View
from vetline.core import lazy_re as re

MAGIC = b"\x93NUMPY"
MAX_HEADER_BYTES = 1_000_000

_TYPE_CODE = re.compile(r"[<>|=]?([?bBhHiIlLqQefdgFDGSaUVMmOpPuc])(\d*)(?:\[[^\]]*\])?")
_SIZES = {"?": 1, "b": 1, "B": 1, "h": 2, "H": 2, "e": 2, "g": 16, "G": 32}
_HAS_OBJECTS = 0x01  # of NumPy's flags in a type's state


@dataclass(frozen=True, slots=True)
class Layout:
    """An array's bytes: how many in all, whether they are Python objects, and whether a padding precedes them."""

    size_bytes: int
    has_objects: bool
    is_padded: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """A .npy header. `data_offset` is where the array begins in the view."""

    has_objects: bool
    shape: tuple[int, ...]
    description: str
    data_offset: int


def wrapped(state: Any) -> Layout | None:
    """The layout that the state of a NumpyArrayWrapper states, or None if it cannot be told."""
    if not isinstance(state, Items):
        return None
    kind, shape = type_size(state.get("dtype")), state.get("shape")
    if kind is None or not isinstance(shape, tuple) or not all(type(length) is int and length >= 0 for length in shape):
        return None
    size, has_objects = kind
    alignment = state.get("numpy_array_alignment_bytes")
    return Layout(size * math.prod(shape), has_objects, alignment is not None)


def end_of(layout: Layout, data: Bytes, position: int, end: int) -> int:
    """The offset behind an array's bytes."""
    if layout.is_padded:
        if position >= end:
            raise Broken("an array without its bytes")
        position += 1 + data[position]
    if layout.size_bytes > end - position:
        raise Broken("an array that runs past the end")
    return position + layout.size_bytes


def type_size(dtype: Any) -> tuple[int, bool] | None:
    """(bytes of an item, whether it holds objects) of a symbolic numpy.dtype."""
    if isinstance(dtype, Global):
        return None
    if not isinstance(dtype, Made) or dtype.maker is None or dtype.maker.name != "dtype" or not dtype.arguments:
        return None
    code = dtype.arguments[0]
    found = _TYPE_CODE.fullmatch(code) if isinstance(code, str) else None
    if found is None:
        return None
    state = dtype.state if isinstance(dtype.state, tuple) else ()
    flags = state[7] if len(state) > 7 and type(state[7]) is int else 0
    letter, digits = found.groups()
    if letter == "O" or flags & _HAS_OBJECTS:
        return 8, True
    stated = state[5] if len(state) > 5 and type(state[5]) is int else -1
    if letter in "SaUV" and stated >= 0:
        return stated, False
    if digits:
        return int(digits) * (4 if letter == "U" else 1), False
    return _SIZES.get(letter, 8 if letter in "lLqQdMmpPF" else 4), False


_LONG = re.compile(r"\b(\d+)L\b")
"""As Python 2 wrote large numbers."""


def header(view: View) -> Header | None:
    """The header of a .npy file; None if it is broken."""
    found = _header_text(view)
    if found is None:
        return None
    text, data_offset = found
    try:
        stated = ast.literal_eval(parsed(_LONG.sub(r"\1", text.lstrip(" \t")), "eval") or "")
        shape = tuple(int(length) for length in stated["shape"])
        description = repr(stated["descr"])
    except (ValueError, SyntaxError, TypeError, KeyError, OverflowError, MemoryError, RecursionError):
        return None
    return Header(_describes_objects(stated["descr"]), shape, description, data_offset)


def computes(view: View) -> bool:
    """True if a header calls something: an expression, where a dictionary of constants is to stand."""
    found = _header_text(view)
    tree = parsed(found[0], "eval") if found is not None else None
    return tree is not None and any(isinstance(node, ast.Call) for node in ast.walk(tree))


def _header_text(view: View) -> tuple[str, int] | None:
    """What a header says, and where the array begins."""
    version = view.read(6, 2)
    if view.read(0, 6) != MAGIC or len(version) < 2 or version[0] not in (1, 2, 3):
        return None
    layout = struct.Struct("<H" if version[0] == 1 else "<I")
    numbers = view.unpack(layout, 8)
    if numbers is None or numbers[0] > MAX_HEADER_BYTES:
        return None
    start = 8 + layout.size
    text = view.read(start, numbers[0]).decode("utf-8" if version[0] == 3 else "latin-1", "replace")
    return text.strip(), start + numbers[0]


def _describes_objects(description: Any) -> bool:
    """True if a type, as NumPy writes it, has a field that holds Python objects."""
    if isinstance(description, str):
        return description.lstrip("<>|=")[:1] == "O"
    if isinstance(description, (list, tuple)):
        return any(map(_describes_objects, description))
    return False


def item_bytes(description: str) -> int | None:
    """Bytes of an item of a type as a .npy header states it (its repr); None where it cannot be told."""
    try:
        return _item_bytes(ast.literal_eval(description))
    except (ValueError, SyntaxError, RecursionError):
        return None


def _item_bytes(stated: Any) -> int | None:
    if isinstance(stated, str):
        found = _TYPE_CODE.fullmatch(stated)
        if found is None:
            return None
        letter, digits = found.groups()
        return int(digits) * (4 if letter == "U" else 1) if digits else _SIZES.get(letter)
    if isinstance(stated, list):
        total = 0
        for field in stated:
            if not isinstance(field, tuple) or len(field) < 2:
                return None
            size = _item_bytes(field[1])
            if size is None:
                return None
            shape = field[2] if len(field) > 2 else ()
            total += size * math.prod(shape if isinstance(shape, tuple) else (shape,))
        return total
    return None
