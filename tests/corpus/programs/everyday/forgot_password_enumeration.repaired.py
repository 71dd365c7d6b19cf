from flask import Blueprint, jsonify, request

from .mail import send_reset_mail
from .models import User
from .tokens import reset_token

bp = Blueprint("reset", __name__, url_prefix="/password")


@bp.post("/forgot")
def forgot():
    email = request.get_json(force=True).get("email", "").strip().lower()
    user = User.query.filter_by(email=email).one_or_none()
    if user is not None:
        send_reset_mail(user.email, reset_token(user))
    return jsonify(message="If the account exists, a reset link is on its way")
