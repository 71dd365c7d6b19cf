import asyncio
import hashlib
import json
import secrets
import sqlite3
import time

import bcrypt
import tornado.web

from mailer import send_mail

db = sqlite3.connect("members.db", isolation_level=None)
db.row_factory = sqlite3.Row
db.executescript(
    """
    CREATE TABLE IF NOT EXISTS members (email TEXT PRIMARY KEY, password TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS tokens (hash TEXT PRIMARY KEY, email TEXT, kind TEXT, expires REAL);
    """
)


def sha(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def new_token(email: str, kind: str, seconds: int) -> str:
    token = secrets.token_urlsafe(32)
    db.execute("INSERT INTO tokens VALUES (?, ?, ?, ?)", (sha(token), email, kind, time.time() + seconds))
    return token


def hash_password(password: str) -> str:
    return bcrypt.hashpw(password.encode()[:72], bcrypt.gensalt()).decode()


class Base(tornado.web.RequestHandler):
    def body(self, *names) -> list:
        try:
            data = json.loads(self.request.body)
            values = [data[n] for n in names]
        except (ValueError, KeyError, TypeError):
            raise tornado.web.HTTPError(400)
        if not all(isinstance(v, str) and 0 < len(v) <= 200 for v in values):
            raise tornado.web.HTTPError(400)
        return values

    def member(self, email: str):
        return db.execute("SELECT * FROM members WHERE email = ?", (email.lower(),)).fetchone()


class Members(Base):
    def post(self):
        email, password = self.body("email", "password")
        if len(password) < 10:
            raise tornado.web.HTTPError(400, reason="password is too short")
        try:
            db.execute("INSERT INTO members VALUES (?, ?)", (email.lower(), hash_password(password)))
        except sqlite3.IntegrityError:
            raise tornado.web.HTTPError(409)
        self.set_status(201)


class Login(Base):
    def post(self):
        email, password = self.body("email", "password")
        row = self.member(email)
        if row is None or not bcrypt.checkpw(password.encode()[:72], row["password"].encode()):
            raise tornado.web.HTTPError(401)
        self.finish({"token": new_token(row["email"], "session", 8 * 3600)})


class Forgot(Base):
    def post(self):
        (email,) = self.body("email")
        row = self.member(email)
        if row is not None:
            code = new_token(row["email"], "reset", 1800)
            send_mail(row["email"], f"Code to set a new password (30 minutes): {code}")
        self.finish({"status": "ok"})


class Reset(Base):
    def post(self):
        code, password = self.body("code", "password")
        if len(password) < 10:
            raise tornado.web.HTTPError(400, reason="password is too short")
        row = db.execute(
            "DELETE FROM tokens WHERE hash = ? AND kind = 'reset' AND expires > ? RETURNING email",
            (sha(code), time.time()),
        ).fetchone()
        if row is None:
            raise tornado.web.HTTPError(400, reason="invalid code")
        db.execute("UPDATE members SET password = ? WHERE email = ?", (hash_password(password), row["email"]))
        db.execute("DELETE FROM tokens WHERE email = ?", (row["email"],))
        self.finish({"status": "changed"})


class Me(Base):
    def get(self):
        token = self.request.headers.get("Authorization", "").removeprefix("Bearer ")
        row = db.execute(
            "SELECT email FROM tokens WHERE hash = ? AND kind = 'session' AND expires > ?",
            (sha(token), time.time()),
        ).fetchone()
        if row is None:
            raise tornado.web.HTTPError(401)
        self.finish({"email": row["email"]})


async def main():
    routes = [(r"/members", Members), (r"/login", Login), (r"/forgot", Forgot), (r"/members/me", Me)]
    routes.append((r"/reset", Reset))
    tornado.web.Application(routes).listen(8888, max_body_size=16 * 1024)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
