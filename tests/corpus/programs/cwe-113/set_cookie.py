from dataclasses import dataclass, field


@dataclass
class Response:
    status: str = "200 OK"
    body: bytes = b""
    lines: list = field(default_factory=list)


def set_cookie(response, name, value, max_age=None, path="/"):
    """Append a Set-Cookie header to the response."""
    parts = [f"{name}={value}", f"Path={path}"]  # flaw: CWE-113
    if max_age is not None:
        parts.append(f"Max-Age={int(max_age)}")
    parts += ["HttpOnly", "Secure", "SameSite=Lax"]
    response.lines.append("Set-Cookie: " + "; ".join(parts))  # flaw: CWE-113


def build_response(response):
    head = [f"HTTP/1.1 {response.status}"]
    head += response.lines
    head.append(f"Content-Length: {len(response.body)}")
    return "\r\n".join(head).encode("latin-1") + b"\r\n\r\n" + response.body
