from flask import Flask, jsonify, make_response, request
from pymongo import MongoClient
import bcrypt
import os
import secrets

app = Flask(__name__)
client = MongoClient(os.environ.get("MONGO_URL", "mongodb://localhost"))
users = client.app.users
sessions = client.app.sessions


@app.route("/login", methods=["POST"])
def login():
    body = request.get_json(force=True)
    email, password = body.get("email"), body.get("password")
    if not isinstance(email, str) or not isinstance(password, str):
        return jsonify({"error": "invalid"}), 400
    user = users.find_one({"email": email})
    if not user or not bcrypt.checkpw(password.encode(), user["hash"]):
        return jsonify({"error": "invalid"}), 401
    token = secrets.token_urlsafe(32)
    sessions.insert_one({"token": token, "user": user["_id"]})
    resp = make_response(jsonify({"ok": True}))
    resp.set_cookie("sid", token, httponly=True, secure=True, samesite="Lax")
    return resp


@app.route("/find")
def find():
    name = request.args.get("name", "")
    docs = users.find({"name": name}, {"name": 1})
    return jsonify([d["name"] for d in docs])


@app.route("/profile/<email>", methods=["PUT"])
def update(email):
    s = sessions.find_one({"token": str(request.cookies.get("sid", ""))})
    if not s:
        return jsonify({"error": "login"}), 401
    data = request.get_json()
    changes = {k: str(data[k]) for k in ("name", "city") if k in data}
    users.update_one({"_id": s["user"]}, {"$set": changes})
    return jsonify({"ok": True})
