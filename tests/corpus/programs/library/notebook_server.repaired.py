"""Contents handlers of a notebook server (tornado)."""
import json
import os
from pathlib import Path

from tornado import web


class BaseHandler(web.RequestHandler):
    @property
    def root(self) -> Path:
        return self.settings["root"]

    def get_current_user(self):
        token = self.get_query_argument("token", "") or self.request.headers.get("Authorization", "")
        import hmac
        if hmac.compare_digest(token.encode(), self.settings["token"].encode()):
            return "user"
        return None

    def set_default_headers(self):
        self.set_header("Content-Security-Policy", "frame-ancestors 'self'")


class FileHandler(BaseHandler):
    @web.authenticated
    def get(self, path):
        full = (self.root / path).resolve()
        if not full.is_relative_to(self.root.resolve()):
            raise web.HTTPError(404)
        if not full.is_file():
            raise web.HTTPError(404)
        self.write(full.read_bytes())

    @web.authenticated
    def put(self, path):
        full = (self.root / path).resolve()
        if not full.is_relative_to(self.root.resolve()):
            raise web.HTTPError(404)
        full.write_bytes(self.request.body)
        self.set_status(204)


class ErrorHandler(BaseHandler):
    def write_error(self, status_code, **kwargs):
        message = self.get_query_argument("message", "")
        from tornado.escape import xhtml_escape
        self.write(f"<html><body><h1>{status_code}</h1>{xhtml_escape(message)}</body></html>")
