import json
import secrets
from pathlib import Path

import bcrypt
import redis.asyncio as redis
from aiohttp import web

COOKIE = "sid"
TTL = 3600
USERS = json.loads(Path("users.json").read_text())


def new_session_id() -> str:
    return secrets.token_urlsafe(32)


class Session(dict):
    def __init__(self, sid: str, data=None):
        super().__init__(data or {})
        self.sid = sid
        self.old_sid = None
        self.destroyed = False

    def regenerate(self) -> None:
        """Use a fresh id, e.g. after a login."""
        self.old_sid, self.sid = self.sid, new_session_id()


@web.middleware
async def session_middleware(request: web.Request, handler):
    store: redis.Redis = request.app["redis"]
    sid = request.cookies.get(COOKIE, "")
    raw = await store.get(f"session:{sid}") if sid else None
    if raw:
        session = Session(sid, json.loads(raw))
    else:
        # ids which we did not issue are never adopted
        session = Session(new_session_id())
    request["session"] = session

    response = await handler(request)

    if session.destroyed:
        await store.delete(f"session:{session.sid}")
        response.del_cookie(COOKIE)
    elif session:
        if session.old_sid:
            await store.delete(f"session:{session.old_sid}")
        await store.set(f"session:{session.sid}", json.dumps(session), ex=TTL)
        response.set_cookie(
            COOKIE, session.sid, max_age=TTL, httponly=True, secure=True, samesite="Lax"
        )
    return response


async def login(request: web.Request) -> web.Response:
    data = await request.json()
    username, password = str(data.get("username", "")), str(data.get("password", ""))
    stored = USERS.get(username)
    if stored is None or not bcrypt.checkpw(password.encode()[:72], stored.encode()):
        return web.json_response({"error": "invalid credentials"}, status=401)
    request["session"].regenerate()
    request["session"]["user"] = username
    return web.json_response({"user": username})


async def whoami(request: web.Request) -> web.Response:
    user = request["session"].get("user")
    if user is None:
        return web.json_response({"error": "not logged in"}, status=401)
    return web.json_response({"user": user})


async def logout(request: web.Request) -> web.Response:
    request["session"].destroyed = True
    return web.json_response({"ok": True})


def create_app() -> web.Application:
    app = web.Application(middlewares=[session_middleware], client_max_size=16 * 1024)
    app["redis"] = redis.Redis(decode_responses=True)
    app.router.add_post("/login", login)
    app.router.add_get("/whoami", whoami)
    app.router.add_post("/logout", logout)
    return app


if __name__ == "__main__":
    web.run_app(create_app())
