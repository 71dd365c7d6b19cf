"""Compressed data, by its first bytes: gzip, zlib, bzip2, xz, lzma, LZ4 and Zstandard are unpacked within a budget, others are named."""

from __future__ import annotations

import bz2
import lzma
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from vetline.artifacts import zstandard
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View, joined

CHUNK_BYTES = 1 << 20
MAX_PIECES = 64
MAX_ZSTD_BYTES = 32_000_000
"""Of one file: some megabytes come out a second."""

ZLIB_HEADS = (b"x\x01", b"x\x5e", b"x\x9c", b"x\xda")

_NAMED = {
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!\x1a\x07": "a RAR archive",
    b"MSCF": "a cabinet archive",
    b"\x1f\x9d": "data of compress",
    b"\x1f\xa0": "data of compress",
    b"xar!": "a xar archive",
    b"hsqs": "a squashfs image",
}


class Decompressor(Protocol):
    """Those of zlib, bz2 and lzma, in what they share."""

    eof: bool
    unused_data: bytes

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


def named(view: View) -> str | None:
    """What a packed form that is not read here is called."""
    head = view.read(0, 8)
    return next((words for magic, words in _NAMED.items() if head.startswith(magic)), None)


def kind_of(view: View) -> str | None:
    """The name of a packed form that is read here, by its first bytes."""
    head = view.read(0, 22)
    if head[:3] == b"\x1f\x8b\x08":
        return "gzip"
    if head[:3] == b"BZh" and head[3:4].isdigit():
        return "bzip2"
    if head[:6] == b"\xfd7zXZ\0":
        return "xz"
    if head[:4] == b"\x04\x22\x4d\x18":
        return "lz4"
    if head[:4] == zstandard.MAGIC or (head[1:4] == b"\x2a\x4d\x18" and head[0] & 0xF0 == 0x50):
        return "zstd"
    if len(head) > 13 and head[0] == 0x5D and head[1:3] == b"\0\0" and head[12] in (0, 255):
        return "lzma"
    if len(head) > 2 and head[0] & 0x0F == 8 and head[0] >> 4 <= 7 and int.from_bytes(head[:2], "big") % 31 == 0 and not head[1] & 0x20:
        return "zlib"
    if head[:2] == b"ZF" and head[2:4] == b"0x":
        return "zlib of joblib"
    return None


def stated_name(view: View) -> str:
    """The name that gzip data gives itself (RFC 1952); "" if it has none."""
    head = view.read(0, 2_048)
    if len(head) < 12 or not head[3] & 8:
        return ""
    start = 12 + int.from_bytes(head[10:12], "little") if head[3] & 4 else 10
    return head[start:].split(b"\0")[0].decode("latin-1")


def content(inquiry: Inquiry, view: View, kind: str) -> tuple[View, int] | None:
    """(what is packed, where the packed data ends); None if nothing could be unpacked: it was not packed at all."""
    if kind in ("lz4", "zstd"):
        chunks: Iterator[bytes] = _lz4(inquiry, view) if kind == "lz4" else zstd(inquiry, view, kind)
        end = len(view)
        trial_first = next(chunks, None)
        return None if trial_first is None else (_kept(inquiry, view, kind, trial_first, chunks), end)
    make, start = _MAKERS[kind]
    if kind == "zlib of joblib":
        start = next((place for place in (21, 12, 10) if view.read(place, 1) == b"\x78"), 21)
    try:
        first = make().decompress(view.read(start, 4_096), 4_096)
    except (zlib.error, OSError, lzma.LZMAError, EOFError, ValueError):
        return _unchecked(inquiry, view) if kind == "gzip" else None
    if not first and kind == "zlib":
        return None
    ended: list[int] = []
    chunks = _members(inquiry, view, start, make, kind, ended)
    kept = _kept(inquiry, view, kind, b"", chunks)
    return kept, ended[-1] if ended else len(view)


