import os

from flask import Blueprint, Flask, redirect, request, session, url_for
from flask_wtf.csrf import CSRFProtect

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
csrf = CSRFProtect(app)
profile = Blueprint("profile", __name__)
EMAILS = {}


@profile.post("/email")
def change_email():
    EMAILS[session["uid"]] = request.form["email"]
    return redirect(url_for("profile.show"))


@profile.get("/")
def show():
    return {"email": EMAILS.get(session.get("uid"))}


app.register_blueprint(profile, url_prefix="/profile")
