import os
import secrets
import time

from flask import Flask, jsonify, request, session
from werkzeug.security import check_password_hash

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Strict")
ACCOUNTS = {}
FAILURES = {}


@app.post("/login")
def login():
    body = request.get_json()
    count, since = FAILURES.get(body["account"], (0, 0.0))
    if count >= 5 and time.monotonic() - since < 900:
        return jsonify(error="too many attempts"), 429
    account = ACCOUNTS.get(body["account"])
    if account and check_password_hash(account["pin_hash"], body["pin"]):
        FAILURES.pop(body["account"], None)
        session["account"] = body["account"]
        return jsonify(token=secrets.token_hex(16))
    FAILURES[body["account"]] = (count + 1, time.monotonic())
    return jsonify(error="invalid"), 401
