import json
import os
import secrets

import aiosqlite
from aiohttp import web
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

hasher = PasswordHasher()
TOKENS = {}


async def login(request):
    body = await request.json()
    async with request.app["db"].execute("SELECT id, hash FROM users WHERE name = ?", (body["name"],)) as cursor:
        row = await cursor.fetchone()
    if row is None:
        raise web.HTTPUnauthorized()
    try:
        hasher.verify(row[1], body["password"])
    except VerifyMismatchError:
        raise web.HTTPUnauthorized()
    token = secrets.token_urlsafe(32)
    TOKENS[token] = row[0]
    return web.json_response({"token": token})


def owner(request):
    user = TOKENS.get(request.headers.get("Authorization", "").removeprefix("Bearer "))
    if user is None:
        raise web.HTTPUnauthorized()
    return user


async def delete_secret(request):
    user = owner(request)
    secret_id = int(request.match_info["id"])
    await request.app["db"].execute("DELETE FROM secrets WHERE id = ? AND owner = ?", (secret_id, user))
    await request.app["db"].commit()
    return web.Response(status=204)


async def start(app):
    app["db"] = await aiosqlite.connect(os.environ.get("SECRETS_DB", "secrets.db"))
    yield
    await app["db"].close()


app = web.Application()
app.cleanup_ctx.append(start)
app.router.add_post("/login", login)
app.router.add_delete("/secrets/{id}", delete_secret)
