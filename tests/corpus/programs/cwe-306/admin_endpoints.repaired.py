from flask import Blueprint, abort, jsonify, request, session

from store import USERS

admin = Blueprint("admin", __name__, url_prefix="/admin")
ROLES = {"user", "admin"}


@admin.before_request
def require_admin():
    """Every route of this blueprint is for logged-in administrators only."""
    user = USERS.get(session.get("user_id"))
    if user is None:
        abort(401)
    if user["role"] != "admin":
        abort(403)
    if request.method != "GET" and request.headers.get("X-Requested-With") != "admin-ui":
        # custom header: can't be sent cross-site without a CORS preflight
        abort(403)


@admin.get("/users")
def list_users():
    return jsonify(
        [{"id": uid, "name": u["name"], "role": u["role"]} for uid, u in USERS.items()]
    )


@admin.delete("/users/<int:uid>")
def delete_user(uid):
    if uid not in USERS:
        abort(404)
    del USERS[uid]
    return "", 204


@admin.post("/users/<int:uid>/role")
def set_role(uid):
    if uid not in USERS:
        abort(404)
    body = request.get_json(silent=True)
    role = body.get("role") if isinstance(body, dict) else None
    if not isinstance(role, str) or role not in ROLES:
        abort(400, "unknown role")
    USERS[uid]["role"] = role
    return jsonify({"id": uid, "name": USERS[uid]["name"], "role": role})
