import os
from functools import wraps
from flask import Flask, jsonify, request, session, abort

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
USERS = {"1": {"name": "ada", "role": "user"}}


def admin_required(f):
    @wraps(f)
    def inner(*args, **kwargs):
        if USERS.get(session.get("user_id"), {}).get("role") != "admin":
            abort(403)
        return f(*args, **kwargs)
    return inner


@app.route("/admin/users")
@admin_required
def admin_users():
    return jsonify(USERS)


@app.route("/admin/users/<uid>/role", methods=["POST"])
@admin_required
def set_role(uid):
    if uid not in USERS:
        abort(404)
    role = request.json["role"]
    if role not in ("user", "admin"):
        abort(400)
    USERS[uid]["role"] = role
    return jsonify(USERS[uid])
