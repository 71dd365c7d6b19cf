"""HDF5 files as Keras writes them: the configuration within, links to other files, and pickles in datasets.

The structures are found by their own bytes and checked against each other, so no library reads hostile data.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterator

from vetline.artifacts import configs, packed, pickles, programs
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

Look = Callable[[Inquiry, View], None]

SIGNATURE = b"\x89HDF\r\n\x1a\n"
USER_BLOCKS = (512, 1_024, 2_048, 4_096, 8_192, 16_384)
"""Where the signature may stand behind bytes of the user's own."""

MAX_PLACES = 20_000
MAX_HEAP_BYTES = 1_000_000

_OBJECT = re.compile(rb"\{\s*\"[A-Za-z_]+\"\s*:")
_LAMBDA = re.compile(rb"\"class_name\"\s*:\s*\"(?:Lambda|__lambda__|TFSMLayer|TorchModuleWrapper)\"")
_EXTERNAL_LINK = re.compile(rb"\x01[\x08-\x1f]\x40")
_EXTERNAL_FILES = re.compile(rb"\x01\x00\x00\x00[\x01-\x40]\x00[\x01-\x40]\x00(?=.{8})", re.DOTALL)
_PRINTABLE = re.compile(rb"[\x20-\x7e\x80-\xff]+")
_VIRTUAL_LAYOUT = re.compile(rb"[\x04\x05]\x03(?=(.{8}))", re.DOTALL)
_JULIA = b"Julia Data Format"
_JULIA_CODE = re.compile(rb"\bCore\.(?:Expr|CodeInfo|Method|GlobalRef|MethodInstance|OpaqueClosure)\b|\bExpr\b(?=\0)")
_HEAP_OBJECT = struct.Struct("<HHLQ")
_HEAP = struct.Struct("<4sB3sQQQ")


def examine(inquiry: Inquiry, view: View, look: Look) -> None:
    """Looks into an HDF5 file."""
    inquiry.fact("format", "HDF5")
    limit = min(len(view), inquiry.limits.searched_bytes)
    if limit < len(view):
        inquiry.fact("searched", f"the first {limit // 1_000_000:,} MB")
    configuration(inquiry, view, limit)
    for file, path in _links(view, limit):
        inquiry.danger("path", f"a part of it is a link to {shown(path, 60)} in the file {shown(file, 90)}", view.entry)
    for file in _external_files(view, limit):
        inquiry.danger("path", f"the numbers of a dataset are read from the file {shown(file, 90)}", view.entry)
    for file in _virtual_files(view, limit):
        inquiry.danger("path", f"the numbers of a dataset are taken from the file {shown(file, 90)}", view.entry)
    is_of_pytables = any(view.find(name, 0, limit) >= 0 for name in (b"PYTABLES_FORMAT_VERSION", b"CLASS\0"))  # which unpickles attributes, also of protocol 0
    pickles.search(inquiry, view, 8, look, "in a dataset", headed=not is_of_pytables)
    for piece in packed.pieces(inquiry, view, packed.ZLIB_HEADS):
        pickles.search(inquiry, view.member(piece, "packed numbers"), 0, look, "in a dataset", headed=True)
    if view.find(_JULIA, 0, 512) >= 0:
        inquiry.facts["format"] = "JLD2"
        if found := programs.RUNNERS["values of Julia"].search(view.data, view.start, view.start + limit):  # type: ignore[call-overload]
            inquiry.danger("serialised", f"values of Julia that name {shown(found[1].decode('latin-1'), 80)}, by which programs are run", view.entry)
        elif found := _JULIA_CODE.search(view.data, view.start, view.start + limit):  # type: ignore[call-overload]
            inquiry.suspect("serialised", f"values of Julia with {shown(found[0].decode(), 40)} among their types: reading them builds code that they bring along", view.entry)


