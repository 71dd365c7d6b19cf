import hashlib
import sqlite3
from contextlib import contextmanager

import falcon

DB = "panel.db"
ROLES = ("user", "editor", "admin")


@contextmanager
def cursor():
    conn = sqlite3.connect(DB)
    conn.row_factory = sqlite3.Row
    try:
        yield conn.cursor()
        conn.commit()
    finally:
        conn.close()


class AuthMiddleware:
    """Attach the calling user to the request context."""

    def process_request(self, req, resp):
        scheme, _, key = (req.auth or "").partition(" ")
        if scheme.lower() != "bearer" or not key:
            raise falcon.HTTPUnauthorized(title="Missing api key")
        # keys are 32 random bytes, so that a plain sha256 is sufficient
        digest = hashlib.sha256(key.encode()).hexdigest()
        with cursor() as cur:
            row = cur.execute(
                "SELECT * FROM users WHERE api_key_hash = ? AND active = 1", (digest,)
            ).fetchone()
        if row is None:
            raise falcon.HTTPUnauthorized(title="Invalid api key")
        req.context.user = {"id": row["id"], "name": row["name"], "role": row["role"]}


def require_admin(req, resp, resource, params):
    if req.context.user["role"] != "admin":
        raise falcon.HTTPForbidden(title="Admins only")


@falcon.before(require_admin)
class UsersResource:
    def on_get(self, req, resp):
        with cursor() as cur:
            rows = cur.execute("SELECT id, name, role, active FROM users ORDER BY id").fetchall()
        resp.media = [dict(r) for r in rows]


@falcon.before(require_admin)
class UserResource:
    def on_patch(self, req, resp, user_id):
        role = (req.get_media() or {}).get("role")
        if role not in ROLES:
            raise falcon.HTTPBadRequest(title="Invalid role")
        with cursor() as cur:
            cur.execute("UPDATE users SET role = ? WHERE id = ?", (role, user_id))
            if cur.rowcount == 0:
                raise falcon.HTTPNotFound()
        resp.media = {"id": user_id, "role": role}

    def on_delete(self, req, resp, user_id):
        if user_id == req.context.user["id"]:
            raise falcon.HTTPBadRequest(title="You cannot disable yourself")
        with cursor() as cur:
            cur.execute("UPDATE users SET active = 0 WHERE id = ?", (user_id,))
            if cur.rowcount == 0:
                raise falcon.HTTPNotFound()
        resp.status = falcon.HTTP_204


app = falcon.App(middleware=[AuthMiddleware()])
app.add_route("/admin/users", UsersResource())
app.add_route("/admin/users/{user_id:int}", UserResource())
