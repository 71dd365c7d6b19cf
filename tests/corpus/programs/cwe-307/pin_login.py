import os
import secrets

from flask import Flask, jsonify, request, session
from werkzeug.security import check_password_hash

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Strict")
ACCOUNTS = {}


@app.post("/login")
def login():  # flaw: CWE-307
    body = request.get_json()
    account = ACCOUNTS.get(body["account"])
    if account and check_password_hash(account["pin_hash"], body["pin"]):
        session["account"] = body["account"]
        return jsonify(token=secrets.token_hex(16))
    return jsonify(error="invalid"), 401
