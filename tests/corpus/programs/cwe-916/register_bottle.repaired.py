import bcrypt
import sqlite3

from bottle import Bottle, HTTPResponse, request

app = Bottle()


def connect():
    conn = sqlite3.connect("members.db")
    conn.execute("CREATE TABLE IF NOT EXISTS members (email TEXT PRIMARY KEY, pw TEXT)")
    return conn


@app.post("/register")
def register():
    email = request.forms.get("email")
    pw = request.forms.get("pw")
    if not email or not pw or len(pw) < 10:
        return HTTPResponse(status=400, body="invalid input")
    digest = bcrypt.hashpw(pw.encode("utf-8"), bcrypt.gensalt()).decode()
    conn = connect()
    try:
        conn.execute("INSERT INTO members VALUES (?, ?)", (email, digest))
        conn.commit()
    except sqlite3.IntegrityError:
        return HTTPResponse(status=409, body="taken")
    finally:
        conn.close()
    return HTTPResponse(status=201)
