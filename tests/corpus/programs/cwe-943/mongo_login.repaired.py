import os

import bcrypt
from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient(os.environ["MONGO_URL"]).shop.users
products = MongoClient(os.environ["MONGO_URL"]).shop.products


@app.post("/login")
def login():
    data = request.get_json()
    user = users.find_one({"username": str(data["username"]), "active": True})
    if user and bcrypt.checkpw(str(data["password"]).encode(), user["password"]):
        return jsonify({"id": str(user["_id"])})
    return jsonify({"error": "invalid credentials"}), 401


@app.post("/products/search")
def search():
    criteria = request.json
    found = products.find({"category": str(criteria.get("category", "")), "stock": {"$gt": 0}}).limit(50)
    return jsonify([{"name": p["name"], "price": p["price"]} for p in found])


if __name__ == "__main__":
    app.run()
