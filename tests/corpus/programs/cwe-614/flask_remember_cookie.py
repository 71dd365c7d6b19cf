import os
import secrets
from flask import Flask, make_response, redirect, request
from werkzeug.security import check_password_hash

app = Flask(__name__)
USERS = {"eve": os.environ["EVE_HASH"]}
TOKENS = {}


@app.post("/login")
def login():
    name = request.form.get("name", "")
    if name not in USERS or not check_password_hash(USERS[name], request.form.get("password", "")):
        return "invalid credentials", 401
    token = secrets.token_urlsafe(32)
    TOKENS[token] = name
    response = make_response(redirect("/"))
    response.set_cookie("remember", token, max_age=30 * 86400)  # flaw: CWE-614
    return response
