import sqlite3
from dataclasses import dataclass

from flask import Flask, jsonify, request, session
from werkzeug.security import check_password_hash
import os

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")


@dataclass
class User:
    id: int
    username: str
    password_hash: str


class UserRepository:
    def __init__(self, path="app.db"):
        self.path = path

    def _connect(self):
        return sqlite3.connect(self.path)

    def find_by_username(self, username):
        conn = self._connect()
        try:
            cursor = conn.cursor()
            query = "SELECT id, username, password_hash FROM users WHERE username = ?"
            cursor.execute(query, (username,))
            row = cursor.fetchone()
            return User(*row) if row else None
        finally:
            conn.close()


users = UserRepository()


@app.route("/login", methods=["POST"])
def login():
    data = request.get_json() or {}
    user = users.find_by_username(data.get("username", ""))
    if user is None or not check_password_hash(user.password_hash, data.get("password", "")):
        return jsonify({"error": "invalid credentials"}), 401
    session["user_id"] = user.id
    return jsonify({"message": "ok"})
