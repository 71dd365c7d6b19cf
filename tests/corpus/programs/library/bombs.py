"""Decoding of request and response bodies with Content-Encoding."""
import bz2
import gzip
import io
import zipfile
import zlib

def decode_gzip(body: bytes) -> bytes:
    """Decode a gzip body of a request."""
    return gzip.GzipFile(fileobj=io.BytesIO(body)).read()  # flaw: CWE-409


def decode_deflate(body: bytes) -> bytes:
    """Decode a deflate body of a request, with or without zlib header."""
    try:
        return zlib.decompress(body)  # flaw: CWE-409
    except zlib.error:
        return zlib.decompress(body, -zlib.MAX_WBITS)


def open_document(body: bytes) -> dict[str, bytes]:
    """Read the parts of an office document that was uploaded."""
    parts = {}
    with zipfile.ZipFile(io.BytesIO(body)) as zf:
        for name in zf.namelist():
            parts[name] = zf.read(name)  # flaw: CWE-409
    return parts


class BodyReader:
    """Reads the body of a WSGI request."""

    def __init__(self, environ):
        self.environ = environ

    def read(self) -> bytes:
        return self.environ["wsgi.input"].read()  # flaw: CWE-400
