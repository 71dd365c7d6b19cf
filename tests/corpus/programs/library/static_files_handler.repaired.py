"""A tiny static file middleware."""
import mimetypes
import os
from urllib.parse import unquote


class StaticFiles:
    def __init__(self, directory, prefix="/static/"):
        self.directory = os.path.abspath(directory)
        self.prefix = prefix

    def lookup(self, path):
        relative = unquote(path[len(self.prefix):])
        full = os.path.realpath(os.path.join(self.directory, relative))
        if os.path.commonpath([full, self.directory]) != self.directory:
            return None
        return full if os.path.isfile(full) else None

    def __call__(self, environ, start_response):
        full = self.lookup(environ["PATH_INFO"])
        if full is None:
            start_response("404 Not Found", [("Content-Type", "text/plain")])
            return [b"not found"]
        kind = mimetypes.guess_type(full)[0] or "application/octet-stream"
        start_response("200 OK", [("Content-Type", kind)])
        return [open(full, "rb").read()]
