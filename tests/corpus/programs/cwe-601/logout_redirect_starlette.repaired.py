from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import RedirectResponse
from starlette.routing import Route
from urllib.parse import urlsplit
import os


async def logout(request):
    request.session.clear()
    target = request.query_params.get("continue", "/")
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not target.startswith("/"):
        target = "/"
    return RedirectResponse(target)


app = Starlette(
    routes=[Route("/logout", logout)],
    middleware=[Middleware(SessionMiddleware, secret_key=os.environ["SESSION_SECRET"], https_only=True)],
)
