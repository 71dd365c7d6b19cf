import os
from functools import wraps
from flask import Flask, jsonify, request, session, abort
import sqlite3

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


def db():
    return sqlite3.connect("app.db")


def admin_only(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        if session.get("role") != "admin":
            abort(403)
        return view(*args, **kwargs)
    return wrapper


@app.delete("/admin/users/<int:user_id>")
@admin_only
def remove_user(user_id):
    with db() as connection:
        connection.execute("DELETE FROM users WHERE id = ?", (user_id,))
    return "", 204


@app.post("/admin/settings")
@admin_only
def settings():
    data = request.get_json()
    with db() as connection:
        connection.execute("UPDATE settings SET value = ? WHERE name = ?", (data["value"], data["name"]))
    return jsonify(ok=True)
