import hmac
import os
import time

from flask import Flask, jsonify, request, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
PIN = os.environ["DOOR_PIN"]


@app.post("/unlock")
def unlock():
    pin = str(request.get_json().get("pin", ""))
    if hmac.compare_digest(pin, PIN):  # flaw: CWE-307
        session["unlocked"] = time.time()
        return jsonify(ok=True)
    return jsonify(ok=False), 403