def _unchecked(inquiry: Inquiry, view: View) -> tuple[View, int] | None:
    """Gzip data whose checksum is wrong: its readers look at that when all has been read, and loaded."""
    head = view.read(0, 2_048)
    start = 12 + int.from_bytes(head[10:12], "little") if head[3] & 4 else 10
    for flag in (8, 16):  # a name and a comment, which end with a zero
        start = head.find(b"\0", start) + 1 if head[3] & flag else start
    start += 2 if head[3] & 2 else 0
    try:
        zlib.decompressobj(-15).decompress(view.read(start, 4_096), 4_096)
    except zlib.error:
        return None
    return _kept(inquiry, view, "gzip", b"", unpack(inquiry, view, start, len(view), zlib.decompressobj(-15), "gzip")), len(view)


def unpack(inquiry: Inquiry, view: View, start: int, end: int, decompressor: Any, entry: str, ended: list[int] | None = None) -> Iterator[bytes]:
    """What a decompressor makes of [start, end), as far as the budget goes; errors are remarked.

    `ended` takes the offset behind the packed data.
    """
    where = joined(view.entry, entry)
    limit = inquiry.limits.unpacked_bytes
    offset = start
    pending = b""
    while not decompressor.eof:
        if inquiry.unpacked_bytes > limit:
            inquiry.unread(f"not unpacked beyond {limit // 1_000_000:,} MB in all", where)
            return
        if not pending and getattr(decompressor, "needs_input", True):
            pending = view.read(offset, min(CHUNK_BYTES, end - offset))
            offset += len(pending)
            if not pending:
                inquiry.unread("the packed data breaks off", where)
                return
        try:
            piece = decompressor.decompress(pending, CHUNK_BYTES)
        except (zlib.error, OSError, lzma.LZMAError, EOFError, ValueError) as error:
            inquiry.unread(f"the packed data is damaged: {shown(error, 60)}", where)
            return
        pending = getattr(decompressor, "unconsumed_tail", b"")  # bz2 and lzma keep what they have not used
        inquiry.unpacked_bytes += len(piece)
        if piece:
            yield piece
    if ended is not None:
        ended.append(offset - len(decompressor.unused_data))


def pieces(inquiry: Inquiry, view: View, magics: tuple[bytes, ...]) -> Iterator[bytes]:
    """The beginnings of what gzip or zlib has packed somewhere within, as pages of tables and chunks of arrays are."""
    for magic in magics:
        for start in view.find_all(magic, 0, inquiry.limits.searched_bytes, MAX_PIECES):
            try:
                piece = zlib.decompressobj(47).decompress(view.read(start, CHUNK_BYTES), CHUNK_BYTES)
            except zlib.error:
                continue
            inquiry.unpacked_bytes += len(piece)
            if inquiry.unpacked_bytes > inquiry.limits.unpacked_bytes:
                return
            yield piece


def _members(inquiry: Inquiry, view: View, start: int, make: Callable[[], Any], kind: str, ended: list[int]) -> Iterator[bytes]:
    """One after the other, as gzip and its kin are read."""
    while True:
        yield from unpack(inquiry, view, start, len(view), make(), kind, ended)
        if not ended or ended[-1] <= start or kind.startswith("zlib") or kind == "lzma":
            return
        start = ended[-1]
        if kind_of(view.part(start, len(view))) != kind:
            return


def _kept(inquiry: Inquiry, view: View, kind: str, first: bytes, chunks: Iterator[bytes]) -> View:
    def joined_chunks() -> Iterator[bytes]:
        if first:
            yield first
        yield from chunks

    name = view.name.rpartition(".")[0] if view.name.lower().endswith((".gz", ".bz2", ".xz", ".lzma", ".z", ".lz4", ".zst", ".zlib", ".tgz")) else view.name
    return view.member(inquiry.keep(joined_chunks()), kind, name)


