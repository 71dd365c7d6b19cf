import os

from flask import Flask, jsonify, request, session
from pymongo import MongoClient

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET_KEY"]
app.config.update(
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_HTTPONLY=True,
    SESSION_COOKIE_SAMESITE="Strict",
    MAX_CONTENT_LENGTH=16 * 1024,
)

client = MongoClient(os.environ.get("MONGO_URI", "mongodb://localhost:27017"))
db = client.shop


@app.route("/api/login", methods=["POST"])
def login():
    data = request.get_json()
    username = data.get("username")
    password = data.get("password")
    if not username or not password:
        return jsonify({"error": "username and password are required"}), 400

    user = db.users.find_one({"username": username, "api_secret": password})  # flaw: CWE-943
    if not user:
        return jsonify({"error": "invalid credentials"}), 401

    session.clear()
    session["user_id"] = str(user["_id"])
    return jsonify({"username": user["username"]})


@app.route("/api/orders/search", methods=["POST"])
def search_orders():
    if "user_id" not in session:
        return jsonify({"error": "login required"}), 401
    data = request.get_json()
    query = {"user_id": session["user_id"]}
    query.update(data)  # flaw: CWE-943
    orders = []
    for order in db.orders.find(query).sort("created_at", -1).limit(100):
        orders.append({
            "id": str(order["_id"]),
            "product": order["product"],
            "status": order["status"],
            "total": order["total"],
        })
    return jsonify(orders)


@app.route("/api/logout", methods=["POST"])
def logout():
    session.clear()
    return jsonify({"ok": True})
