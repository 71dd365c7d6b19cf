import os
from flask import Flask, request, jsonify, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
PROFILES = {}


@app.post("/login")
def login():
    from werkzeug.security import check_password_hash
    data = request.get_json()
    profile = PROFILES.get(data["name"])
    if not profile or not check_password_hash(profile["hash"], data["password"]):
        return jsonify(error="no"), 401
    session["name"] = data["name"]
    session["role"] = profile["role"]
    return jsonify(ok=True)


@app.get("/profiles")
def profiles():
    if session.get("role") == "admin":
        return jsonify(list(PROFILES))
    return jsonify(error="forbidden"), 403
