"""The wire format of protocol buffers: fields with their ranges, without a schema and without copying them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vetline.artifacts.view import View

VARINT, WIDE, BYTES, NARROW = 0, 1, 2, 5


class Malformed(ValueError):
    """The bytes are not a message."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `value` of a varint, else its range [start, end) in the view."""

    number: int
    kind: int
    value: int
    start: int
    end: int


def fields(view: View, most: int = 5_000_000) -> Iterator[Field]:
    """The fields of a message. Raises Malformed where they break off, after giving those before."""
    offset, size = 0, len(view)
    for _ in range(most):
        if offset >= size:
            return
        key, offset = _varint(view, offset)
        number, kind = key >> 3, key & 7
        if number == 0:
            raise Malformed("field 0")
        if kind == VARINT:
            value, end = _varint(view, offset)
            yield Field(number, kind, value, offset, end)
        elif kind == BYTES:
            length, offset = _varint(view, offset)
            end = offset + length
            if end > size:
                raise Malformed("a field runs past the end")
            yield Field(number, kind, 0, offset, end)
        elif kind in (WIDE, NARROW):
            end = offset + (8 if kind == WIDE else 4)
            if end > size:
                raise Malformed("a field runs past the end")
            yield Field(number, kind, 0, offset, end)
        else:
            raise Malformed(f"wire type {kind}")
        offset = end
    raise Malformed("too many fields")


def inner(view: View, field: Field) -> View:
    return view.part(field.start, field.end)


def numbers(view: View, field: Field) -> list[int]:
    """The values of a repeated number, packed or not. Raises Malformed."""
    if field.kind != BYTES:
        return [field.value] if field.kind == VARINT else []
    found, offset = [], field.start
    while offset < field.end:
        value, offset = _varint(view, offset)
        found.append(value)
    return found


def text(view: View, field: Field, most: int = 4_096) -> str:
    return view.read(field.start, min(field.end - field.start, most)).decode("utf-8", "replace")


def _varint(view: View, offset: int) -> tuple[int, int]:
    value = shift = 0
    for index, byte in enumerate(view.read(offset, 10)):
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, offset + index + 1
        shift += 7
    raise Malformed("a number without an end")
