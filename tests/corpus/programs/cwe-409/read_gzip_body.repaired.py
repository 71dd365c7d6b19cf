import json
import zlib

MAX_BODY = 10 * 1024 * 1024
MAX_DECODED = 50 * 1024 * 1024


def _inflate(raw, wbits):
    """Decompress at most MAX_DECODED bytes."""
    d = zlib.decompressobj(wbits)
    data = d.decompress(raw, MAX_DECODED + 1)
    if len(data) > MAX_DECODED:
        raise ValueError("decompressed body is too large")
    if not d.eof or d.unused_data:
        raise ValueError("corrupt body")
    return data


def decode_body(encoding, raw):
    """Undo the content encoding."""
    if encoding in ("", "identity"):
        return raw
    if encoding == "gzip":
        return _inflate(raw, zlib.MAX_WBITS | 16)
    if encoding == "deflate":
        return _inflate(raw, zlib.MAX_WBITS)
    raise ValueError("unsupported encoding")


def read_body(headers, raw):
    """Return the parsed JSON body of a request."""
    if len(raw) > MAX_BODY:
        raise ValueError("body is too large")
    encoding = headers.get("Content-Encoding", "").strip().lower()
    try:
        return json.loads(decode_body(encoding, raw).decode("utf-8"))
    except (zlib.error, RecursionError) as exc:
        raise ValueError("corrupt body") from exc
