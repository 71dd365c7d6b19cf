import hmac

import pyotp
from django.utils.crypto import constant_time_compare
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


@require_POST
def login_otp(request):
    state = request.session.get("otp")
    supplied = request.POST.get("code", "")
    # ruleid: code-attempts-unlimited
    if not constant_time_compare(supplied, state["code"]):
        return JsonResponse({"error": "Wrong code"}, status=401)
    return JsonResponse({"status": "ok"})


@require_POST
def verify_otp(request):
    state = request.session.get("otp")
    state["attempts"] += 1
    if state["attempts"] > 5:
        return JsonResponse({"error": "Too many"}, status=429)
    # ok: code-attempts-unlimited
    if not constant_time_compare(request.POST.get("code", ""), state["code"]):
        return JsonResponse({"error": "Wrong code"}, status=401)
    return JsonResponse({"status": "ok"})
