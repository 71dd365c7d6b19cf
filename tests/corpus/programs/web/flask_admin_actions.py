"""Admin blueprint: ban users, run maintenance, change roles."""
import os
import subprocess

from flask import Blueprint, Flask, abort, current_app, jsonify, request
from flask_login import LoginManager, current_user, login_required
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()
admin = Blueprint("admin", __name__, url_prefix="/admin")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80))
    email = db.Column(db.String(120))
    is_admin = db.Column(db.Boolean, default=False)
    banned = db.Column(db.Boolean, default=False)

    is_authenticated = True
    is_active = True

    def get_id(self):
        return str(self.id)


@admin.post("/ban/<int:user_id>")
def ban(user_id):  # flaw: CWE-306
    user = db.get_or_404(User, user_id)
    user.banned = True
    db.session.commit()
    return jsonify(ok=True)


@admin.patch("/users/<int:user_id>")
def patch(user_id):
    user = db.get_or_404(User, user_id)
    data = request.get_json()
    for key, value in data.items():
        setattr(user, key, value)  # flaw: CWE-915
    db.session.commit()
    return jsonify(ok=True)


@admin.post("/maintenance")
def maintenance():
    task = request.json["task"]
    result = subprocess.run(f"./scripts/{task}.sh", shell=True, capture_output=True, text=True)  # flaw: CWE-78
    return jsonify(out=result.stdout)


def create_app():
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
    app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
    db.init_app(app)
    manager = LoginManager(app)
    manager.user_loader(lambda uid: db.session.get(User, int(uid)))
    app.register_blueprint(admin)
    return app
