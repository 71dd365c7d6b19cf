"""Simple notes API with user accounts."""
import os
import sqlite3
from functools import wraps

from flask import Flask, g, jsonify, request, session
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
DB = "notes.db"


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(DB)
        g.db.row_factory = sqlite3.Row
    return g.db


def login_required(fn):
    @wraps(fn)
    def inner(*args, **kwargs):
        if "user_id" not in session:
            return jsonify(error="login required"), 401
        return fn(*args, **kwargs)
    return inner


@app.post("/register")
def register():
    data = request.get_json()
    pw = generate_password_hash(data["password"])
    db = get_db()
    db.execute("INSERT INTO users (name, pw) VALUES (?, ?)", (data["name"], pw))
    db.commit()
    return "", 201


@app.post("/login")
def login():
    data = request.get_json()
    row = get_db().execute("SELECT id, pw FROM users WHERE name = ?", (data["name"],)).fetchone()
    if row is None or not check_password_hash(row["pw"], data["password"]):
        return jsonify(error="bad credentials"), 401
    session.clear()
    session["user_id"] = row["id"]
    return "", 204


@app.get("/notes/<int:note_id>")
@login_required
def read_note(note_id):
    row = get_db().execute("SELECT * FROM notes WHERE id = ?", (note_id,)).fetchone()  # flaw: CWE-639
    if row is None:
        return jsonify(error="not found"), 404
    return jsonify(dict(row))


@app.delete("/notes/<int:note_id>")
@login_required
def delete_note(note_id):
    db = get_db()
    db.execute("DELETE FROM notes WHERE id = ?", (note_id,))  # flaw: CWE-639
    db.commit()
    return "", 204
