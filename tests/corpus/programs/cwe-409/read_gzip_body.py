import gzip
import json
import zlib

MAX_BODY = 10 * 1024 * 1024


def decode_body(encoding, raw):
    """Undo the content encoding."""
    if encoding in ("", "identity"):
        return raw
    if encoding == "gzip":
        return gzip.decompress(raw)  # flaw: CWE-409
    if encoding == "deflate":
        return zlib.decompress(raw)  # flaw: CWE-409
    raise ValueError(f"unsupported encoding {encoding!r}")


def read_body(headers, raw):
    """Return the parsed JSON body of a request."""
    if len(raw) > MAX_BODY:
        raise ValueError("body is too large")
    encoding = headers.get("Content-Encoding", "").strip().lower()
    try:
        text = decode_body(encoding, raw).decode("utf-8")
        return json.loads(text)
    except (OSError, EOFError, zlib.error) as exc:
        raise ValueError("corrupt body") from exc
