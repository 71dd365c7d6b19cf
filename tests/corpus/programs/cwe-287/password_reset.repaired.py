import os
import secrets
import smtplib
from datetime import datetime, timedelta, timezone

from flask import Flask, jsonify, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
users = {}
resets = {}


def send_code(email, code):
    with smtplib.SMTP(os.environ["SMTP_HOST"], 587, timeout=10) as smtp:
        smtp.starttls()
        smtp.sendmail("noreply@shop.example", email, f"Subject: Reset\n\nYour code: {code}")


@app.post("/forgot")
def forgot():
    email = request.json["email"]
    if email in users:
        code = secrets.token_urlsafe(24)
        resets[email] = (code, datetime.now(timezone.utc) + timedelta(minutes=15))
        send_code(email, code)
    return jsonify(message="If the address exists, a code was sent")


@app.post("/reset")
def reset():
    body = request.json
    email = body["email"]
    entry = resets.get(email)
    if entry is None or not secrets.compare_digest(entry[0], body["code"]):
        return jsonify(error="invalid code"), 400
    if datetime.now(timezone.utc) > entry[1]:
        return jsonify(error="expired"), 400
    users[email]["password"] = generate_password_hash(body["password"])
    del resets[email]
    return jsonify(message="password changed")
