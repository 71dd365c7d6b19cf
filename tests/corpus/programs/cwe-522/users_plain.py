import os
import uuid

from motor.motor_asyncio import AsyncIOMotorClient
from sanic import Sanic
from sanic.response import json as jsonify

app = Sanic("accounts")
client = AsyncIOMotorClient(os.environ["MONGO_URL"])
users = client.accounts.users


@app.post("/signup")
async def signup(request):
    body = request.json
    username, password = str(body["username"]), str(body["password"])
    if await users.find_one({"username": username}):
        return jsonify({"error": "exists"}, status=409)
    await users.insert_one({"_id": uuid.uuid4().hex, "username": username, "password": password})  # flaw: CWE-522, CWE-256
    return jsonify({"status": "created"}, status=201)


@app.post("/signin")
async def signin(request):
    body = request.json
    user = await users.find_one({"username": str(body["username"])})
    if user is None or user["password"] != body["password"]:
        return jsonify({"error": "invalid"}, status=401)
    return jsonify({"id": user["_id"]})
