import json
import socketserver


class Worker(socketserver.StreamRequestHandler):
    tasks = {}

    def handle(self):
        size = int.from_bytes(self.rfile.read(4), "big")
        if size > 1_000_000:
            return
        payload = self.rfile.read(size)
        task = json.loads(payload)
        result = self.tasks[task["name"]](*task["args"])
        self.wfile.write(json.dumps(result).encode())


if __name__ == "__main__":
    with socketserver.TCPServer(("127.0.0.1", 9999), Worker) as server:
        server.serve_forever()
