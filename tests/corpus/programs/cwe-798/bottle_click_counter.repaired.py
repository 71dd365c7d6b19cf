"""Counts the clicks on links and shows their statistics to whoever owns them."""

import os
import secrets
import sqlite3
from hmac import compare_digest
from urllib.parse import urlsplit

from bottle import abort, get, html_escape, post, redirect, request, response, run

SECRET = os.environ["COOKIE_SECRET"]
ADMIN_PASSWORD = os.environ["ADMIN_PASSWORD"]
DB = sqlite3.connect("clicks.db", check_same_thread=False)
DB.execute("CREATE TABLE IF NOT EXISTS links (code TEXT PRIMARY KEY, url TEXT, clicks INTEGER DEFAULT 0)")


@post("/login")
def login():
    password = request.forms.get("password", "")
    if compare_digest(password.encode(), ADMIN_PASSWORD.encode()):
        response.set_cookie("user", "admin", secret=SECRET, httponly=True, secure=True, samesite="strict", max_age=3600)
        return {"ok": True}
    abort(401, "wrong password")


@post("/links")
def create():
    if request.get_cookie("user", secret=SECRET) != "admin":
        abort(403)
    url = request.forms.get("url")
    if urlsplit(url or "").scheme not in ("http", "https"):
        abort(400, "invalid URL")
    code = secrets.token_urlsafe(8)
    DB.execute("INSERT INTO links (code, url) VALUES (?, ?)", (code, url))
    DB.commit()
    return {"code": code}


@get("/c/<code>")
def click(code):
    DB.execute("UPDATE links SET clicks = clicks + 1 WHERE code = ?", (code,))
    row = DB.execute("SELECT url FROM links WHERE code = ?", (code,)).fetchone()
    DB.commit()
    if row is None:
        abort(404)
    redirect(row[0])


@get("/stats")
def stats():
    if request.get_cookie("user", secret=SECRET) != "admin":
        abort(403)
    title = html_escape(request.query.get("title", "Clicks"))
    rows = DB.execute("SELECT url, clicks FROM links ORDER BY clicks DESC").fetchall()
    body = "".join(f"<tr><td>{html_escape(url)}</td><td>{clicks}</td></tr>" for url, clicks in rows)
    return f"<h1>{title}</h1><table>{body}</table>"


if __name__ == "__main__":
    run(host="127.0.0.1", port=8080)
