import hashlib
import sqlite3

from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.config["SECRET_KEY"] = "my-super-secret-key-123"  # flaw: CWE-798
DB = "users.db"


def db():
    conn = sqlite3.connect(DB)
    conn.execute("CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, username TEXT UNIQUE, password TEXT)")
    return conn


@app.route("/register", methods=["POST"])
def register():
    data = request.get_json()
    username, password = data["username"], data["password"]
    hashed = hashlib.md5(password.encode()).hexdigest()  # flaw: CWE-327, CWE-916
    with db() as conn:
        conn.execute("INSERT INTO users (username, password) VALUES (?, ?)", (username, hashed))
    return jsonify({"message": "User created"}), 201


@app.route("/login", methods=["POST"])
def login():
    data = request.get_json()
    username = data["username"]
    hashed = hashlib.md5(data["password"].encode()).hexdigest()  # flaw: CWE-327, CWE-916
    with db() as conn:
        cursor = conn.cursor()
        cursor.execute(f"SELECT id FROM users WHERE username = '{username}' AND password = '{hashed}'")  # flaw: CWE-89
        row = cursor.fetchone()
    if row:
        session["user_id"] = row[0]
        return jsonify({"message": "Welcome"})
    return jsonify({"error": "Invalid credentials"}), 401


@app.route("/me")
def me():
    if "user_id" not in session:
        return jsonify({"error": "Not logged in"}), 401
    return jsonify({"id": session["user_id"]})


if __name__ == "__main__":
    app.run(host="0.0.0.0", debug=True)  # flaw: CWE-489
