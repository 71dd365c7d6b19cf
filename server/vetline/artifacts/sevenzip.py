"""7z archives (7zFormat.txt of the LZMA SDK): where members stand and what they are packed by, for the packers of Python's library."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.packed import unpack
from vetline.artifacts.view import View

SIGNATURE = b"7z\xbc\xaf\x27\x1c"
MAX_HEADER_BYTES = 64_000_000
MAX_FOLDERS = 10_000
MAX_HEADERS_IN_HEADERS = 4

_END, _HEADER, _STREAMS, _FILES, _PACK, _UNPACK, _PARTS, _SIZE, _DIGESTS, _FOLDER, _SIZES, _COUNTS = 0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
_EMPTY, _NAMES, _ENCODED = 14, 17, 23
_COPY, _LZMA, _LZMA2, _DEFLATE, _BZIP2 = b"\0", b"\3\1\1", b"\x21", b"\4\1\x08", b"\4\2\2"
_FILTERS = {
    b"\3\3\1\3": lzma.FILTER_X86, b"\4": lzma.FILTER_X86, b"\3": lzma.FILTER_DELTA, b"\3\3\2\5": lzma.FILTER_POWERPC, b"\5": lzma.FILTER_POWERPC,
    b"\3\3\4\1": lzma.FILTER_IA64, b"\6": lzma.FILTER_IA64, b"\3\3\5\1": lzma.FILTER_ARM, b"\7": lzma.FILTER_ARM,
    b"\3\3\7\1": lzma.FILTER_ARMTHUMB, b"\x08": lzma.FILTER_ARMTHUMB, b"\3\3\x08\5": lzma.FILTER_SPARC, b"\x09": lzma.FILTER_SPARC,
}  # fmt: skip


class Unreadable(Exception):
    """The archive is damaged, or packed by something that is not known here."""


@dataclass(slots=True)
class _Packed:
    """One packed stream ("folder"): its coders as (id, properties), outermost first, where it stands, and the sizes of its members.
    `last` is the number of the coder whose size is that of the content.
    """

    coders: list[tuple[bytes, bytes]]
    last: int = 0
    size_bytes: int = 0
    start: int = 0
    packed_bytes: int = 0
    parts: list[int] = field(default_factory=list)


def members(inquiry: Inquiry, view: View) -> Iterator[tuple[str, View]]:
    """(name, content) of each member that is no folder. Raises Unreadable where nothing more can be read."""
    offset, length = (int.from_bytes(view.read(place, 8), "little") for place in (12, 20))
    header = _Reader(view.read(32 + offset, min(length, MAX_HEADER_BYTES)))
    kind = header.byte()
    for _ in range(MAX_HEADERS_IN_HEADERS):
        if kind != _ENCODED:
            break
        streams = _streams(header)
        if not streams:
            raise Unreadable
        content = _content(inquiry, view, streams[0], "header")
        header = _Reader(content.read(0, min(len(content), MAX_HEADER_BYTES)))
        kind = header.byte()
    if kind != _HEADER or header.byte() != _STREAMS:
        raise Unreadable
    streams = _streams(header)
    names = iter(_names(header) if header.byte() == _FILES else [])
    count = 0
    for number, stream in enumerate(streams):
        content = _content(inquiry, view, stream, f"stream {number}")
        start = 0
        for size in stream.parts:
            count += 1
            if count > inquiry.limits.members:
                raise Unreadable
            name = next(names, f"member {count}")
            yield name, content.part(start, start + size)
            start += size


def _content(inquiry: Inquiry, view: View, stream: _Packed, entry: str) -> View:
    decompressor = _Bounded(_decompressor(stream), stream.size_bytes)
    start = 32 + stream.start
    chunks = unpack(inquiry, view, start, start + stream.packed_bytes, decompressor, entry)
    kept = inquiry.keep(chunks)
    return View(kept, 0, len(kept), view.entry, view.name, view.depth)


def _decompressor(stream: _Packed) -> Any:
    """Raises Unreadable for coders that Python's library has not."""
    *outer, (last, properties) = stream.coders
    try:
        if last in (_LZMA, _LZMA2):
            kind = lzma.FILTER_LZMA1 if last == _LZMA else lzma.FILTER_LZMA2
            chain: list[dict[str, Any]] = [_filter(name, stated) for name, stated in outer]
            return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[*chain, lzma._decode_filter_properties(kind, properties)])  # type: ignore[attr-defined]
        makers = {_COPY: _Copy, _DEFLATE: lambda: zlib.decompressobj(-15), _BZIP2: bz2.BZ2Decompressor}
        return makers[last]() if not outer else _unknown()
    except (KeyError, lzma.LZMAError, ValueError):
        raise Unreadable from None


def _filter(name: bytes, properties: bytes) -> dict[str, Any]:
    kind = _FILTERS[name]
    return {"id": kind, "dist": properties[0] + 1} if kind == lzma.FILTER_DELTA and properties else {"id": kind}


def _unknown() -> Any:
    raise Unreadable


class _Copy:
    """What is stored as it is."""

    unconsumed_tail = b""

    def decompress(self, data: bytes, most: int, /) -> bytes:
        self.unconsumed_tail = data[most:]
        return data[:most]


