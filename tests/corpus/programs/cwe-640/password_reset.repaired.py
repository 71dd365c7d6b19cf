import hashlib
import os
import random
import secrets
import smtplib
import string
import time
from email.message import EmailMessage

from flask import Flask, jsonify, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
users = {}
reset_tokens = {}


def send_mail(to, body):
    msg = EmailMessage()
    msg["To"], msg["From"], msg["Subject"] = to, "noreply@corp.test", "Password reset"
    msg.set_content(body)
    with smtplib.SMTP("localhost") as smtp:
        smtp.send_message(msg)


@app.post("/password/forgot")
def forgot():
    email = request.json.get("email", "")
    if email in users:
        code = secrets.token_urlsafe(32)
        reset_tokens[email] = (hashlib.sha256(code.encode()).hexdigest(), time.time() + 900)
        send_mail(email, f"Your reset code is {code}")
    return jsonify(message="If the account exists a mail was sent")


@app.post("/password/reset")
def reset():
    data = request.json
    email = data.get("email", "")
    stored, expires = reset_tokens.get(email, ("", 0))
    given = hashlib.sha256(str(data.get("code", "")).encode()).hexdigest()
    if time.time() > expires or not secrets.compare_digest(stored, given):
        return jsonify(error="invalid code"), 400
    del reset_tokens[email]
    users[email]["password"] = generate_password_hash(data["password"])
    return jsonify(message="Password changed")
