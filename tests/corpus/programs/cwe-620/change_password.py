import os
from quart import Quart, request, jsonify, session
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

app = Quart(__name__)
app.secret_key = os.environ["SECRET_KEY"]
hasher = PasswordHasher()
USERS = {}


@app.post("/account/password")
async def change_password():
    uid = session.get("uid")
    if uid is None:
        return jsonify(error="not logged in"), 401
    data = await request.get_json()
    if len(data.get("new_password", "")) < 12:
        return jsonify(error="too short"), 400
    USERS[uid]["hash"] = hasher.hash(data["new_password"])  # flaw: CWE-620
    return jsonify(ok=True)
