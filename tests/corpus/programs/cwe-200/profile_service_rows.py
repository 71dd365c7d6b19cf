import sqlite3
from flask import Flask, jsonify, abort

app = Flask(__name__)


def query(sql, args=()):
    conn = sqlite3.connect("app.db")
    conn.row_factory = sqlite3.Row
    rows = [dict(r) for r in conn.execute(sql, args)]
    conn.close()
    return rows


def init():
    with sqlite3.connect("app.db") as conn:
        conn.execute("CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT, email TEXT, password_hash TEXT, bio TEXT)")


@app.get("/users/<int:user_id>")
def user(user_id):
    rows = query("SELECT * FROM users WHERE id = ?", (user_id,))
    if not rows:
        abort(404)
    return jsonify(rows[0])  # flaw: CWE-200


init()
