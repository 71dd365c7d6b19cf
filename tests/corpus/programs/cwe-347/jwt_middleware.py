import os
import jwt
from aiohttp import web

SECRET = os.environ["JWT_SECRET"]


@web.middleware
async def auth(request, handler):
    if request.path in ("/login", "/health"):
        return await handler(request)
    header = request.headers.get("Authorization", "")
    if not header.startswith("Bearer "):
        raise web.HTTPUnauthorized()
    token = header[7:]
    try:
        claims = jwt.decode(token, options={"verify_signature": False})  # flaw: CWE-347
    except jwt.PyJWTError:
        raise web.HTTPUnauthorized()
    request["user"] = claims["sub"]
    return await handler(request)


async def profile(request):
    return web.json_response({"user": request["user"]})


app = web.Application(middlewares=[auth])
app.router.add_get("/profile", profile)
