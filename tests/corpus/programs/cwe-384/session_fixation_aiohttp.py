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
    if sid is None:
        sid = secrets.token_urlsafe(32)
    request["session"] = SESSIONS.setdefault(sid, {})  # flaw: CWE-384
    response = await handler(request)
    response.set_cookie("sid", sid)  # flaw: CWE-614, CWE-1004
    return response


async def login(request):
    form = await request.post()
    if not verify(form.get("name", ""), form.get("password", "")):
        return web.Response(status=401, text="no")
    request["session"]["user"] = form["name"]
    return web.Response(text="ok")


app = web.Application(middlewares=[session_middleware])
app.router.add_post("/login", login)
