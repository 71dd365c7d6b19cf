import socket


class MiniRedis:
    """Talks the inline protocol to a cache; enough for SET and GET."""

    def __init__(self, host="127.0.0.1", port=6379):
        self._sock = socket.create_connection((host, port), timeout=5)
        self._file = self._sock.makefile("rb")

    def _send(self, line):
        self._sock.sendall(line.encode() + b"\r\n")
        return self._file.readline().rstrip(b"\r\n")

    def set(self, key, value):
        parts = [b"SET", key.encode(), value.encode()]
        wire = b"*3\r\n" + b"".join(b"$%d\r\n%s\r\n" % (len(p), p) for p in parts)
        self._sock.sendall(wire)
        return self._file.readline().rstrip(b"\r\n")

    def ping(self):
        return self._send("PING") == b"+PONG"
