import os
import bcrypt
from flask import Flask, request, jsonify, session
from pymongo import MongoClient

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
users = MongoClient(os.environ["MONGO_URL"]).app.users


@app.post("/api/login")
def login():
    body = request.get_json()
    user = users.find_one({"username": str(body["username"]), "active": True})
    if not user or not bcrypt.checkpw(str(body["password"]).encode(), user["password"]):
        return jsonify(error="invalid"), 401
    session["uid"] = str(user["_id"])
    return jsonify(ok=True)


@app.get("/api/users/search")
def search():
    import re
    pattern = re.escape(request.args.get("q", ""))
    found = users.find({"name": {"$regex": pattern}}, {"name": 1})
    return jsonify([u["name"] for u in found.limit(50)])
