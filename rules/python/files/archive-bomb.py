import gzip
import io
import zipfile
import zlib

from flask import request

MAX_BYTES = 10_000_000


def unpacked(data):
    # ruleid: archive-bomb
    return gzip.decompress(data)


def typed(payload: bytes, name: str):
    # ruleid: archive-bomb
    return name, zlib.decompress(payload)


def posted():
    # ruleid: archive-bomb
    return zlib.decompress(request.get_data())


class Archive:
    def members(self, path):
        with zipfile.ZipFile(path) as archive:
            # ruleid: archive-bomb
            return {name: archive.read(name) for name in archive.namelist()}


def extracted(archive, folder):
    with zipfile.ZipFile(archive) as opened:
        # ruleid: archive-bomb
        opened.extractall(folder)


def limited(data):
    unpacker = zlib.decompressobj()
    # ok: archive-bomb
    text = unpacker.decompress(data, MAX_BYTES)
    if unpacker.unconsumed_tail:
        raise ValueError("too large")
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as opened:
        # ok: archive-bomb
        return text, opened.read(MAX_BYTES)


def summed(path):
    with zipfile.ZipFile(path) as archive:
        if sum(member.file_size for member in archive.infolist()) > MAX_BYTES:
            raise ValueError("too large")
        # ok: archive-bomb
        return {name: archive.read(name) for name in archive.namelist()}


def each(path, folder):
    with zipfile.ZipFile(path) as archive:
        total = 0
        for member in archive.infolist():
            total += member.file_size
            if total > MAX_BYTES:
                raise ValueError("too large")
        # ok: archive-bomb
        archive.extractall(folder)


def own():
    with zipfile.ZipFile("data/own.zip") as archive:
        # ok: archive-bomb
        return archive.read("a.txt"), gzip.decompress(b"")


def by_chunks(blob):
    parts, size = [], 0
    with gzip.GzipFile(fileobj=io.BytesIO(blob)) as stream:
        while True:
            chunk = stream.read(65536)
            if not chunk:
                break
            # ruleid: archive-bomb
            parts.append(chunk)
    with gzip.GzipFile(fileobj=io.BytesIO(blob)) as stream:
        while True:
            chunk = stream.read(65536)
            size += len(chunk)
            if not chunk or size > LIMIT:
                break
            # ok: archive-bomb
            parts.append(chunk)
    with open(blob, "rb") as stream:
        while True:
            chunk = stream.read(65536)
            if not chunk:
                break
            # ok: archive-bomb
            parts.append(chunk)
    return parts


def decode_body(encoding, raw):
    if encoding == "gzip":
        # ruleid: archive-bomb
        return gzip.decompress(raw)
    return raw
