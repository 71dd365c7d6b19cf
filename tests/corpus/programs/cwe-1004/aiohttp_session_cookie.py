import os
import secrets
from aiohttp import web
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

SESSIONS = {}
USERS = {"admin": os.environ["ADMIN_HASH"]}


async def login(request):
    data = await request.post()
    stored = USERS.get(str(data.get("user")))
    try:
        if stored is None:
            raise web.HTTPUnauthorized()
        PasswordHasher().verify(stored, str(data.get("password")))
    except VerifyMismatchError:
        raise web.HTTPUnauthorized()
    session_id = secrets.token_hex(32)
    SESSIONS[session_id] = data["user"]
    response = web.json_response({"ok": True})
    response.set_cookie("session_id", session_id, secure=True, httponly=False)  # flaw: CWE-1004
    return response


app = web.Application()
app.router.add_post("/login", login)
