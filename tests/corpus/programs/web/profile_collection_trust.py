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
    session["role"] = data.get("role", "user")  # flaw: CWE-501, CWE-269, CWE-639
    return jsonify(ok=True)


@app.get("/profiles")
def profiles():
    if request.headers.get("X-Admin") == "true":  # flaw: CWE-290, CWE-639, CWE-287, CWE-807
        return jsonify(list(PROFILES))
    return jsonify(error="forbidden"), 403
