import os
from flask import Flask, jsonify, request, session
from pymongo import MongoClient
from werkzeug.security import check_password_hash

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
db = MongoClient(os.environ["MONGO_URL"])["shop"]


@app.post("/orders/search")
def search():
    if "user" not in session:
        return jsonify(error="login required"), 401
    body = request.get_json()
    query = {"status": body.get("status"), "owner": session["user"]}
    orders = db.orders.find(query, {"_id": 0}).limit(100)  # flaw: CWE-943
    return jsonify(list(orders))


@app.post("/login")
def login():
    body = request.get_json()
    user = db.users.find_one({"email": body["email"]})  # flaw: CWE-943
    if user is None or not check_password_hash(user["password"], str(body["password"])):
        return jsonify(error="invalid credentials"), 401
    session["user"] = str(user["_id"])
    return jsonify(ok=True)
