import os
import sqlite3
from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from flask import Flask, jsonify, request, session
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
app.config.update(
    SECRET_KEY=os.environ["SECRET_KEY"],
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_HTTPONLY=True,
    SESSION_COOKIE_SAMESITE="Lax",
    PERMANENT_SESSION_LIFETIME=timedelta(hours=1),
)
limiter = Limiter(get_remote_address, app=app)
hasher = PasswordHasher()
DB = "users.db"


def db():
    conn = sqlite3.connect(DB)
    conn.execute("CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, username TEXT UNIQUE, password TEXT)")
    return conn


@app.route("/register", methods=["POST"])
@limiter.limit("5 per minute")
def register():
    data = request.get_json()
    username, password = str(data.get("username", "")), str(data.get("password", ""))
    if not username.isalnum() or len(password) < 12:
        return jsonify({"error": "Invalid username or password too short"}), 400
    try:
        with db() as conn:
            conn.execute("INSERT INTO users (username, password) VALUES (?, ?)", (username, hasher.hash(password)))
    except sqlite3.IntegrityError:
        return jsonify({"error": "Username is taken"}), 409
    return jsonify({"message": "User created"}), 201


@app.route("/login", methods=["POST"])
@limiter.limit("10 per minute")
def login():
    data = request.get_json()
    with db() as conn:
        row = conn.execute("SELECT id, password FROM users WHERE username = ?", (str(data.get("username", "")),)).fetchone()
    if row is None:
        return jsonify({"error": "Invalid credentials"}), 401
    try:
        hasher.verify(row[1], str(data.get("password", "")))
    except VerifyMismatchError:
        return jsonify({"error": "Invalid credentials"}), 401
    session.clear()
    session["user_id"] = row[0]
    return jsonify({"message": "Welcome"})


@app.route("/me")
def me():
    if "user_id" not in session:
        return jsonify({"error": "Not logged in"}), 401
    return jsonify({"id": session["user_id"]})


if __name__ == "__main__":
    app.run()
