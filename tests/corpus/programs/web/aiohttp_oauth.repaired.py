"""OAuth callback and profile service on aiohttp."""
import json
import os
import hmac
import secrets

import aiohttp
import aiohttp_jinja2
import jwt
from aiohttp import web
from aiohttp_session import get_session

CLIENT_ID = os.environ["CLIENT_ID"]
CLIENT_SECRET = os.environ["CLIENT_SECRET"]
routes = web.RouteTableDef()


@routes.get("/login")
async def login(request):
    session = await get_session(request)
    state = secrets.token_urlsafe(16)
    session["state"] = state
    raise web.HTTPFound(f"https://id.example.com/authorize?client_id={CLIENT_ID}&state={state}")


@routes.get("/callback")
async def callback(request):
    session = await get_session(request)
    if not hmac.compare_digest(request.query.get("state", ""), session.pop("state", "-")):
        raise web.HTTPForbidden
    code = request.query["code"]
    async with aiohttp.ClientSession() as http:
        reply = await http.post(
            "https://id.example.com/token",
            data={"code": code, "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET},
        )
        tokens = await reply.json()
    keys = jwt.PyJWKClient("https://id.example.com/jwks")
    key = keys.get_signing_key_from_jwt(tokens["id_token"])
    claims = jwt.decode(tokens["id_token"], key.key, algorithms=["RS256"], audience=CLIENT_ID)
    session["user"] = claims["email"]
    raise web.HTTPFound("/")


@routes.get("/me")
async def me(request):
    session = await get_session(request)
    user = session.get("user")
    if user is None:
        raise web.HTTPUnauthorized
    return web.json_response({"user": user, "city": request.query.get("city", "?")})


@routes.post("/settings")
async def settings(request):
    try:
        data = await request.json()
        return web.json_response({"saved": sorted(data)})
    except Exception as e:
        return web.json_response({"error": "invalid body"}, status=400)
