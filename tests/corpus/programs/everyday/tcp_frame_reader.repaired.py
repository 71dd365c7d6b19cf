import socketserver
import struct

LIMIT = 1 << 20


class FrameHandler(socketserver.StreamRequestHandler):
    """Answers each frame (length, payload) with its length."""

    timeout = 30

    def handle(self):
        while True:
            head = self.rfile.read(4)
            if len(head) < 4:
                return
            (length,) = struct.unpack("!I", head)
            if length > LIMIT:
                return
            payload = self.rfile.read(length)
            self.wfile.write(struct.pack("!I", len(payload)))


if __name__ == "__main__":
    with socketserver.ThreadingTCPServer(("127.0.0.1", 9009), FrameHandler) as server:
        server.serve_forever()
