from flask import Flask, jsonify, request
from pymongo import MongoClient
from werkzeug.security import check_password_hash, generate_password_hash
import os

app = Flask(__name__)
users = MongoClient(os.environ["MONGO_URL"]).app.users


@app.post("/register")
def register():
    data = request.get_json()
    username = str(data["username"])
    if users.find_one({"username": username}):
        return jsonify(error="taken"), 409
    users.insert_one({"username": username, "password": generate_password_hash(data["password"])})
    return jsonify(ok=True), 201
