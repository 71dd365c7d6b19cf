"""Admin API of a CMS (Flask blueprint with decorators)."""
from functools import wraps

from flask import Blueprint, abort, g, jsonify, request

from .models import AuditLog, Page, Setting, User, db

bp = Blueprint("admin_api", __name__, url_prefix="/api/admin")


def admin_required(view):
    @wraps(view)
    def wrapped(**kwargs):
        if g.user is None or not g.user.is_admin:
            abort(403)
        return view(**kwargs)

    return wrapped


@bp.get("/pages")
@admin_required
def pages():
    return jsonify([p.as_dict() for p in Page.query.all()])


@bp.delete("/pages/<int:page_id>")
@admin_required
def delete_page(page_id):
    page = Page.query.get_or_404(page_id)
    db.session.delete(page)
    db.session.commit()
    return "", 204


@bp.put("/settings/<key>")
@admin_required
def put_setting(key):
    setting = Setting.query.filter_by(key=key).first_or_404()
    setting.value = request.get_json()["value"]
    db.session.commit()
    return jsonify(ok=True)


@bp.post("/users/<int:user_id>/promote")
@admin_required
def promote(user_id):
    user = User.query.get_or_404(user_id)
    user.is_admin = True
    db.session.commit()
    return jsonify(ok=True)


@bp.get("/audit")
@admin_required
def audit():
    return jsonify([a.as_dict() for a in AuditLog.query.limit(100)])


@bp.get("/users/search")
@admin_required
def search_users():
    term = request.args.get("q", "")
    rows = db.session.execute(db.text("SELECT id, name FROM users WHERE name LIKE :t"), {"t": f"%{term}%"})
    return jsonify([dict(r._mapping) for r in rows])
