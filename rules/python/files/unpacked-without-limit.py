import bz2
import gzip
import lzma
import zlib

import brotli

MAX_SIZE = 1_000_000


def decode_token(packed):
    # ruleid: unpacked-without-limit
    return zlib.decompress(packed, -zlib.MAX_WBITS)


def read_body(body, encoding):
    if encoding == "gzip":
        # ruleid: unpacked-without-limit
        return gzip.decompress(body)
    if encoding == "br":
        # ruleid: unpacked-without-limit
        return brotli.decompress(body)
    if encoding == "bz2":
        # ruleid: unpacked-without-limit
        return bz2.decompress(body)
    # ruleid: unpacked-without-limit
    return lzma.decompress(body)


def read_stream(data):
    try:
        # ruleid: unpacked-without-limit
        return zlib.decompress(data)
    except zlib.error:
        # ruleid: unpacked-without-limit
        return zlib.decompressobj().decompress(data)


def inflate(data):
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    # ruleid: unpacked-without-limit
    return unpacker.decompress(data) + unpacker.flush()


class Decoder:
    def __init__(self):
        self._unpacker = zlib.decompressobj()

    def decompress(self, data):
        # ruleid: unpacked-without-limit
        return self._unpacker.decompress(data)

    def decompress_some(self, data):
        # ok: unpacked-without-limit
        return self._unpacker.decompress(data, MAX_SIZE)


def limited(data):
    unpacker = zlib.decompressobj()
    # ok: unpacked-without-limit
    text = unpacker.decompress(data, MAX_SIZE)
    if unpacker.unconsumed_tail:
        raise ValueError("too large")
    return text


def limited_by_name(data):
    # ok: unpacked-without-limit
    return zlib.decompressobj().decompress(data, max_length=MAX_SIZE)


def looked_at(data):
    if len(data) > 1000:
        raise ValueError("too large")
    # ok: unpacked-without-limit
    return zlib.decompress(data)


def own():
    with open("words.z", "rb") as file:
        # ok: unpacked-without-limit
        return zlib.decompress(file.read())


def test_round_trip(data):
    # ok: unpacked-without-limit
    assert zlib.decompress(data)
