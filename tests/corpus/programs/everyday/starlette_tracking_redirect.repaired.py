from urllib.parse import urlparse

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.routing import Route

PARTNERS = {"shop.example.com", "blog.example.com"}
CLICKS = {}


def count(campaign):
    CLICKS[campaign] = CLICKS.get(campaign, 0) + 1


async def click(request):
    campaign = request.path_params["campaign"]
    destination = request.query_params.get("to", "/")
    task = BackgroundTask(count, campaign)
    if urlparse(destination).hostname not in PARTNERS:
        return PlainTextResponse("unknown destination", status_code=400)
    return RedirectResponse(url=destination, status_code=302, background=task)


async def stats(request):
    return PlainTextResponse("\n".join(f"{k}: {v}" for k, v in CLICKS.items()))


app = Starlette(routes=[Route("/c/{campaign}", click), Route("/stats", stats)])
