import sqlite3
from flask import Flask, jsonify

app = Flask(__name__)


@app.route("/api/users")
def list_users():
    conn = sqlite3.connect("app.db")
    conn.row_factory = sqlite3.Row
    users = conn.execute("SELECT * FROM users").fetchall()
    return jsonify([dict(u) for u in users])  # flaw: CWE-200