_MAKERS: dict[str, tuple[Callable[[], Any], int]] = {
    "gzip": (lambda: zlib.decompressobj(31), 0),
    "zlib": (lambda: zlib.decompressobj(15), 0),
    "zlib of joblib": (lambda: zlib.decompressobj(15), 0),
    "bzip2": (bz2.BZ2Decompressor, 0),
    "xz": (lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ), 0),
    "lzma": (lambda: lzma.LZMADecompressor(lzma.FORMAT_ALONE), 0),
}


def zstd(inquiry: Inquiry, view: View, entry: str) -> Iterator[bytes]:
    """What Zstandard's frames hold, as far as it is unpacked here: that takes time."""
    where = joined(view.entry, entry)
    total = 0
    try:
        for piece in zstandard.frames(view):
            total += len(piece)
            inquiry.unpacked_bytes += len(piece)
            if total > MAX_ZSTD_BYTES or inquiry.unpacked_bytes > inquiry.limits.unpacked_bytes:
                inquiry.unread(f"not unpacked beyond {min(total, inquiry.limits.unpacked_bytes) // 1_000_000:,} MB", where)
                return
            yield piece
    except zstandard.Damaged as error:
        inquiry.unread(f"the packed data is damaged: {error}", where)


# -- LZ4, which Python's library has not -------------------------------------------------------------------------------

_HISTORY_BYTES = 65_536
_SIZE = struct.Struct("<I")


def _lz4(inquiry: Inquiry, view: View) -> Iterator[bytes]:
    """The blocks of LZ4 frames (github.com/lz4/lz4, doc/lz4_Frame_format.md)."""
    where = joined(view.entry, "lz4")
    offset = 0
    while view.read(offset, 4) == b"\x04\x22\x4d\x18":
        flags = (view.read(offset + 4, 1) or b"\0")[0]
        offset += 7 + (8 if flags & 0x08 else 0) + (4 if flags & 0x01 else 0)
        history = b""
        while True:
            row = view.unpack(_SIZE, offset)
            if row is None:
                inquiry.unread("the packed data breaks off", where)
                return
            offset += 4
            if row[0] == 0:
                break
            size = row[0] & 0x7FFFFFFF
            block = view.read(offset, size)
            offset += size + (4 if flags & 0x10 else 0)
            piece = block if row[0] & 0x80000000 else _lz4_block(block, history, 8 << 20)
            if len(block) < size or piece is None:
                inquiry.unread("the packed data is damaged", where)
                return
            history = (history + piece)[-_HISTORY_BYTES:]
            inquiry.unpacked_bytes += len(piece)
            if inquiry.unpacked_bytes > inquiry.limits.unpacked_bytes:
                inquiry.unread(f"not unpacked beyond {inquiry.limits.unpacked_bytes // 1_000_000:,} MB in all", where)
                return
            yield piece
        offset += 4 if flags & 0x04 else 0


def _lz4_block(block: bytes, history: bytes, most: int) -> bytes | None:
    """One block unpacked behind `history`; None if it is damaged or larger than a block may be."""
    out = bytearray(history)
    base = len(history)
    position, end = 0, len(block)
    while position < end:
        token = block[position]
        position += 1
        literals, position = _lz4_length(block, position, token >> 4)
        out += block[position : position + literals]
        position += literals
        if position >= end:
            break
        back = int.from_bytes(block[position : position + 2], "little")
        position += 2
        length, position = _lz4_length(block, position, token & 15)
        length += 4
        if not 0 < back <= len(out) or len(out) - base + length > most:
            return None
        start = len(out) - back
        if back >= length:
            out += out[start : start + length]
        else:
            out += (bytes(out[start:]) * (length // back + 1))[:length]
    return bytes(out[base:])


def _lz4_length(block: bytes, position: int, length: int) -> tuple[int, int]:
    if length == 15:
        while position < len(block):
            step = block[position]
            position += 1
            length += step
            if step != 255:
                break
    return length, position
