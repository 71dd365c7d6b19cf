import secrets

from aiohttp import web
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

hasher = PasswordHasher()
USERS = {}
SESSIONS = {}


async def login(request):
    data = await request.json()
    stored = USERS.get(data["username"])
    if stored is None:
        return web.json_response({"error": "invalid"}, status=401)
    try:
        hasher.verify(stored, data["password"])
    except VerifyMismatchError:
        return web.json_response({"error": "invalid"}, status=401)
    token = secrets.token_urlsafe(32)
    SESSIONS[token] = data["username"]
    response = web.json_response({"ok": True})
    response.set_cookie("session", token, max_age=3600)  # flaw: CWE-614, CWE-1004
    return response


async def whoami(request):
    user = SESSIONS.get(request.cookies.get("session", ""))
    if user is None:
        raise web.HTTPUnauthorized()
    return web.json_response({"user": user})
