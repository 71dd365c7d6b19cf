import hashlib
import bcrypt
from sanic import Sanic
from sanic.response import json

app = Sanic("accounts")
ACCOUNTS = {}


@app.post("/register")
async def register(request):
    body = request.json
    ACCOUNTS[body["name"]] = bcrypt.hashpw(body["password"].encode(), bcrypt.gensalt())
    return json({"ok": True}, status=201)
