import os

from flask import Flask, abort, g, jsonify, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DB"]
db = SQLAlchemy(app)
EDITABLE = ("display_name", "bio")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    display_name = db.Column(db.String(50))
    bio = db.Column(db.Text)
    is_admin = db.Column(db.Boolean, default=False)
    api_token = db.Column(db.String(64), unique=True)


@app.before_request
def load_user():
    g.user = User.query.filter_by(api_token=request.headers.get("X-Api-Token")).first()
    if g.user is None:
        abort(401)


@app.patch("/me")
def update_me():
    changes = request.get_json()
    for field in EDITABLE:
        if field in changes:
            setattr(g.user, field, changes[field])
    db.session.commit()
    return jsonify(id=g.user.id, display_name=g.user.display_name, bio=g.user.bio)
