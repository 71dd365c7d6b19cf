"""Files of MATLAB, level 5: functions that are kept as text, and objects that a class or Java's reader builds when the file is loaded.

Numbers are passed over: of a compressed variable of numbers only the first bytes are unpacked.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

MAX_ELEMENTS = 200_000
MAX_DEPTH = 40
MAX_UNPACKED_BYTES = 8_000_000
_HEAD_BYTES = 4_096
_INT8, _MATRIX, _COMPRESSED = 1, 14, 15
_CELL, _STRUCT, _OBJECT, _FUNCTION, _OPAQUE = 1, 2, 3, 16, 17
_RUNS = re.compile(rb"\b(?:system|unix|dos|winopen|evalc?|evalin|assignin|feval|str2func|urlread|urlwrite|webread|websave|webwrite|javaMethod|javaObject|perl|pyrun\w*|loadlibrary|rmdir|delete|actxserver)\s*\(|(?:\A|[;,@)])\s*!\s*\w")
_KNOWN = re.compile(
    r"(?:string|table|timetable|datetime|duration|calendarDuration|categorical|containers\.Map|dictionary|function_handle|FileWrapper__|timeseries|tscollection|dl\w+|gpuArray"
    r"|(?:matlab|nnet|classreg|images|vision|deep|prob|stats|fittype|cfit|sfit|signal|wireless)[\w.]*|(?:Classification|Regression|Compact|Linear|Generalized|Series|DAG|Gaussian|Tree)\w*)"
)
"""Classes of MATLAB's own."""


@dataclass(frozen=True, slots=True)
class _Element:
    kind: int
    start: int
    end: int


def examine(inquiry: Inquiry, view: View) -> bool:
    """Looks into a file. False if it is none."""
    head = view.read(0, 128)
    if head.startswith(b"# Created by Octave"):
        inquiry.fact("format", "Octave")
        text = view.read(0, MAX_UNPACKED_BYTES)
        if b"# type: function handle" in text and (found := _RUNS.search(text)):
            inquiry.danger("code", f"a function is kept as text, which holds {shown(found[0].decode('latin-1'), 40)}", view.entry, found.start())
        return True
    if len(head) < 128 or not head.startswith(b"MATLAB") or head[126:128] not in (b"IM", b"MI"):
        return False
    inquiry.fact("format", "MATLAB")
    order = "little" if head[126:128] == b"IM" else "big"
    for element in _elements(view, 128, len(view), order):
        if element.kind == _MATRIX:
            _matrix(inquiry, view, element, order, 0)
        elif element.kind == _COMPRESSED:
            _compressed(inquiry, view, element, order)
    return True


def _compressed(inquiry: Inquiry, view: View, element: _Element, order: str) -> None:
    raw = view.read(element.start, min(element.end - element.start, inquiry.limits.text_bytes))
    try:
        head = zlib.decompressobj().decompress(raw, _HEAD_BYTES)
        if _class_of(head[8:], order) not in (_CELL, _STRUCT, _OBJECT, _FUNCTION, _OPAQUE):
            return
        data = zlib.decompressobj().decompress(raw, MAX_UNPACKED_BYTES)
    except zlib.error:
        inquiry.unread("a variable is packed in a way that cannot be read", view.entry, element.start)
        return
    inquiry.unpacked_bytes += len(data)
    inner = View(data, 0, len(data), view.entry, view.name, view.depth)
    for one in _elements(inner, 0, len(data), order):
        if one.kind == _MATRIX:
            _matrix(inquiry, inner, one, order, 0)


def _class_of(matrix: bytes, order: str) -> int:
    """The class of an array, from its flags (MAT-File Format, table 1-3)."""
    return int.from_bytes(matrix[8:12], order) & 0xFF  # type: ignore[arg-type]


def _matrix(inquiry: Inquiry, view: View, element: _Element, order: str, depth: int) -> None:
    if depth > MAX_DEPTH:
        inquiry.unread("variables nest too deep", view.entry, element.start)
        return
    kind = _class_of(view.read(element.start, 16), order)
    if kind == _FUNCTION:
        text = view.read(element.start, min(element.end - element.start, MAX_UNPACKED_BYTES)).replace(b"\0", b"")
        if found := _RUNS.search(text):
            inquiry.danger("code", f"a function is kept as text, which holds {shown(found[0].decode('latin-1'), 40)}", view.entry, element.start)
    elif kind == _OPAQUE:
        _opaque(inquiry, view, element, order)
    elif kind in (_CELL, _STRUCT, _OBJECT):
        for one in _elements(view, element.start, element.end, order):
            if one.kind == _MATRIX:
                _matrix(inquiry, view, one, order, depth + 1)


def _opaque(inquiry: Inquiry, view: View, element: _Element, order: str) -> None:
    """An object: its name, the system of its type, and its class."""
    texts = [view.read(one.start, min(one.end - one.start, 200)).decode("latin-1") for one in _elements(view, element.start, element.end, order) if one.kind == _INT8]
    system, name = [*texts, "", ""][1:3] if len(texts) > 2 else [*texts, "", ""][:2]
    if system == "java":
        inquiry.suspect("serialised", f"an object of Java's, {shown(name, 80)}: reading it runs methods of its class", view.entry, element.start)
    elif name and not _KNOWN.fullmatch(name):
        inquiry.suspect("class", f"an object of the class {shown(name, 80)}, whose loadobj runs when it is loaded", view.entry, element.start)


def _elements(view: View, offset: int, end: int, order: str) -> Iterator[_Element]:
    """The elements in [offset, end): a tag of kind and length, small ones in four bytes of their own."""
    for _ in range(MAX_ELEMENTS):
        tag = view.read(offset, 8)
        if len(tag) < 8 or offset + 8 > end:
            return
        first, size = int.from_bytes(tag[:4], order), int.from_bytes(tag[4:], order)  # type: ignore[arg-type]
        if first >> 16:
            yield _Element(first & 0xFFFF, offset + 4, min(offset + 4 + (first >> 16), offset + 8))
            offset += 8
            continue
        stop = offset + 8 + size
        yield _Element(first, offset + 8, min(stop, end))
        offset = stop if first == _COMPRESSED else stop + -size % 8
