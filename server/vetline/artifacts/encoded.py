"""Bytes that stand in other bytes as text or packed: base64 and its kin, hexadecimal, zlib and gzip, where what they begin with is a pickle's."""

from __future__ import annotations

import base64
import binascii
import bz2
import lzma
import zlib
from collections.abc import Iterator

from vetline.artifacts.view import View
from vetline.core import lazy_re as re

MAX_PIECES = 200
MAX_UNPACKED_BYTES = 8_000_000
MAX_TIMES = 3
"""That something is written in base64, one within the other."""


_BASE64 = re.compile(rb"(?:gA[IJKLMNOPQRSTUV]|Z0F|Y[12]|KGnvcw|KGl|Kgl|H4sI|eJ|eA|eN|eF)(?:[A-Za-z0-9+/_\-]|\r?\n[ \t]*|\\n){16,4000000}={0,2}")
_HEXADECIMAL = re.compile(rb"(?:80[0-9a-fA-F]{2}|63[0-9a-fA-F]{2}|1[fF]8[bB]08|78(?:01|5[eE]|9[cC]|[dD][aA]))[0-9a-fA-F]{32,4000000}")
_BASE32 = re.compile(rb"(?:QA[ABC]|D6FQ)[A-Z2-7]{24,4000000}={0,6}")
_BASE85 = re.compile(rb"fC[0-9A-Za-z!#$%&()*+;<=>?@^_`{|}~-]{24,4000000}")
_PACKED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]|BZh[1-9]1AY&SY|\xfd7zXZ\0")
_GAPS = re.compile(rb"\r?\n[ \t]*|\\n")
_STANDARD_ALPHABET = bytes.maketrans(b"-_", b"+/")


def begins(view: View) -> bool:
    """Whether the first bytes are those of something packed, or of such a stream as text."""
    head = view.read(0, 64)
    return any(written.match(head) is not None for written in (_PACKED, _BASE64, _HEXADECIMAL))


def pieces(view: View, end: int, *, packed: bool) -> Iterator[tuple[str, bytes]]:
    """(how it was written, what it holds) before `end`, unpacked where that is packed in turn. `packed` ones are sought as well."""
    for how, inner in _written(view, end):
        yield how, _unpacked(inner) or inner
    if packed:
        for found in _found(_PACKED, view, end):
            inner = _unpacked(view.read(found, MAX_UNPACKED_BYTES))
            if inner is not None:
                yield "packed", inner


def _written(view: View, end: int) -> Iterator[tuple[str, bytes]]:
    for number, found in enumerate(_BASE64.finditer(view.data, view.start, view.start + end)):  # type: ignore[call-overload]
        if number >= MAX_PIECES:
            break
        inner: bytes | None = found[0]
        for _ in range(MAX_TIMES):
            inner = _plain(inner) if inner and _BASE64.fullmatch(inner) else inner
        if inner is not None:
            yield "base64", inner
    for number, found in enumerate(_HEXADECIMAL.finditer(view.data, view.start, view.start + end)):  # type: ignore[call-overload]
        if number >= MAX_PIECES:
            break
        yield "hexadecimal", binascii.unhexlify(found[0][: len(found[0]) // 2 * 2])
    for how, written, decode in (("base32", _BASE32, _base32), ("base85", _BASE85, base64.b85decode)):
        for number, found in enumerate(written.finditer(view.data, view.start, view.start + end)):  # type: ignore[call-overload]
            if number >= MAX_PIECES:
                break
            try:
                yield how, decode(found[0])
            except ValueError:
                continue


def _base32(text: bytes) -> bytes:
    text = text.rstrip(b"=")
    return base64.b32decode(text + b"=" * (-len(text) % 8))


def _plain(text: bytes) -> bytes | None:
    text = _GAPS.sub(b"", text).translate(_STANDARD_ALPHABET).rstrip(b"=")
    try:
        return base64.b64decode(text[: len(text) // 4 * 4] if len(text) % 4 == 1 else text + b"=" * (-len(text) % 4))
    except (binascii.Error, ValueError):
        return None


def _found(wanted: re.Pattern[bytes], view: View, end: int) -> Iterator[int]:
    for number, found in enumerate(wanted.finditer(view.data, view.start, view.start + end)):  # type: ignore[call-overload]
        if number >= MAX_PIECES:
            return
        yield found.start() - view.start


def _unpacked(data: bytes) -> bytes | None:
    """What zlib or gzip made the data of; None if neither did."""
    if not _PACKED.match(data):
        return None
    makers = {b"B": bz2.BZ2Decompressor, b"\xfd": lzma.LZMADecompressor}
    decompressor = makers.get(data[:1], lambda: zlib.decompressobj(zlib.MAX_WBITS | 32))()
    try:
        return decompressor.decompress(data, MAX_UNPACKED_BYTES) or None
    except (zlib.error, OSError, lzma.LZMAError, EOFError, ValueError):
        return None
