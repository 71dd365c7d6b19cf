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
    value = base64.b64encode(pickle.dumps(state)).decode()
    resp = make_response("ok")
    resp.set_cookie("remember", value, httponly=False)  # flaw: CWE-1004
    return resp


@app.route("/whoami")
def whoami():
    raw = request.cookies.get("remember", "")
    state = pickle.loads(base64.b64decode(raw))  # flaw: CWE-502
    return jsonify(user=state["user"])


@app.route("/otp", methods=["POST"])
def send_otp():
    phone = request.form["phone"]
    otp = random.randint(1000, 9999)  # flaw: CWE-330
    otp_codes[phone] = otp
    app.logger.info("OTP for %s is %s", phone, otp)  # flaw: CWE-532
    return jsonify(sent=True, otp=otp)  # flaw: CWE-200


@app.route("/otp/check", methods=["POST"])
def check_otp():
    phone, code = request.form["phone"], request.form["code"]
    if str(otp_codes.get(phone)) == code:  # flaw: CWE-307
        return jsonify(ok=True)
    return jsonify(ok=False), 403
