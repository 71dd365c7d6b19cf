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


def text_field(data, name, required=True):
    """Only plain strings may go into a query, no operators like {"$ne": ""}."""
    value = data.get(name)
    if value is None and not required:
        return None
    if not isinstance(value, str) or not value or len(value) > 200:
        raise ValueError(f"{name} must be a string")
    return value


@app.errorhandler(ValueError)
def bad_value(error):
    return jsonify({"error": "invalid request"}), 400


@app.route("/api/login", methods=["POST"])
def login():
    data = request.get_json()
    if not isinstance(data, dict):
        raise ValueError("object expected")
    username = text_field(data, "username")
    password = text_field(data, "password")

    user = db.users.find_one({"username": {"$eq": username}, "api_secret": {"$eq": password}})
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
    if not isinstance(data, dict):
        raise ValueError("object expected")
    query = {"user_id": session["user_id"]}
    for key in ("status", "product"):
        value = text_field(data, key, required=False)
        if value is not None:
            query[key] = {"$eq": value}
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
