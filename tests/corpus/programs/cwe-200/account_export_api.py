from flask import Flask, jsonify, session, abort
from flask_sqlalchemy import SQLAlchemy
import os

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db = SQLAlchemy(app)


class Account(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(200), unique=True)
    password_hash = db.Column(db.String(200))
    totp_secret = db.Column(db.String(64))

    def to_dict(self):
        return {column.name: getattr(self, column.name) for column in self.__table__.columns}  # flaw: CWE-200


@app.get("/me")
def me():
    if "account" not in session:
        abort(401)
    return jsonify(db.session.get(Account, session["account"]).to_dict())
