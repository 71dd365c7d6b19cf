"""Formats that hold tensors and facts alone: safetensors and GGUF. Their headers can still lie, and carry templates."""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Callable
from typing import Any

from vetline.artifacts import configs, encoded, facts, pickles, targets, templates
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import Level, shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

Look = Callable[[Inquiry, View], None]

MAX_HEADER_BYTES = 100_000_000
"""Of safetensors: its own reader refuses larger ones."""

SEARCHED_TAIL_BYTES = 1_000_000
ABSURD = 1 << 40
"""No count or length of a real file reaches this; one that does is there to overflow a reader's sums."""

MAX_COUNT = 1 << 24
MAX_ENTRIES, MAX_TEXT_BYTES = 1 << 32, 1 << 32
"""Of a GGUF file: tensors and facts, entries of a list, and the length of a text. Vocabularies are the longest, of some million words."""

MAX_TENSORS = 200_000
MAX_DIMENSIONS = 16
MAX_TEMPLATES = 1_000
MAX_VALUE_BYTES = 4_000_000
"""Of a tensor of bytes that begins as something packed does."""

_TARGET = re.compile(r"(?m)^[ \t-]*[\"']?_target_[\"']?[ \t]*:[ \t]*[\"']?([\w.]+)")
"""In a configuration that is kept as YAML."""


_LENGTH = struct.Struct("<Q")
_BITS = {
    "F64": 64, "F32": 32, "F16": 16, "BF16": 16, "I64": 64, "I32": 32, "I16": 16, "I8": 8, "U64": 64, "U32": 32, "U16": 16, "U8": 8,
    "BOOL": 8, "F8_E4M3": 8, "F8_E5M2": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8, "F8_E5M2FNUZ": 8, "C64": 64, "C128": 128, "F4": 4,
    "F6_E2M3": 6, "F6_E3M2": 6,
}
_TYPE = re.compile(r"(?:[A-Z]{1,2}\d+(?:_E\d+M\d+[A-Z]*)?|BOOL)\Z")


# -- safetensors -------------------------------------------------------------------------------------------------------


def may_be_safetensors(view: View) -> bool:
    head = view.read(0, 10)
    return len(head) >= 9 and head[8:9] == b"{" and (head[9:10] in (b'"', b"}", b"\n", b" ") or len(head) == 9)


def safetensors(inquiry: Inquiry, view: View, look: Look) -> bool:
    """Looks into a header and at what stands outside the tensors. False if it is not the format."""
    length = _LENGTH.unpack(view.read(0, 8))[0]
    if length > MAX_HEADER_BYTES:
        if b'"data_offsets"' not in view.read(8, 65_536) and not view.name.lower().endswith(".safetensors"):
            return False
        inquiry.fact("format", "safetensors")
        inquiry.danger("size", f"the header says that it is {length:,} bytes long", view.entry)
        return True
    raw = view.read(8, length)
    pairs: list[str] = []
    try:
        header = json.loads(raw, object_pairs_hook=lambda items: _object(items, pairs))
    except (ValueError, RecursionError) as error:
        if isinstance(error, RecursionError):
            inquiry.fact("format", "safetensors")
            inquiry.danger("header", "the header nests deeper than any real one, to exhaust its reader", view.entry)
            return True
        if b'"data_offsets"' not in raw[:65_536]:
            return False
        inquiry.fact("format", "safetensors")
        if len(raw) < length:
            inquiry.unread(f"the header is {length:,} bytes long and the file ends before", view.entry)
        else:
            inquiry.suspect("header", "the header is no JSON", view.entry)
        return True
    if not isinstance(header, dict) or not _looks_like_tensors(header):
        return False
    inquiry.fact("format", "safetensors")
    if pairs:
        inquiry.danger("header", f"the header names {shown(pairs[0])} twice, and readers do not agree on which counts", view.entry)
    _metadata(inquiry, view, header.pop("__metadata__", None))
    pickles.search_encoded(inquiry, view, 8 + length, look)
    inquiry.fact("tensors", len(header))
    end = _ranges(inquiry, view, header, 8 + length)
    if end < len(view):
        inquiry.suspect("trailing", f"{len(view) - end:,} bytes stand behind the last tensor", view.entry, end)
        look(inquiry, view.part(end, len(view), f"bytes from {end:,}"))
    return True


