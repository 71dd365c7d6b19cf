import os
from functools import wraps
from flask import Flask, jsonify, request, session, abort

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
USERS = {"1": {"name": "ada", "role": "user"}}


@app.route("/admin/users")
def admin_users():  # flaw: CWE-862
    return jsonify(USERS)


@app.route("/admin/users/<uid>/role", methods=["POST"])
def set_role(uid):  # flaw: CWE-862
    if uid not in USERS:
        abort(404)
    role = request.json["role"]
    if role not in ("user", "admin"):
        abort(400)
    USERS[uid]["role"] = role
    return jsonify(USERS[uid])
