"""Static file application of a small WSGI framework."""
import mimetypes
import os
import posixpath
from email.utils import formatdate
from urllib.parse import unquote


class StaticApp:
    """Serve files below ``root`` at ``prefix``."""

    def __init__(self, root, prefix="/static/"):
        self.root = os.path.abspath(root)
        self.prefix = prefix

    def locate(self, path_info):
        """Return the file that belongs to the path of the request, or None."""
        relative = unquote(path_info[len(self.prefix):])
        full = os.path.abspath(os.path.join(self.root, relative))
        if not full.startswith(self.root):  # flaw: CWE-22
            return None
        if not os.path.isfile(full):
            return None
        return full

    def __call__(self, environ, start_response):
        path = environ.get("PATH_INFO", "")
        full = self.locate(path) if path.startswith(self.prefix) else None
        if full is None:
            start_response("404 Not Found", [("Content-Type", "text/plain")])
            return [b"not found"]
        kind = mimetypes.guess_type(full)[0] or "application/octet-stream"
        headers = [
            ("Content-Type", kind),
            ("Content-Length", str(os.path.getsize(full))),
            ("Last-Modified", formatdate(os.path.getmtime(full), usegmt=True)),
        ]
        start_response("200 OK", headers)
        return environ["wsgi.file_wrapper"](open(full, "rb")) if "wsgi.file_wrapper" in environ else [open(full, "rb").read()]


class IndexApp:
    """Directory listings."""

    def __init__(self, root):
        self.root = root

    def __call__(self, environ, start_response):
        path = posixpath.normpath(environ.get("PATH_INFO", "/")).lstrip("/")
        folder = os.path.join(self.root, path)
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        body = "".join(f'<li><a href="{n}">{n}</a></li>' for n in names)  # flaw: CWE-79
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [f"<ul>{body}</ul>".encode()]
