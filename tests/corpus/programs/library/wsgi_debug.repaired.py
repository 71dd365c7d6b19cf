"""A WSGI micro-framework: request object, session and error page."""
import base64
import hashlib
import hmac
import json
import pickle
import sys
import traceback
from http import cookies
from urllib.parse import parse_qs


class Request:
    def __init__(self, environ):
        self.environ = environ

    @property
    def query(self):
        return {k: v[0] for k, v in parse_qs(self.environ.get("QUERY_STRING", "")).items()}

    @property
    def cookies(self):
        jar = cookies.SimpleCookie(self.environ.get("HTTP_COOKIE", ""))
        return {k: m.value for k, m in jar.items()}


class SessionStore:
    def __init__(self, secret):
        self.secret = secret

    def load(self, request):
        raw = request.cookies.get("session")
        if not raw:
            return {}
        body, _, mac = raw.partition("!")
        expected = hmac.new(self.secret, body.encode(), hashlib.sha256).hexdigest()
        if hmac.compare_digest(mac, expected):
            return json.loads(base64.b64decode(body))
        return {}


class App:
    def __init__(self, secret=b"", debug=False):
        self.routes = {}
        self.sessions = SessionStore(secret)
        self.debug = debug

    def route(self, path):
        def add(fn):
            self.routes[path] = fn
            return fn
        return add

    def __call__(self, environ, start_response):
        request = Request(environ)
        request.session = self.sessions.load(request)
        handler = self.routes.get(environ["PATH_INFO"])
        try:
            if handler is None:
                body, status = "<h1>404</h1>", "404 Not Found"
            else:
                body, status = handler(request), "200 OK"
        except Exception:
            traceback.print_exc(file=sys.stderr)
            body, status = "<h1>500</h1>", "500 Internal Server Error"
        start_response(status, [("Content-Type", "text/html; charset=utf-8")])
        return [body.encode()]
