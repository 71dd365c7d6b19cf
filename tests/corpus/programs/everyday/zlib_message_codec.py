import json
import zlib

MAX_SIZE = 1 << 20


class Codec:
    """Frames of compressed JSON, as clients send them over the socket."""

    def encode(self, message: dict) -> bytes:
        body = zlib.compress(json.dumps(message).encode())
        return len(body).to_bytes(4, "big") + body

    def decode(self, frame: bytes) -> dict:
        size = int.from_bytes(frame[:4], "big")
        body = frame[4 : 4 + size]
        return json.loads(zlib.decompress(body))  # flaw: CWE-409
