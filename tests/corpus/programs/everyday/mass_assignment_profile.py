from flask import Blueprint, jsonify, request
from flask_login import current_user, login_required

from .extensions import db

bp = Blueprint("profile", __name__)
EDITABLE = ("display_name", "bio", "timezone")


@bp.patch("/profile")
@login_required
def update_profile():
    changes = request.get_json()
    for field, value in changes.items():
        setattr(current_user, field, value)  # flaw: CWE-915
    db.session.commit()
    return jsonify(name=current_user.display_name)
