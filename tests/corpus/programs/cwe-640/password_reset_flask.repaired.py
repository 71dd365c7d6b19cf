from urllib.parse import urljoin

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask_mail import Message
from itsdangerous import BadData, URLSafeTimedSerializer
from werkzeug.security import generate_password_hash

from .extensions import db, limiter, mail
from .models import User

bp = Blueprint("reset", __name__)
MAX_AGE = 30 * 60


def serializer():
    return URLSafeTimedSerializer(current_app.config["SECRET_KEY"], salt="password-reset")


def make_token(user):
    # A part of the current hash makes the token invalid after the first use
    return serializer().dumps({"id": user.id, "h": user.password_hash[-12:]})


def load_user(token):
    try:
        data = serializer().loads(token, max_age=MAX_AGE)
    except BadData:
        return None
    user = db.session.get(User, data["id"])
    if user is None or user.password_hash[-12:] != data["h"]:
        return None
    return user


def reset_link(user):
    # PUBLIC_URL is configured, the Host header may come from anybody
    base = current_app.config["PUBLIC_URL"]
    return urljoin(base, url_for("reset.reset_password", token=make_token(user)))


def send_reset_mail(user):
    message = Message("Reset your password", recipients=[user.email])
    message.body = (
        "Hello,\n\nuse this link within 30 minutes to choose a new password:\n\n"
        f"{reset_link(user)}\n\nIf you did not ask for it, ignore this mail."
    )
    mail.send(message)


@bp.route("/forgot", methods=["GET", "POST"])
@limiter.limit("5/hour", methods=["POST"])
def forgot():
    if request.method == "POST":
        email = request.form.get("email", "").strip().lower()
        user = User.query.filter_by(email=email).first()
        if user is not None:
            send_reset_mail(user)
        flash("If the address is known to us, a mail is on its way.")
        return redirect(url_for("reset.forgot"))
    return render_template("reset/forgot.html")


@bp.route("/reset/<token>", methods=["GET", "POST"])
@limiter.limit("20/hour")
def reset_password(token):
    user = load_user(token)
    if user is None:
        flash("The link is invalid or has expired.")
        return redirect(url_for("reset.forgot"))
    if request.method == "POST":
        password = request.form.get("password", "")
        if len(password) < 12 or len(password) > 128:
            flash("Please use 12 to 128 characters.")
            return render_template("reset/form.html", token=token), 400
        user.password_hash = generate_password_hash(password)
        db.session.commit()
        flash("Your password was changed.")
        return redirect(url_for("auth.login"))
    return render_template("reset/form.html", token=token)