class _Bounded:
    """A decompressor of a stream that does not say where it ends."""

    unused_data = b""

    def __init__(self, inner: Any, size_bytes: int) -> None:
        self.inner = inner
        self.left = size_bytes

    @property
    def eof(self) -> bool:
        return self.left <= 0

    @property
    def needs_input(self) -> bool:
        return bool(getattr(self.inner, "needs_input", True))

    @property
    def unconsumed_tail(self) -> bytes:
        return bytes(getattr(self.inner, "unconsumed_tail", b""))

    def decompress(self, data: bytes, most: int, /) -> bytes:
        piece = bytes(self.inner.decompress(data, min(most, self.left)))
        self.left -= len(piece)
        return piece


# -- the header --------------------------------------------------------------------------------------------------------


class _Reader:
    """Numbers of a header, one after the other. Raises Unreadable at its end."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0

    def take(self, count: int) -> bytes:
        if count > len(self.data) - self.position:
            raise Unreadable
        self.position += count
        return self.data[self.position - count : self.position]

    def byte(self) -> int:
        return self.take(1)[0]

    def number(self) -> int:
        """As many bytes follow the first one as it has leading ones; what is left of it is the highest part."""
        first = self.byte()
        extra = 8 - (first ^ 0xFF).bit_length()
        low = int.from_bytes(self.take(extra), "little")
        return low if extra >= 7 else low + ((first & (0x7F >> extra)) << 8 * extra)

    def count(self, most: int) -> int:
        number = self.number()
        if number > most:
            raise Unreadable
        return number

    def bits(self, count: int) -> list[bool]:
        raw = self.take((count + 7) // 8)
        return [bool(raw[index // 8] & 0x80 >> index % 8) for index in range(count)]


def _streams(header: _Reader) -> list[_Packed]:
    streams: list[_Packed] = []
    place = 0
    sizes: list[int] = []
    while (kind := header.byte()) != _END:
        if kind == _PACK:
            place, sizes = _pack(header)
        elif kind == _UNPACK:
            streams = _folders(header)
        elif kind == _PARTS:
            _parts(header, streams)
        else:
            raise Unreadable
    for stream, size in zip(streams, sizes, strict=False):
        stream.start, stream.packed_bytes = place, size
        stream.parts = stream.parts or [stream.size_bytes]
        place += size
    return streams[: len(sizes)]


def _pack(header: _Reader) -> tuple[int, list[int]]:
    place, count = header.number(), header.count(MAX_FOLDERS)
    sizes: list[int] = []
    while (kind := header.byte()) != _END:
        if kind == _SIZE:
            sizes = [header.number() for _ in range(count)]
        elif kind == _DIGESTS:
            _pass_digests(header, count)
        else:
            raise Unreadable
    return place, sizes


def _folders(header: _Reader) -> list[_Packed]:
    streams: list[_Packed] = []
    while (kind := header.byte()) != _END:
        if kind == _FOLDER:
            count = header.count(MAX_FOLDERS)
            if header.byte():
                raise Unreadable
            streams = [_folder(header) for _ in range(count)]
        elif kind == _SIZES:
            for stream in streams:
                stream.size_bytes = [header.number() for _ in stream.coders][stream.last]
        elif kind == _DIGESTS:
            _pass_digests(header, len(streams))
        else:
            raise Unreadable
    return streams


def _folder(header: _Reader) -> _Packed:
    """Coders in a chain, each with one stream in and one out; others pack programs in ways that are not known here."""
    coders = []
    for _ in range(header.count(4)):
        flags = header.byte()
        name = header.take(flags & 0x0F)
        if flags & 0x10:
            raise Unreadable
        coders.append((name, header.take(header.count(1_000)) if flags & 0x20 else b""))
    fed_by = {header.number(): header.number() for _ in range(len(coders) - 1)}
    order = [number for number in range(len(coders)) if number not in fed_by]
    while len(order) < len(coders):
        order.append(next((number for number, source in fed_by.items() if source == order[-1] and number not in order), len(coders)))
    if len(order) != len(coders) or max(order, default=len(coders)) >= len(coders):
        raise Unreadable
    order.reverse()
    return _Packed([coders[number] for number in order], order[0])


def _parts(header: _Reader, streams: list[_Packed]) -> None:
    counts = [1] * len(streams)
    while (kind := header.byte()) != _END:
        if kind == _COUNTS:
            counts = [header.count(1_000_000) for _ in streams]
        elif kind == _SIZE:
            for stream, count in zip(streams, counts, strict=True):
                stream.parts = [header.number() for _ in range(count - 1)]
        elif kind == _DIGESTS:
            _pass_digests(header, sum(counts))
        else:
            raise Unreadable
    for stream, count in zip(streams, counts, strict=True):
        stream.parts.append(max(0, stream.size_bytes - sum(stream.parts)))
        stream.parts = stream.parts[:count]


def _pass_digests(header: _Reader, count: int) -> None:
    defined = count if header.byte() else sum(header.bits(count))
    header.take(4 * defined)


def _names(header: _Reader) -> list[str]:
    """Names of what has content."""
    count = header.count(1_000_000)
    names: list[str] = []
    empty = [False] * count
    while (kind := header.byte()) != _END:
        body = _Reader(header.take(header.number()))
        if kind == _EMPTY:
            empty = body.bits(count)
        elif kind == _NAMES and not body.byte():
            names = body.data[1:].decode("utf-16-le", "replace").split("\0")
    return [name for name, is_empty in zip(names, empty, strict=False) if not is_empty]
