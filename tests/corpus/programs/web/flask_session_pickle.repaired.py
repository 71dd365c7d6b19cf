"""Remember-me cookie, rate-limited OTP and account export."""
import base64
import hmac
import hashlib
import json
import os
import pickle
import random
import secrets

from flask import Flask, jsonify, make_response, request

app = Flask(__name__)
KEY = os.environ["COOKIE_KEY"].encode()
otp_codes = {}
attempts = {}


@app.route("/remember", methods=["POST"])
def remember():
    state = {"user": request.form["user"]}
    body = base64.urlsafe_b64encode(json.dumps(state).encode()).decode()
    value = body + "." + hmac.new(KEY, body.encode(), hashlib.sha256).hexdigest()
    resp = make_response("ok")
    resp.set_cookie("remember", value, httponly=True, secure=True, samesite="Strict")
    return resp


@app.route("/whoami")
def whoami():
    raw = request.cookies.get("remember", "")
    body, _, mac = raw.partition(".")
    if not hmac.compare_digest(mac, hmac.new(KEY, body.encode(), hashlib.sha256).hexdigest()):
        return jsonify(user=None)
    state = json.loads(base64.urlsafe_b64decode(body))
    return jsonify(user=state["user"])


@app.route("/otp", methods=["POST"])
def send_otp():
    phone = request.form["phone"]
    otp = secrets.randbelow(900000) + 100000
    otp_codes[phone] = otp
    attempts[phone] = 0
    return jsonify(sent=True)


@app.route("/otp/check", methods=["POST"])
def check_otp():
    phone, code = request.form["phone"], request.form["code"]
    attempts[phone] = attempts.get(phone, 0) + 1
    if attempts[phone] > 5:
        otp_codes.pop(phone, None)
        return jsonify(error="too many attempts"), 429
    expected = str(otp_codes.get(phone, ""))
    if expected and hmac.compare_digest(expected, code):
        otp_codes.pop(phone, None)
        return jsonify(ok=True)
    return jsonify(ok=False), 403
