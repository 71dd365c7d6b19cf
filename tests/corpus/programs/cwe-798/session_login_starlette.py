import hmac
from datetime import datetime, timezone

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

SECRET_KEY = "starlette-stats-secret-2024"  # flaw: CWE-798
ADMIN_USER = "admin"
ADMIN_PASSWORD = "S3cure!Admin"  # flaw: CWE-798
STARTED = datetime.now(timezone.utc)
counter = {"logins": 0, "failed": 0}


def valid_credentials(username: str, password: str) -> bool:
    return username == ADMIN_USER and hmac.compare_digest(
        password.encode(), ADMIN_PASSWORD.encode()
    )


async def login(request: Request) -> JSONResponse:
    try:
        data = await request.json()
        username, password = str(data["username"]), str(data["password"])
    except (ValueError, KeyError, TypeError):
        return JSONResponse({"error": "username and password required"}, 400)
    if not valid_credentials(username, password):
        counter["failed"] += 1
        return JSONResponse({"error": "invalid credentials"}, 401)
    request.session.clear()
    request.session["user"] = username
    counter["logins"] += 1
    return JSONResponse({"user": username})


async def stats(request: Request) -> JSONResponse:
    if request.session.get("user") != ADMIN_USER:
        return JSONResponse({"error": "login required"}, 401)
    uptime = (datetime.now(timezone.utc) - STARTED).total_seconds()
    return JSONResponse({"uptime": uptime, **counter})


async def logout(request: Request) -> JSONResponse:
    request.session.clear()
    return JSONResponse({"ok": True})


app = Starlette(
    routes=[
        Route("/login", login, methods=["POST"]),
        Route("/stats", stats),
        Route("/logout", logout, methods=["POST"]),
    ],
    middleware=[
        Middleware(
            SessionMiddleware, secret_key=SECRET_KEY, https_only=True, same_site="strict", max_age=3600
        )
    ],
)
