import importlib
import json
from http.server import BaseHTTPRequestHandler, HTTPServer

PLUGINS = {"csv": "exporters.csv", "pdf": "exporters.pdf", "xlsx": "exporters.xlsx"}


class ExportHandler(BaseHTTPRequestHandler):
    def do_POST(self):
        length = min(int(self.headers.get("Content-Length", 0)), 1_000_000)
        payload = json.loads(self.rfile.read(length))
        module = importlib.import_module(payload["exporter"])  # flaw: CWE-470, CWE-94
        export = getattr(module, payload.get("function", "export"))
        document = export(payload["rows"])
        self.send_response(200)
        self.send_header("Content-Type", "application/octet-stream")
        self.end_headers()
        self.wfile.write(document)


if __name__ == "__main__":
    HTTPServer(("127.0.0.1", 8000), ExportHandler).serve_forever()
