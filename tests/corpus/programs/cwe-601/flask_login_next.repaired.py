import os
from urllib.parse import urlparse
from flask import Flask, redirect, request, session
from werkzeug.security import check_password_hash

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
USERS = {"bob": os.environ["BOB_HASH"]}


def is_local(target):
    parsed = urlparse(target)
    return not parsed.scheme and not parsed.netloc and target.startswith("/") and not target.startswith(("//", "/\\"))


def after_login():
    target = request.args.get("next", "/")
    return redirect(target if is_local(target) else "/")


@app.post("/login")
def login():
    stored = USERS.get(request.form["user"])
    if stored is None or not check_password_hash(stored, request.form["password"]):
        return "invalid credentials", 401
    session.clear()
    session["user"] = request.form["user"]
    return after_login()
