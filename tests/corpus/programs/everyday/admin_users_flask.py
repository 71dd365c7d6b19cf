import os

from flask import Flask, abort, jsonify, request, session
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
app.secret_key = os.environ["SESSION_KEY"]
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120), unique=True, nullable=False)
    role = db.Column(db.String(20), default="member")


@app.get("/me")
def me():
    user = db.session.get(User, session.get("user_id")) or abort(401)
    return jsonify(id=user.id, email=user.email)


@app.delete("/admin/users/<int:user_id>")
def remove_user(user_id):  # flaw: CWE-862, CWE-306
    user = db.get_or_404(User, user_id)
    db.session.delete(user)
    db.session.commit()
    return "", 204
