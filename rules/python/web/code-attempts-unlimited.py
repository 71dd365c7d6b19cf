import hmac

import pyotp
from fastapi import FastAPI, HTTPException
from flask import Flask, jsonify, request, session

app = Flask(__name__)
api = FastAPI()


@app.post("/unlock")
def unlock():
    pin = str(request.get_json().get("pin", ""))
    # ruleid: code-attempts-unlimited
    if hmac.compare_digest(PIN, pin):
        return jsonify(ok=True)
    return jsonify(ok=False), 403


@api.post("/otp/verify")
def verify(body: Verification):
    entry = codes.find_one({"phone": body.phone})
    # ruleid: code-attempts-unlimited
    if entry["code"] != body.code:
        raise HTTPException(401)
    return token(entry)


@app.post("/2fa")
def second_factor():
    # ruleid: code-attempts-unlimited
    if pyotp.TOTP(secret()).verify(request.form["code"]):
        return jsonify(ok=True)
    return jsonify(ok=False), 403


@api.post("/otp/counted")
def counted(body: Verification):
    entry = codes.find_one({"phone": body.phone})
    if entry["tries"] >= 5:
        raise HTTPException(429)
    # ok: code-attempts-unlimited
    if entry["code"] != body.code:
        raise HTTPException(401)
    return token(entry)


@app.post("/pin")
@limiter.limit("5 per minute")
def limited():
    pin = request.form["pin"]
    # ok: code-attempts-unlimited
    if stored() != pin:
        return jsonify(ok=False), 403
    return jsonify(ok=True)


@app.post("/verify-address")
def address():
    country_code = request.form["country"]
    # ok: code-attempts-unlimited
    if stored() != country_code:
        return jsonify(ok=False), 400
    return jsonify(ok=True)


def compare(entry, code):
    # ok: code-attempts-unlimited
    return entry.code == code


@app.post("/door")
def open_door():
    return unlock_door(str(request.get_json().get("pin", "")))


@app.post("/door/unlock")
def unlock_door(pin):
    # ruleid: code-attempts-unlimited
    if hmac.compare_digest(pin, PIN):
        session["unlocked"] = now()
        return jsonify(ok=True)
    return jsonify(ok=False), 403
