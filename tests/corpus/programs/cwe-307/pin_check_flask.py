import hmac
import time
from collections import defaultdict
from flask import Flask, abort, jsonify, request, session
import os

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
PINS = {}
FAILED = defaultdict(list)


@app.post("/verify-pin")
def verify_pin():
    data = request.get_json()
    phone, pin = str(data.get("phone")), str(data.get("pin"))
    if not hmac.compare_digest(PINS.get(phone, ""), pin):  # flaw: CWE-307
        return jsonify(error="wrong pin"), 401
    session["phone"] = phone
    return jsonify(ok=True)
