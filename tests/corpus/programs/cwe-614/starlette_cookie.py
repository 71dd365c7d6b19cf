import secrets
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

SESSIONS = {}


async def start(request):
    token = secrets.token_urlsafe(32)
    SESSIONS[token] = {}
    response = JSONResponse({"ok": True})
    response.set_cookie("session", token)  # flaw: CWE-614, CWE-1004
    return response


app = Starlette(routes=[Route("/start", start, methods=["POST"])])
