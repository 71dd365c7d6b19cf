"""OAuth callback and profile service on aiohttp."""
import json
import os
import random

import aiohttp
import aiohttp_jinja2
import jwt
from aiohttp import web
from aiohttp_session import get_session

CLIENT_ID = os.environ["CLIENT_ID"]
CLIENT_SECRET = "GOCSPX-1a2b3c4d5e6f7g8h9i0j"  # flaw: CWE-798
routes = web.RouteTableDef()


@routes.get("/login")
async def login(request):
    session = await get_session(request)
    state = str(random.randint(0, 10**9))  # flaw: CWE-330
    session["state"] = state
    raise web.HTTPFound(f"https://id.example.com/authorize?client_id={CLIENT_ID}&state={state}")


@routes.get("/callback")
async def callback(request):
    session = await get_session(request)
    code = request.query["code"]  # flaw: CWE-352
    async with aiohttp.ClientSession() as http:
        reply = await http.post(
            "https://id.example.com/token",
            data={"code": code, "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET},
        )
        tokens = await reply.json()
    claims = jwt.decode(tokens["id_token"], options={"verify_signature": False})  # flaw: CWE-347
    session["user"] = claims["email"]
    raise web.HTTPFound(request.query.get("return_to", "/"))  # flaw: CWE-601


@routes.get("/me")
async def me(request):
    session = await get_session(request)
    user = session.get("user")
    if user is None:
        raise web.HTTPUnauthorized
    return web.Response(text=f"<b>{user}</b> from {request.query.get('city', '?')}", content_type="text/html")  # flaw: CWE-79


@routes.post("/settings")
async def settings(request):
    try:
        data = await request.json()
        return web.json_response({"saved": sorted(data)})
    except Exception as e:
        return web.json_response({"error": str(e)}, status=500)  # flaw: CWE-209
