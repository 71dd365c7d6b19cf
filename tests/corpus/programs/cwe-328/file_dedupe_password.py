import hashlib
import bcrypt
from sanic import Sanic
from sanic.response import json

app = Sanic("accounts")
ACCOUNTS = {}


@app.post("/register")
async def register(request):
    body = request.json
    ACCOUNTS[body["name"]] = hashlib.md5(body["password"].encode()).hexdigest()  # flaw: CWE-328
    return json({"ok": True}, status=201)
