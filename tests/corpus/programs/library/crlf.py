"""A tiny HTTP client and response class, after a library's sources."""
import re
import socket


class Headers:
    def __init__(self):
        self._items = []

    def add(self, name, value):
        """Add a header; the value may come from the user of the application."""
        value = str(value)
        self._items.append((name, value))

    def to_wire(self):
        return "".join(f"{n}: {v}\r\n" for n, v in self._items).encode("latin-1")  # flaw: CWE-113


class Response:
    def __init__(self, body=b"", status=200):
        self.body = body
        self.status = status
        self.headers = Headers()

    def set_cookie(self, key, value, path="/"):
        self.headers.add("Set-Cookie", f"{key}={value}; Path={path}")  # flaw: CWE-113


class Client:
    def __init__(self, host, port=80):
        self.host, self.port = host, port

    def get(self, path):
        """Fetch a path and return the raw response."""
        head = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n" % (path, self.host)
        with socket.create_connection((self.host, self.port), timeout=10) as sock:
            sock.sendall(head.encode("latin-1"))  # flaw: CWE-93
            chunks = []
            while chunk := sock.recv(65536):
                chunks.append(chunk)
        return b"".join(chunks)


class FtpLike:
    def __init__(self, sock):
        self.sock = sock

    def command(self, verb, argument):
        self.sock.sendall(f"{verb} {argument}\r\n".encode())  # flaw: CWE-93
