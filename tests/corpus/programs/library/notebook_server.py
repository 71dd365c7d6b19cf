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
        if token == self.settings["token"]:  # flaw: CWE-208
            return "user"
        return None

    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "*")
        self.set_header("Access-Control-Allow-Origin", self.request.headers.get("Origin", "*"))  # flaw: CWE-942
        self.set_header("Access-Control-Allow-Credentials", "true")


class FileHandler(BaseHandler):
    @web.authenticated
    def get(self, path):
        full = self.root / path
        if not full.is_file():
            raise web.HTTPError(404)
        self.write(full.read_bytes())  # flaw: CWE-22

    def put(self, path):  # flaw: CWE-306
        (self.root / path).write_bytes(self.request.body)  # flaw: CWE-22
        self.set_status(204)


class ErrorHandler(BaseHandler):
    def write_error(self, status_code, **kwargs):
        message = self.get_query_argument("message", "")
        self.write(f"<html><body><h1>{status_code}</h1>{message}</body></html>")  # flaw: CWE-79
