"""A tiny JSON server without any framework."""
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlparse
import re

THEMES = ("light", "dark")


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        url = urlparse(self.path)
        query = parse_qs(url.query)
        if url.path == "/theme":
            self.set_theme(query)
        elif url.path == "/themes":
            self.reply(200, THEMES)
        else:
            self.reply(404, {"error": "not found"})

    def set_theme(self, query):
        lang = query.get("lang", ["en"])[0]
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", lang):
            lang = "en"
        self.send_header("Content-Language", lang)
        self.end_headers()
        self.wfile.write(json.dumps({"language": "set"}).encode())

    def reply(self, status, body):
        payload = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", 8000), Handler).serve_forever()
