import logging
import os
from flask import Flask, request, jsonify
from werkzeug.security import check_password_hash

logging.basicConfig(filename="auth.log", level=logging.INFO, format="%(asctime)s %(message)s")
logger = logging.getLogger("auth")
app = Flask(__name__)
USERS = {"alice": os.environ["ALICE_HASH"]}


def clean(value):
    return value.replace("\r", "").replace("\n", "")


def log_attempt(username, success):
    logger.info("login user=%s success=%s ip=%s", clean(username), success, request.remote_addr)


@app.post("/login")
def login():
    username = request.form["username"]
    stored = USERS.get(username)
    ok = stored is not None and check_password_hash(stored, request.form["password"])
    log_attempt(username, ok)
    if not ok:
        return jsonify(error="invalid credentials"), 401
    return jsonify(ok=True)
