import mimetypes
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

ROOT = os.path.realpath("docs")
ALLOWED = {".html", ".css", ".png", ".md", ".js", ".svg"}


class DocsHandler(BaseHTTPRequestHandler):
    server_version = "docs"
    sys_version = ""

    def resolve(self):
        path = urlsplit(self.path).path
        path = unquote(path)
        if "\0" in path:
            return None
        if path.endswith("/"):
            path += "index.html"
        full = os.path.realpath(os.path.join(ROOT, path.lstrip("/")))
        if os.path.commonpath([ROOT, full]) != ROOT:
            return None
        return full

    def do_GET(self):
        full = self.resolve()
        if full is None or not os.path.isfile(full):
            self.send_error(404, "Not found")
            return
        ext = os.path.splitext(full)[1].lower()
        if ext not in ALLOWED:
            self.send_error(404, "Not found")
            return
        ctype = mimetypes.guess_type(full)[0] or "application/octet-stream"
        if ext == ".md":
            ctype = "text/plain; charset=utf-8"
        with open(full, "rb") as f:
            data = f.read()
        self.send_response(200)
        self.send_header("Content-Type", ctype)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, fmt, *args):
        print("%s %r" % (self.client_address[0], args))


def main():
    server = ThreadingHTTPServer(("0.0.0.0", 8000), DocsHandler)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main()
