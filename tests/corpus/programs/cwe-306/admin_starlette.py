import os
import hmac
from starlette.applications import Starlette
from starlette.authentication import requires
from starlette.responses import JSONResponse
from starlette.routing import Route

USERS = {1: {"name": "root", "active": True}}


async def delete_user(request):
    USERS.pop(request.path_params["user_id"], None)
    return JSONResponse({"deleted": True})


async def list_users(request):
    return JSONResponse(list(USERS.values()))


async def health(request):
    return JSONResponse({"ok": True})


routes = [
    Route("/health", health),
    Route("/admin/users", list_users),  # flaw: CWE-306
    Route("/admin/users/{user_id:int}", delete_user, methods=["DELETE"]),  # flaw: CWE-306
]
app = Starlette(routes=routes)
