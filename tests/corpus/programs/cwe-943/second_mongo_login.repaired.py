import os

from flask import Flask, jsonify, request, session
from pymongo import MongoClient
from werkzeug.security import check_password_hash

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
db = MongoClient(os.environ["MONGO_URL"]).shop


@app.post("/login")
def login():
    creds = request.get_json()
    user = db.users.find_one({"email": str(creds["email"]), "active": True})
    if not user or not check_password_hash(user["password_hash"], str(creds["password"])):
        return jsonify(error="invalid"), 401
    session["uid"] = str(user["_id"])
    return jsonify(ok=True)


@app.get("/orders")
def orders():
    return jsonify([str(o["_id"]) for o in db.orders.find({"user": session["uid"]})])
