import sqlite3

import bcrypt
from bottle import HTTPResponse, post, request, response

DB = "accounts.db"


def find(username):
    with sqlite3.connect(DB) as conn:
        return conn.execute("SELECT id, hash FROM accounts WHERE username = ?", (username,)).fetchone()


@post("/login")
def login():
    username, password = request.forms.username, request.forms.password
    row = find(username)
    stored = row[1] if row else bcrypt.hashpw(b"nobody", bcrypt.gensalt())
    if not bcrypt.checkpw(password.encode(), stored) or row is None:
        return HTTPResponse("Wrong user name or password", 401)
    response.set_header("X-User", str(row[0]))
    return {"id": row[0]}
