import json
import pickle
import socketserver


class Worker(socketserver.StreamRequestHandler):
    tasks = {}

    def handle(self):
        size = int.from_bytes(self.rfile.read(4), "big")
        if size > 1_000_000:
            return
        payload = self.rfile.read(size)
        task = pickle.loads(payload)  # flaw: CWE-502
        result = self.tasks[task["name"]](*task["args"])
        self.wfile.write(pickle.dumps(result))


if __name__ == "__main__":
    with socketserver.TCPServer(("127.0.0.1", 9999), Worker) as server:
        server.serve_forever()
