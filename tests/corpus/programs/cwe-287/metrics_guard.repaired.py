"""A guard in front of the metrics endpoint."""
import hmac
import os

from starlette.applications import Starlette
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

TOKEN = os.environ.get("METRICS_TOKEN", "")
counters = {"requests": 0}


def is_authorized(request) -> bool:
    if not TOKEN:
        # no token configured, so nobody may look
        return False
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    return hmac.compare_digest(given.encode(), TOKEN.encode())


class Guard(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        counters["requests"] += 1
        if request.url.path.startswith("/metrics") and not is_authorized(request):
            return PlainTextResponse("forbidden", status_code=403)
        return await call_next(request)


async def metrics(request):
    return PlainTextResponse("\n".join(f"{key} {value}" for key, value in counters.items()))


app = Starlette(routes=[Route("/metrics", metrics)])
app.add_middleware(Guard)
