from flask import Blueprint, abort, jsonify, request

from store import USERS

admin = Blueprint("admin", __name__, url_prefix="/admin")
ROLES = {"user", "admin"}


@admin.get("/users")  # flaw: CWE-306
def list_users():
    return jsonify([{"id": uid, **info} for uid, info in USERS.items()])


@admin.delete("/users/<int:uid>")  # flaw: CWE-306
def delete_user(uid):
    if uid not in USERS:
        abort(404)
    del USERS[uid]  # flaw: CWE-306
    return "", 204


@admin.post("/users/<int:uid>/role")  # flaw: CWE-306
def set_role(uid):
    if uid not in USERS:
        abort(404)
    role = (request.get_json(silent=True) or {}).get("role")
    if role not in ROLES:
        abort(400, "unknown role")
    USERS[uid]["role"] = role  # flaw: CWE-306
    return jsonify({"id": uid, **USERS[uid]})