def configuration(inquiry: Inquiry, view: View, limit: int) -> None:
    """Looks at configurations of Keras that stand as JSON among other bytes, before `limit`."""
    end_of_last = 0
    decoder = json.JSONDecoder()
    for number, found in enumerate(_OBJECT.finditer(view.data, view.start, view.start + limit)):  # type: ignore[call-overload]
        if number >= MAX_PLACES:
            break
        start = found.start() - view.start
        if start < end_of_last:
            continue
        stop = view.find(b"\0", start)
        raw = view.read(start, min((stop if stop >= 0 else len(view)) - start, inquiry.limits.text_bytes))
        if b"class_name" not in raw:
            continue
        try:
            text = raw.decode("utf-8", "replace")
            stated, used = decoder.raw_decode(text)
        except (ValueError, RecursionError):
            if _LAMBDA.search(raw):
                inquiry.danger("layer", "a layer that runs code of its own", view.entry, start)
            continue
        end_of_last = start + len(text[:used].encode())
        if not view.depth and inquiry.facts.get("format") == "HDF5":
            inquiry.facts["format"] = "Keras, HDF5"
        configs.value(inquiry, stated, view.entry)


def _links(view: View, limit: int) -> Iterator[tuple[str, str]]:
    """(file, path) of link messages that name another file (HDF5 file format, IV.A.2.g)."""
    for found in _EXTERNAL_LINK.finditer(view.data, view.start, view.start + limit):  # type: ignore[call-overload]
        start = found.start() - view.start
        flags = found[0][1]
        offset = start + 3 + (8 if flags & 0x04 else 0) + (1 if flags & 0x10 else 0)
        width = 1 << (flags & 3)
        length = int.from_bytes(view.read(offset, width), "little")
        if not 0 < length < 1_024:
            continue
        name = view.read(offset + width, length)
        offset += width + length
        size = int.from_bytes(view.read(offset, 2), "little")
        value = view.read(offset + 2, size)
        if len(value) < 4 or value[0] != 0 or value[-1] != 0 or not _PRINTABLE.fullmatch(name):
            continue
        parts = value[1:-1].split(b"\0")
        if len(parts) == 2 and all(_PRINTABLE.fullmatch(part) for part in parts):
            yield parts[0].decode("utf-8", "replace"), parts[1].decode("utf-8", "replace")


def _external_files(view: View, limit: int) -> Iterator[str]:
    """Names of the files that datasets with external storage read (HDF5 file format, IV.A.2.h)."""
    for found in _EXTERNAL_FILES.finditer(view.data, view.start, view.start + limit):  # type: ignore[call-overload]
        offset = found.start() - view.start
        address = int.from_bytes(view.read(offset + 8, 8), "little")
        heap = view.unpack(_HEAP, address)
        if heap is None or heap[0] != b"HEAP":
            continue
        used = int.from_bytes(view.read(offset + 6, 2), "little")
        for slot in range(min(used, 64)):
            at = int.from_bytes(view.read(offset + 16 + 24 * slot, 8), "little")
            if at >= heap[3]:
                break
            name = view.read(heap[5] + at, 1_024).split(b"\0")[0]
            if _PRINTABLE.fullmatch(name):
                yield name.decode("utf-8", "replace")


def _virtual_files(view: View, limit: int) -> Iterator[str]:
    """Names of the files that virtual datasets are put together from (HDF5 file format, III.E and IV.A.2.i)."""
    heaps = {int.from_bytes(found[1], "little") for found in _VIRTUAL_LAYOUT.finditer(view.data, view.start, view.start + limit)}  # type: ignore[call-overload]
    for heap in sorted(heaps):
        if view.read(heap, 4) != b"GCOL":
            continue
        offset, end = heap + 16, heap + min(int.from_bytes(view.read(heap + 8, 8), "little"), MAX_HEAP_BYTES)
        while offset < end and (row := view.unpack(_HEAP_OBJECT, offset)) is not None and row[0]:
            value = view.read(offset + 16, min(row[3], 4_096))
            count, names = int.from_bytes(value[1:9], "little"), value[9:].split(b"\0")
            if value[:1] in (b"\0", b"\1") and 0 < count < 1 << 20 and names[0] != b"." and _PRINTABLE.fullmatch(names[0]):
                yield names[0].decode("utf-8", "replace")
            offset += 16 + (row[3] + 7) // 8 * 8
