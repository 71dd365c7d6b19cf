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
        inflater = zlib.decompressobj()
        text = inflater.decompress(body, MAX_SIZE)
        if inflater.unconsumed_tail:
            raise ValueError("message too large")
        return json.loads(text)
