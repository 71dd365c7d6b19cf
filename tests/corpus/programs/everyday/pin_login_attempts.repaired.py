import hmac
import os
import time

from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
PIN = os.environ["DOOR_PIN"]
FAILURES = {}


@app.post("/unlock")
def unlock():
    pin = str(request.get_json().get("pin", ""))
    count, since = FAILURES.get(request.remote_addr, (0, 0))
    if count >= 5 and time.time() - since < 900:
        return jsonify(ok=False, error="try later"), 429
    if hmac.compare_digest(pin, PIN):
        FAILURES.pop(request.remote_addr, None)
        session["unlocked"] = time.time()
        return jsonify(ok=True)
    FAILURES[request.remote_addr] = (count + 1, time.time())
    return jsonify(ok=False), 403
