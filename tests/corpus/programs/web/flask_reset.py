"""Password reset flow."""
import hashlib
import os
import random
import string
import time

from flask import Flask, jsonify, request

app = Flask(__name__)
users = {}
reset_tokens = {}


def send_mail(to, body):
    print("mail to", to)


def new_code():
    alphabet = string.ascii_letters + string.digits
    return "".join(random.choice(alphabet) for _ in range(20))  # flaw: CWE-330


@app.post("/forgot")
def forgot():
    email = request.json.get("email", "")
    user = users.get(email)
    if user:
        code = new_code()
        reset_tokens[code] = (email, time.time() + 900)
        link = f"http://{request.headers['Host']}/reset?code={code}"  # flaw: CWE-644
        send_mail(email, link)
    else:
        return jsonify(error="no account with that email"), 404  # flaw: CWE-204
    return jsonify(message="If the account exists, a mail was sent.")


@app.post("/reset")
def reset():
    code = request.json.get("code", "")
    password = request.json.get("password", "")
    if code not in reset_tokens:
        return jsonify(error="bad code"), 400
    email, expires = reset_tokens[code]  # flaw: CWE-613
    users[email]["password"] = hashlib.md5(password.encode()).hexdigest()  # flaw: CWE-916
    return jsonify(message="ok")
