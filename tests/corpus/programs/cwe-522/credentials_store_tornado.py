import asyncio
import hashlib
import json
import secrets
import sqlite3
import time

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
            db.execute("INSERT INTO members VALUES (?, ?)", (email.lower(), password))  # flaw: CWE-522
        except sqlite3.IntegrityError:
            raise tornado.web.HTTPError(409)
        self.set_status(201)


class Login(Base):
    def post(self):
        email, password = self.body("email", "password")
        row = self.member(email)
        if row is None or not secrets.compare_digest(row["password"].encode(), password.encode()):  # flaw: CWE-522
            raise tornado.web.HTTPError(401)
        self.finish({"token": new_token(row["email"], "session", 8 * 3600)})


class Forgot(Base):
    def post(self):
        (email,) = self.body("email")
        row = self.member(email)
        if row is not None:
            send_mail(row["email"], f"Your password is: {row['password']}")  # flaw: CWE-522
        self.finish({"status": "ok"})


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
    tornado.web.Application(routes).listen(8888, max_body_size=16 * 1024)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
