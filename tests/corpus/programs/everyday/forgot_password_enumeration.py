from flask import Blueprint, jsonify, request

from .mail import send_reset_mail
from .models import User
from .tokens import reset_token

bp = Blueprint("reset", __name__, url_prefix="/password")


@bp.post("/forgot")
def forgot():
    email = request.get_json(force=True).get("email", "").strip().lower()
    user = User.query.filter_by(email=email).one_or_none()
    if user is None:
        return jsonify(error="No account with this email address"), 404  # flaw: CWE-204, CWE-203
    send_reset_mail(user.email, reset_token(user))
    return jsonify(message="Reset link sent")
