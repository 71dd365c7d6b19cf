"""Counts the clicks on links and shows their statistics to whoever owns them."""

import hashlib
import random
import sqlite3

from bottle import abort, get, post, redirect, request, response, run

SECRET = "cookie-signing-secret"  # flaw: CWE-798
DB = sqlite3.connect("clicks.db", check_same_thread=False)
DB.execute("CREATE TABLE IF NOT EXISTS links (code TEXT PRIMARY KEY, url TEXT, clicks INTEGER DEFAULT 0)")


@post("/login")
def login():
    password = request.forms.get("password")
    if password == "admin123":  # flaw: CWE-798
        response.set_cookie("user", "admin", secret=SECRET)  # flaw: CWE-614, CWE-1004
        return {"ok": True}
    abort(401, "wrong password")


@post("/links")
def create():
    if request.get_cookie("user", secret=SECRET) != "admin":
        abort(403)
    url = request.forms.get("url")
    code = hashlib.md5(str(random.random()).encode()).hexdigest()[:8]  # flaw: CWE-338, CWE-327
    DB.execute("INSERT INTO links (code, url) VALUES (?, ?)", (code, url))
    DB.commit()
    return {"code": code}


@get("/c/<code>")
def click(code):
    DB.execute(f"UPDATE links SET clicks = clicks + 1 WHERE code = '{code}'")  # flaw: CWE-89
    row = DB.execute("SELECT url FROM links WHERE code = '" + code + "'").fetchone()  # flaw: CWE-89
    DB.commit()
    if row is None:
        abort(404)
    redirect(row[0])


@get("/stats")
def stats():
    title = request.query.get("title", "Clicks")
    rows = DB.execute("SELECT url, clicks FROM links ORDER BY clicks DESC").fetchall()
    body = "".join(f"<tr><td>{url}</td><td>{clicks}</td></tr>" for url, clicks in rows)
    return f"<h1>{title}</h1><table>{body}</table>"  # flaw: CWE-79


if __name__ == "__main__":
    run(host="0.0.0.0", port=8080, debug=True)  # flaw: CWE-489
