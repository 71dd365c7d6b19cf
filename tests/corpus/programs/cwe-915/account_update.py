import os
from flask import Flask, request, jsonify
from flask_login import LoginManager, current_user, login_required
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
db = SQLAlchemy(app)
login_manager = LoginManager(app)


class Account(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    display_name = db.Column(db.String(50))
    bio = db.Column(db.Text)
    location = db.Column(db.String(50))
    is_admin = db.Column(db.Boolean, default=False)


@app.patch("/account")
@login_required
def update_account():
    changes = request.get_json()
    for field, value in changes.items():
        setattr(current_user, field, value)  # flaw: CWE-915
    db.session.commit()
    return jsonify(ok=True)
