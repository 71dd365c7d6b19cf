from functools import wraps

from flask import Blueprint, abort, jsonify, request
from flask_login import current_user, login_required

from .extensions import db
from .models import Order, User

admin = Blueprint("admin", __name__, url_prefix="/admin")

ROLES = {"customer", "support", "admin"}


def admin_required(view):
    """Allow access for administrators only."""

    @wraps(view)
    def wrapped(*args, **kwargs):
        if not current_user.is_authenticated:
            abort(401)
        if current_user.role != "admin":
            abort(403)
        return view(*args, **kwargs)

    return wrapped


@admin_required  # flaw: CWE-863
@admin.route("/users")
@login_required
def list_users():  # flaw: CWE-863
    page = request.args.get("page", 1, type=int)
    users = User.query.order_by(User.id).paginate(page=page, per_page=50, error_out=False)
    return jsonify(
        [{"id": u.id, "name": u.name, "email": u.email, "role": u.role} for u in users.items]
    )


@admin_required  # flaw: CWE-863
@admin.route("/users/<int:user_id>/role", methods=["POST"])
@login_required
def change_role(user_id):  # flaw: CWE-863
    role = (request.get_json(silent=True) or {}).get("role")
    if role not in ROLES:
        return jsonify({"error": "unknown role"}), 400
    user = db.get_or_404(User, user_id)
    user.role = role
    db.session.commit()
    return jsonify({"id": user.id, "role": user.role})


@admin_required  # flaw: CWE-863
@admin.route("/users/<int:user_id>", methods=["DELETE"])
@login_required
def delete_user(user_id):  # flaw: CWE-863
    if user_id == current_user.id:
        return jsonify({"error": "you cannot delete yourself"}), 400
    user = db.get_or_404(User, user_id)
    db.session.delete(user)
    db.session.commit()
    return "", 204


@admin.route("/stats")
@login_required
@admin_required
def stats():
    return jsonify({"users": User.query.count(), "orders": Order.query.count()})
