import os
from flask import Flask, redirect, request, session, abort
from flask_sqlalchemy import SQLAlchemy
from flask_wtf.csrf import CSRFProtect

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120))


@app.route("/profile/email", methods=["GET", "POST"])  # flaw: CWE-352
def change_email():
    user = db.session.get(User, session.get("uid")) or abort(401)
    user.email = request.values["email"]
    db.session.commit()
    return redirect("/profile")
