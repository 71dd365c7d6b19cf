"""Login page, search page and comments -- a classic demo app."""
import os
import sqlite3
from html import escape

from flask import Flask, make_response, redirect, request, session
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_wtf import CSRFProtect
from werkzeug.security import check_password_hash

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
CSRFProtect(app)
limiter = Limiter(get_remote_address, app=app)


def query(sql, args=()):
    con = sqlite3.connect("demo.db")
    try:
        return con.execute(sql, args).fetchall()
    finally:
        con.commit()
        con.close()


@app.route("/login", methods=["GET", "POST"])
@limiter.limit("5/minute")
def login():
    if request.method == "POST":
        username = request.form["username"]
        password = request.form["password"]
        rows = query("SELECT id, pw_hash FROM users WHERE username = ?", (username,))
        if rows and check_password_hash(rows[0][1], password):
            session.clear()
            session["uid"] = rows[0][0]
            return redirect("/")
        return "<p>Login failed for " + escape(username) + "</p>"
    return "<form method=post><input name=username><input name=password type=password><button>Go</button></form>"


@app.route("/comments", methods=["GET", "POST"])
def comments():
    if request.method == "POST":
        query("INSERT INTO comments (body) VALUES (?)", (request.form["body"],))
        return redirect("/comments")
    html = "<ul>"
    for (body,) in query("SELECT body FROM comments"):
        html += f"<li>{escape(body)}</li>"
    return html + "</ul>"
