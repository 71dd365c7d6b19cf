import re
from dataclasses import dataclass, field
from urllib.parse import quote

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_PATH = re.compile(r"/[\x21-\x3a\x3c-\x7e]*")


@dataclass
class Response:
    status: str = "200 OK"
    body: bytes = b""
    lines: list = field(default_factory=list)


def set_cookie(response, name, value, max_age=None, path="/"):
    """Append a Set-Cookie header to the response.

    The value is percent-encoded so it can hold neither ';' nor line breaks.
    """
    if not _TOKEN.fullmatch(name):
        raise ValueError("invalid cookie name")
    if not _PATH.fullmatch(path):
        raise ValueError("invalid cookie path")
    parts = [f"{name}={quote(str(value), safe='')}", f"Path={path}"]
    if max_age is not None:
        parts.append(f"Max-Age={int(max_age)}")
    parts += ["HttpOnly", "Secure", "SameSite=Lax"]
    response.lines.append("Set-Cookie: " + "; ".join(parts))


def build_response(response):
    head = [f"HTTP/1.1 {response.status}"]
    head += response.lines
    head.append(f"Content-Length: {len(response.body)}")
    return "\r\n".join(head).encode("latin-1") + b"\r\n\r\n" + response.body
