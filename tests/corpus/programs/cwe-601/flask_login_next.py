import os
from urllib.parse import urlparse
from flask import Flask, redirect, request, session
from werkzeug.security import check_password_hash

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
USERS = {"bob": os.environ["BOB_HASH"]}


def after_login():
    return redirect(request.args.get("next") or "/")  # flaw: CWE-601


@app.post("/login")
def login():
    stored = USERS.get(request.form["user"])
    if stored is None or not check_password_hash(stored, request.form["password"]):
        return "invalid credentials", 401
    session.clear()
    session["user"] = request.form["user"]
    return after_login()
