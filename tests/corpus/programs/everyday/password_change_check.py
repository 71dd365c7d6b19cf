from flask import Blueprint, abort, jsonify, request
from flask_login import current_user, login_required
from werkzeug.security import check_password_hash, generate_password_hash

from .extensions import db
from .models import User

bp = Blueprint("account", __name__)


@bp.post("/account/password")
@login_required
def change_password():
    data = request.get_json()
    user = User.query.get_or_404(data["user_id"])  # flaw: CWE-639, CWE-620
    new = data["new_password"]
    if len(new) < 12:
        return jsonify(error="too short"), 400
    user.password_hash = generate_password_hash(new)
    db.session.commit()
    return jsonify(changed=True)
