import os
from functools import wraps

from flask import Flask, abort, jsonify, request, session
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///site.db"
app.secret_key = os.environ["SECRET_KEY"]
db = SQLAlchemy(app)


class Account(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120))
    role = db.Column(db.String(20), default="user")


def login_required(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        if "user_id" not in session:
            abort(401)
        return view(*args, **kwargs)

    return wrapped


def admin_required(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        account = db.session.get(Account, session.get("user_id"))
        if account is None or account.role != "admin":
            abort(403)
        return view(*args, **kwargs)

    return wrapped


@app.get("/me")
@login_required
def me():
    account = db.session.get(Account, session["user_id"])
    return jsonify(email=account.email)


@app.delete("/admin/users/<int:user_id>")
@admin_required
def delete_user(user_id):
    account = db.get_or_404(Account, user_id)
    db.session.delete(account)
    db.session.commit()
    return "", 204


@app.post("/admin/users/<int:user_id>/role")
@admin_required
def set_role(user_id):
    account = db.get_or_404(Account, user_id)
    role = request.json["role"]
    if role not in ("user", "admin"):
        abort(400)
    account.role = role
    db.session.commit()
    return jsonify(role=account.role)
