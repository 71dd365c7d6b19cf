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
    user = users.find_one({"email": body["email"], "password": body["password"]})  # flaw: CWE-943, CWE-256
    if not user:
        return jsonify({"error": "invalid"}), 401
    token = secrets.token_urlsafe(32)
    sessions.insert_one({"token": token, "user": user["_id"]})
    resp = make_response(jsonify({"ok": True}))
    resp.set_cookie("sid", token)  # flaw: CWE-614, CWE-1004
    return resp


@app.route("/find")
def find():
    name = request.args.get("name", "")
    docs = users.find({"$where": f"this.name == '{name}'"})  # flaw: CWE-943
    return jsonify([d["name"] for d in docs])


@app.route("/profile/<email>", methods=["PUT"])
def update(email):
    s = sessions.find_one({"token": str(request.cookies.get("sid", ""))})
    if not s:
        return jsonify({"error": "login"}), 401
    users.update_one({"email": email}, {"$set": request.get_json()})  # flaw: CWE-915
    return jsonify({"ok": True})
