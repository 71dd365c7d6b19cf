from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import RedirectResponse
from starlette.routing import Route
import os


async def logout(request):
    request.session.clear()
    target = request.query_params.get("continue", "/")
    return RedirectResponse(target)  # flaw: CWE-601


app = Starlette(
    routes=[Route("/logout", logout)],
    middleware=[Middleware(SessionMiddleware, secret_key=os.environ["SESSION_SECRET"], https_only=True)],
)
