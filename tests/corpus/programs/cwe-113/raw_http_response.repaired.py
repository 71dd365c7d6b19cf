"""One of the helpers of a small web application.

The views and the command line use it.
"""

def build_response(status: int, headers: dict, body: str) -> bytes:
    """Serialise an HTTP/1.1 response."""
    lines = [f"HTTP/1.1 {status} OK"]
    for name, value in headers.items():
        if any(c in "\r\n" for c in f"{name}{value}"):
            raise ValueError("line breaks are not allowed in headers")
        lines.append(f"{name}: {value}")
    lines.append(f"Content-Length: {len(body.encode())}")
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


__all__ = ["build_response"]
