"""Decoding of request and response bodies with Content-Encoding."""
import bz2
import gzip
import io
import zipfile
import zlib

MAX = 64 * 1024 * 1024


class TooLarge(Exception):
    pass


def decode_gzip(body: bytes) -> bytes:
    """Decode a gzip body of a request."""
    data = gzip.GzipFile(fileobj=io.BytesIO(body)).read(MAX + 1)
    if len(data) > MAX:
        raise TooLarge
    return data


def decode_deflate(body: bytes) -> bytes:
    """Decode a deflate body of a request, with or without zlib header."""
    decoder = zlib.decompressobj()
    data = decoder.decompress(body, MAX)
    if decoder.unconsumed_tail:
        raise TooLarge
    return data


def open_document(body: bytes) -> dict[str, bytes]:
    """Read the parts of an office document that was uploaded."""
    parts = {}
    with zipfile.ZipFile(io.BytesIO(body)) as zf:
        if sum(info.file_size for info in zf.infolist()) > MAX:
            raise TooLarge
        for name in zf.namelist():
            parts[name] = zf.read(name)
    return parts


class BodyReader:
    """Reads the body of a WSGI request."""

    def __init__(self, environ):
        self.environ = environ

    def read(self) -> bytes:
        length = int(self.environ.get("CONTENT_LENGTH") or 0)
        if length > MAX:
            raise TooLarge
        return self.environ["wsgi.input"].read(length)