def _object(items: list[tuple[str, Any]], doubled: list[str]) -> dict[str, Any]:
    made = dict(items)
    if len(made) < len(items):
        seen: set[str] = set()
        doubled.extend(key for key, _ in items if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return made


def _looks_like_tensors(header: dict[str, Any]) -> bool:
    """A file without tensors is one too: its header is empty."""
    rows = [value for key, value in header.items() if key != "__metadata__"]
    return all(isinstance(row, dict) and "data_offsets" in row and "dtype" in row for row in rows[:100])


def _metadata(inquiry: Inquiry, view: View, metadata: Any) -> None:
    if not isinstance(metadata, dict) or not all(isinstance(value, str) for value in metadata.values()):
        if metadata is not None:
            inquiry.danger("header", "__metadata__ holds more than texts, which the format does not allow and no library writes", view.entry)
        if not isinstance(metadata, dict):
            return
    for key, value in metadata.items():
        if isinstance(value, str):
            facts.examine(inquiry, str(key), value, view.entry)
        if isinstance(value, str) and value[:1] in ("{", "[") and len(value) < 1_000_000:
            _configuration(inquiry, view, value)
        for found in _TARGET.finditer(value[:1_000_000]) if isinstance(value, str) else ():
            targets.examine(inquiry, {"_target_": found[1]}, view.entry)
        if isinstance(value, str) and "template" in str(key):
            templates.examine(inquiry, value, view.entry)


def _configuration(inquiry: Inquiry, view: View, text: str) -> None:
    """A configuration that stands in a text of the metadata."""
    try:
        configs.value(inquiry, json.loads(text), view.entry)
    except (ValueError, RecursionError):
        return


def _ranges(inquiry: Inquiry, view: View, header: dict[str, Any], base: int) -> int:
    """Checks where tensors stand; gives the end of the last."""
    ranges: list[tuple[int, int, str]] = []
    for name, row in header.items():
        try:
            first, last = (int(offset) for offset in row["data_offsets"])
            shape = [int(length) for length in row["shape"]]
            bits = _BITS.get(row["dtype"])
            of_numbers = all(type(offset) is int for offset in (*row["data_offsets"], *row["shape"]))
            if not of_numbers or not _TYPE.fullmatch(row["dtype"]):
                inquiry.add(Level.SUSPICIOUS if of_numbers else Level.DANGEROUS, "header", f"the tensor {shown(name, 60)} has a type or a place that the format does not know", view.entry)
        except (KeyError, TypeError, ValueError, OverflowError):
            inquiry.danger("header", f"the tensor {shown(name, 60)} has no proper place or shape", view.entry)
            continue
        if first < 0 or last < first or min(shape, default=0) < 0:
            inquiry.danger("header", f"the tensor {shown(name, 60)} has an impossible place or shape", view.entry)
            continue
        if bits is not None and math.prod(shape) * bits != (last - first) * 8:
            inquiry.danger("header", f"the tensor {shown(name, 60)} is {last - first:,} bytes long, which is not what its shape comes to", view.entry)
        ranges.append((first, last, name))
    ranges.sort()
    reached = 0
    for first, last, name in ranges:
        if header[name]["dtype"] in ("U8", "I8") and base + last <= len(view):
            _pickled(inquiry, view.part(base + first, base + last), name)
        if first < reached:
            inquiry.danger("header", f"the tensor {shown(name, 60)} overlaps another", view.entry, base + first)
        elif first > reached:
            inquiry.danger("header", f"{first - reached:,} bytes before the tensor {shown(name, 60)} belong to no tensor", view.entry, base + reached)
            pickles.search(inquiry, view.part(0, base + first), base + reached, lambda *_: None, "between tensors")
        reached = max(reached, last)
    if base + reached > len(view):
        inquiry.unread(f"the file ends {base + reached - len(view):,} bytes before its last tensor does", view.entry)
    return min(base + reached, len(view))


def _pickled(inquiry: Inquiry, tensor: View, name: str) -> None:
    """Bytes kept as a tensor that are a pickle: whoever wrote them so means to load them so."""
    if encoded.begins(tensor):
        pickles.search_encoded(inquiry, tensor, min(len(tensor), MAX_VALUE_BYTES), lambda *_: None, packed=True)
    if pickles.may_begin(tensor):
        trial = inquiry.trial()
        if pickles.examine(trial, tensor, lambda *_: None) and trial.worst is Level.DANGEROUS:
            inquiry.danger("hidden", f"the tensor {shown(name, 60)} is a pickle that runs code", tensor.entry)
        inquiry.charge(trial)


# -- GGUF (github.com/ggml-org/ggml, docs/gguf.md) ---------------------------------------------------------------------

_SCALARS = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_UINT32, _TEXT, _ARRAY = 4, 8, 9


class _Lies(Exception):
    """A length that no file has."""


class _Ends(Exception):
    """The file ends within the header."""


def gguf(inquiry: Inquiry, view: View, look: Look) -> None:
    """Looks into the facts of a GGUF file, its templates above all."""
    inquiry.fact("format", "GGUF")
    head = view.read(0, 24)
    if len(head) < 24:
        inquiry.unread("the header breaks off", view.entry)
        return
    version, tensors, pairs = struct.unpack("<IQQ", head[4:24])
    if version & 0xFFFF == 0:
        _other_order(inquiry, view)
    if version & 0xFFFF == 0 or version not in (1, 2, 3):
        inquiry.unread(f"version {version} of the format is not read here", view.entry)
        return
    inquiry.fact("tensors", tensors)
    if tensors > MAX_COUNT or pairs > MAX_COUNT:
        inquiry.danger("size", f"the header counts {max(tensors, pairs):,} entries, to overflow a reader's sums", view.entry)
        return
    offset = 24
    try:
        for _ in range(pairs):
            key, offset = _text(view, offset)
            kind, offset = _number(view, offset, 4)
            if kind == _TEXT:
                value, offset = _text(view, offset, 4_000_000)
                if "template" in key:
                    templates.examine(inquiry, value, view.entry, shown(key, 60))
                else:
                    facts.examine(inquiry, key, value, view.entry)
                if key in ("general.name", "general.architecture", "general.license"):
                    inquiry.fact(key.removeprefix("general."), shown(value, 60))
            else:
                if key == "general.alignment" and kind == _UINT32 and ((alignment := _number(view, offset, 4)[0]) == 0 or alignment & alignment - 1):
                    inquiry.danger("size", f"the tensors are said to be aligned to {alignment:,} bytes, to upset a reader's sums", view.entry, offset)
                if kind == _ARRAY and "template" in key:
                    _templates(inquiry, view, offset, key)
                offset = _pass(view, kind, offset, 0)
        pickles.search(inquiry, view.part(0, min(offset, SEARCHED_TAIL_BYTES)), 0, look, "among the facts", headed=True)
        pickles.search_encoded(inquiry, view, min(offset, MAX_HEADER_BYTES), look)
        for _ in range(min(tensors, MAX_TENSORS)):
            offset = _tensor(view, offset)
        pickles.search(inquiry, view, max(offset, len(view) - SEARCHED_TAIL_BYTES), look, "behind the tensors", headed=True)
        if not tensors and (rest := view.read(offset, 4_096).lstrip(b"\0"))[:4] in (b"\x7fELF", b"MZ\x90\0"):
            inquiry.danger("program", "a program stands behind the facts", view.entry, len(view) - len(rest))
    except _Lies as error:
        inquiry.danger("size", f"{error}, to overflow a reader's sums", view.entry, offset)
    except _Ends:
        inquiry.unread("the header breaks off", view.entry, offset)


_TEMPLATE_KEY = re.compile(rb"template[\w.]{0,60}\0{3}\x08")


def _other_order(inquiry: Inquiry, view: View) -> None:
    """Templates of a file whose numbers are written the other way round, as machines of IBM read them."""
    for found in _TEMPLATE_KEY.finditer(view.read(0, MAX_HEADER_BYTES)):
        length = int.from_bytes(view.read(found.end(), 8), "big")
        text = view.read(found.end() + 8, min(length, templates.MAX_CHARACTERS)).decode("utf-8", "replace")
        templates.examine(inquiry, text, view.entry, shown(found[0][:-4].decode(), 60))


def _templates(inquiry: Inquiry, view: View, offset: int, key: str) -> None:
    """Templates that stand in a list."""
    kind, offset = _number(view, offset, 4)
    count, offset = _number(view, offset, 8)
    for _ in range(min(count, MAX_TEMPLATES) if kind == _TEXT else 0):
        value, offset = _text(view, offset, 4_000_000)
        templates.examine(inquiry, value, view.entry, shown(key, 60))


def _tensor(view: View, offset: int) -> int:
    """One entry of the list of tensors: name, dimensions, type, place."""
    _, offset = _text(view, offset, 0)
    dimensions, offset = _number(view, offset, 4)
    if dimensions > MAX_DIMENSIONS:
        raise _Lies(f"a tensor says that it has {dimensions:,} dimensions")
    total = 1
    for _ in range(dimensions):
        length, offset = _number(view, offset, 8)
        total *= length
    if total > ABSURD:
        raise _Lies(f"a tensor says that it has {total:,} elements")
    place, offset = _number(view, offset + 4, 8)
    if place > ABSURD:
        raise _Lies(f"a tensor says that it stands at {place:,}")
    return offset


def _number(view: View, offset: int, width: int) -> tuple[int, int]:
    piece = view.read(offset, width)
    if len(piece) < width:
        raise _Ends
    return int.from_bytes(piece, "little"), offset + width


def _text(view: View, offset: int, most: int = 65_536) -> tuple[str, int]:
    length, offset = _number(view, offset, 8)
    if length > MAX_TEXT_BYTES:
        raise _Lies(f"a text says that it is {length:,} bytes long")
    if offset + length > len(view):
        raise _Ends
    return view.read(offset, min(length, most)).decode("utf-8", "replace"), offset + length


def _pass(view: View, kind: int, offset: int, depth: int) -> int:
    if kind in _SCALARS:
        return offset + _SCALARS[kind]
    if kind == _TEXT:
        return _text(view, offset, 0)[1]
    if kind != _ARRAY or depth > 8:
        raise _Lies(f"a value is of the type {kind}, which does not exist")
    inner, offset = _number(view, offset, 4)
    count, offset = _number(view, offset, 8)
    if count > MAX_ENTRIES:
        raise _Lies(f"a list says that it has {count:,} entries")
    if inner in _SCALARS:
        offset += count * _SCALARS[inner]
        if offset > len(view):
            raise _Ends
        return offset
    for _ in range(count):
        offset = _pass(view, inner, offset, depth + 1)
    return offset
