"""Password reset flow."""
import hashlib
import os
import secrets
import string
import time

from flask import Flask, jsonify, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
users = {}
reset_tokens = {}


def send_mail(to, body):
    print("mail to", to)


def new_code():
    alphabet = string.ascii_letters + string.digits
    return "".join(secrets.choice(alphabet) for _ in range(32))


@app.post("/forgot")
def forgot():
    email = request.json.get("email", "")
    user = users.get(email)
    if user:
        code = new_code()
        reset_tokens[code] = (email, time.time() + 900)
        link = f"{os.environ['PUBLIC_URL']}/reset?code={code}"
        send_mail(email, link)
    return jsonify(message="If the account exists, a mail was sent.")


@app.post("/reset")
def reset():
    code = request.json.get("code", "")
    password = request.json.get("password", "")
    email, expires = reset_tokens.pop(code, (None, 0))
    if email is None or time.time() > expires:
        return jsonify(error="bad code"), 400
    if len(password) < 10:
        return jsonify(error="password too short"), 400
    users[email]["password"] = generate_password_hash(password)
    return jsonify(message="ok")
