import hashlib
import hmac
import os

from starlette.applications import Starlette
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route

API_TOKEN = os.environ["API_TOKEN"]


class TokenMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        header = request.headers.get("authorization", "")
        scheme, _, presented = header.partition(" ")
        if scheme.lower() != "bearer" or presented != API_TOKEN:  # flaw: CWE-208
            return JSONResponse({"error": "unauthorized"}, status_code=401)
        return await call_next(request)


async def home(request):
    return PlainTextResponse("hello")


app = Starlette(routes=[Route("/", home)])
app.add_middleware(TokenMiddleware)
