import os
import sqlite3
from flask import Flask, request, jsonify, session
from werkzeug.security import generate_password_hash, check_password_hash
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")
limiter = Limiter(get_remote_address, app=app)


def db():
    conn = sqlite3.connect("users.db")
    conn.row_factory = sqlite3.Row
    return conn


@app.post("/register")
def register():
    data = request.get_json()
    username, password = data.get("username"), data.get("password")
    if not username or not password or len(password) < 10:
        return jsonify(error="username and a password of 10 characters are required"), 400
    with db() as conn:
        try:
            conn.execute("INSERT INTO users (username, password_hash) VALUES (?, ?)", (username, generate_password_hash(password)))
        except sqlite3.IntegrityError:
            return jsonify(error="username taken"), 409
    return jsonify(ok=True), 201


@app.post("/login")
@limiter.limit("5 per minute")
def login():
    data = request.get_json()
    with db() as conn:
        user = conn.execute("SELECT id, password_hash FROM users WHERE username = ?", (data.get("username"),)).fetchone()
    if user is None or not check_password_hash(user["password_hash"], data.get("password", "")):
        return jsonify(error="invalid credentials"), 401
    session.clear()
    session["user_id"] = user["id"]
    return jsonify(ok=True)
