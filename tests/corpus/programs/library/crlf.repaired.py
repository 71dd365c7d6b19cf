"""A tiny HTTP client and response class, after a library's sources."""
import re
import socket


class Headers:
    def __init__(self):
        self._items = []

    def add(self, name, value):
        """Add a header; the value may come from the user of the application."""
        value = str(value)
        if re.search(r"[\r\n\0]", name + value):
            raise ValueError("header must not contain line breaks")
        self._items.append((name, value))

    def to_wire(self):
        return b"".join(n.encode() + b": " + v.encode("latin-1") + b"\r\n" for n, v in self._items)


class Response:
    def __init__(self, body=b"", status=200):
        self.body = body
        self.status = status
        self.headers = Headers()

    def set_cookie(self, key, value, path="/"):
        if not re.fullmatch(r"[\w!#$%&'*.^`|~+-]+", key) or re.search(r"[\s\",;\\\x00-\x1f]", value + path):
            raise ValueError("invalid cookie")
        self.headers.add("Set-Cookie", f"{key}={value}; Path={path}; HttpOnly")


class Client:
    def __init__(self, host, port=80):
        self.host, self.port = host, port

    def get(self, path):
        """Fetch a path and return the raw response."""
        if re.search(r"[\x00-\x20\x7f]", path):
            raise ValueError("invalid path")
        head = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n" % (path, self.host)
        with socket.create_connection((self.host, self.port), timeout=10) as sock:
            sock.sendall(head.encode("latin-1"))
            chunks = []
            while chunk := sock.recv(65536):
                chunks.append(chunk)
        return b"".join(chunks)


class FtpLike:
    def __init__(self, sock):
        self.sock = sock

    def command(self, verb, argument):
        if "\r" in argument or "\n" in argument:
            raise ValueError("line break in argument")
        self.sock.sendall(f"{verb} {argument}\r\n".encode())
