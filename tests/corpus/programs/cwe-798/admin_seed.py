import os

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from werkzeug.security import generate_password_hash

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(80), unique=True)
    password = db.Column(db.String(255))
    is_admin = db.Column(db.Boolean, default=False)


def seed():
    db.create_all()
    if User.query.filter_by(username="admin").first() is None:
        admin = User(username="admin", password=generate_password_hash("admin123"), is_admin=True)  # flaw: CWE-798
        db.session.add(admin)
        db.session.commit()


with app.app_context():
    seed()
