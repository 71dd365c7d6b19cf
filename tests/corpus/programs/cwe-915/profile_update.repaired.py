import os

from flask import Flask, abort, jsonify, request
from flask_login import LoginManager, current_user, login_required
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db = SQLAlchemy(app)
LoginManager(app)
EDITABLE = ("name", "bio", "website")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80))
    bio = db.Column(db.String(500))
    website = db.Column(db.String(200))
    is_admin = db.Column(db.Boolean, default=False)


@app.patch("/profile")
@login_required
def update_profile():
    data = request.get_json()
    if not isinstance(data, dict):
        abort(400)
    user = db.session.get(User, current_user.id)
    for key in EDITABLE:
        if key in data:
            setattr(user, key, data[key])
    db.session.commit()
    return jsonify(name=user.name, bio=user.bio, website=user.website)
