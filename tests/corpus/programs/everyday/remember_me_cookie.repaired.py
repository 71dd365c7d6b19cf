import os
import secrets

from flask import Flask, abort, make_response, redirect, request

from .accounts import check_password, find_user, remember

app = Flask(__name__)
app.secret_key = os.environ["SECRET"]


@app.post("/login")
def login():
    user = find_user(request.form["email"])
    if user is None or not check_password(user, request.form["password"]):
        abort(401)
    token = secrets.token_urlsafe(32)
    remember(user, token)
    response = make_response(redirect("/"))
    response.set_cookie("remember_token", token, max_age=30 * 86400, secure=True, httponly=True, samesite="Lax")
    return response
