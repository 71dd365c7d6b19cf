import base64
import os
import secrets
from aiohttp import web

SESSIONS = {}
USERS = {}


def verify(name, password):
    import hashlib
    record = USERS.get(name)
    if record is None:
        return False
    digest = hashlib.scrypt(password.encode(), salt=record["salt"], n=16384, r=8, p=1)
    return secrets.compare_digest(digest, record["digest"])


@web.middleware
async def session_middleware(request, handler):
    sid = request.cookies.get("sid")
    if sid not in SESSIONS:
        sid = secrets.token_urlsafe(32)
        SESSIONS[sid] = {}
    request["session"] = SESSIONS[sid]
    response = await handler(request)
    response.set_cookie("sid", request.get("new_sid", sid), httponly=True, secure=True, samesite="Lax")
    return response


async def login(request):
    form = await request.post()
    if not verify(form.get("name", ""), form.get("password", "")):
        return web.Response(status=401, text="no")
    new_sid = secrets.token_urlsafe(32)
    SESSIONS[new_sid] = {"user": form["name"]}
    request["new_sid"] = new_sid
    return web.Response(text="ok")


app = web.Application(middlewares=[session_middleware])
app.router.add_post("/login", login)
