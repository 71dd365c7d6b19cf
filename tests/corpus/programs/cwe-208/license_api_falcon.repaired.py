import hashlib
import hmac
import os
import threading
from wsgiref.simple_server import make_server

import falcon

SECRET = os.environ["LICENSE_SECRET"].encode()
ADMIN_TOKEN = os.environ["ADMIN_TOKEN"]


def license_key(product: str, customer: str) -> str:
    message = f"{len(product)}:{product}|{customer}".encode()
    return hmac.new(SECRET, message, hashlib.sha256).hexdigest()[:32]


def equal(a: str, b: str) -> bool:
    """Compare two keys in constant time."""
    return hmac.compare_digest(a.encode("utf-8"), b.encode("utf-8"))


class Stats:
    def __init__(self):
        self._lock = threading.Lock()
        self.valid = 0
        self.invalid = 0

    def count(self, ok: bool) -> None:
        with self._lock:
            if ok:
                self.valid += 1
            else:
                self.invalid += 1


class VerifyResource:
    def __init__(self, stats: Stats):
        self.stats = stats

    def on_post(self, req, resp):
        media = req.get_media()
        try:
            product, customer, key = (media[k] for k in ("product", "customer", "key"))
        except (KeyError, TypeError):
            raise falcon.HTTPBadRequest(title="product, customer and key are required")
        if not all(isinstance(v, str) and len(v) <= 200 for v in (product, customer, key)):
            raise falcon.HTTPBadRequest(title="invalid field")
        ok = equal(license_key(product, customer), key.lower())
        self.stats.count(ok)
        resp.media = {"valid": ok}


class StatsResource:
    def __init__(self, stats: Stats):
        self.stats = stats

    def on_get(self, req, resp):
        if not equal(req.get_header("X-Admin-Token", default=""), ADMIN_TOKEN):
            raise falcon.HTTPForbidden()
        resp.media = {"valid": self.stats.valid, "invalid": self.stats.invalid}


def create_app() -> falcon.App:
    stats = Stats()
    app = falcon.App()
    app.add_route("/licenses/verify", VerifyResource(stats))
    app.add_route("/licenses/stats", StatsResource(stats))
    return app


app = create_app()

if __name__ == "__main__":
    with make_server("", 8000, app) as server:
        server.serve_forever()
