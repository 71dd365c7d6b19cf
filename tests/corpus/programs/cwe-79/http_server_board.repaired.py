from html import escape
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

MESSAGES = []


def page():
    items = "".join("<li>" + escape(text) + "</li>" for text in MESSAGES)
    return "<html><body><ul>" + items + "</ul></body></html>"


class Board(BaseHTTPRequestHandler):
    def do_GET(self):
        body = page().encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        length = min(int(self.headers.get("Content-Length", 0)), 10000)
        form = parse_qs(self.rfile.read(length).decode())
        MESSAGES.append(form.get("text", [""])[0])
        self.send_response(303)
        self.send_header("Location", "/")
        self.end_headers()


if __name__ == "__main__":
    HTTPServer(("127.0.0.1", 8000), Board).serve_forever()
