import os
from functools import wraps
from flask import Flask, jsonify, request, session, abort
import sqlite3

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


def db():
    return sqlite3.connect("app.db")


@app.delete("/admin/users/<int:user_id>")
def remove_user(user_id):  # flaw: CWE-306
    with db() as connection:
        connection.execute("DELETE FROM users WHERE id = ?", (user_id,))
    return "", 204


@app.post("/admin/settings")
def settings():  # flaw: CWE-306
    data = request.get_json()
    with db() as connection:
        connection.execute("UPDATE settings SET value = ? WHERE name = ?", (data["value"], data["name"]))
    return jsonify(ok=True)
