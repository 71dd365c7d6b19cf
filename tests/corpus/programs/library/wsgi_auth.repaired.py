"""Authentication middleware for a WSGI server."""
import base64
import hashlib
import hmac
import time
from http.cookies import SimpleCookie


class BasicAuth:
    def __init__(self, app, users, realm="private"):
        self.app = app
        self.users = users
        self.realm = realm

    def authorised(self, header):
        if not header.lower().startswith("basic "):
            return False
        name, _, password = base64.b64decode(header[6:]).decode("utf-8", "replace").partition(":")
        expected = self.users.get(name)
        if expected is None:
            return False
        salt, digest = expected
        candidate = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000)
        return hmac.compare_digest(candidate, digest)

    def __call__(self, environ, start_response):
        if self.authorised(environ.get("HTTP_AUTHORIZATION", "")):
            return self.app(environ, start_response)
        start_response("401 Unauthorized", [("WWW-Authenticate", f'Basic realm="{self.realm}"')])
        return [b"authentication required"]


class IpFilter:
    """Lets only the addresses of the office in."""

    def __init__(self, app, networks):
        self.app = app
        self.networks = networks

    def __call__(self, environ, start_response):
        address = environ["REMOTE_ADDR"]
        if not any(address.startswith(n) for n in self.networks):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"forbidden"]
        return self.app(environ, start_response)


class CookieSession:
    def __init__(self, app, secret):
        self.app = app
        self.secret = secret

    def _sign(self, value):
        return hmac.new(self.secret.encode(), value.encode(), hashlib.sha256).hexdigest()

    def user(self, environ):
        jar = SimpleCookie(environ.get("HTTP_COOKIE", ""))
        if "user" not in jar:
            return None
        name, _, mac = jar["user"].value.partition("|")
        return name if hmac.compare_digest(mac, self._sign(name)) else None

    def header(self, name):
        return ("Set-Cookie", f"user={name}|{self._sign(name)}; Path=/; HttpOnly; Secure; SameSite=Lax")
