from collections import Counter
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route

DOMAIN = "example.com"
clicks: Counter = Counter()
MAX_CAMPAIGNS = 5000


def is_own_site(url: str) -> bool:
    """True for https links to example.com and its subdomains."""
    if any(c in url for c in "\\\r\n\t ") or not url.isascii():
        return False
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.scheme != "https" or parts.username is not None or port not in (None, 443):
        return False
    return host == DOMAIN or host.endswith("." + DOMAIN)


async def out(request: Request) -> RedirectResponse:
    target = request.query_params.get("to", "")
    campaign = request.query_params.get("campaign", "none")
    if not target or len(target) > 1000:
        raise HTTPException(400, "parameter 'to' is required")
    if not is_own_site(target):
        raise HTTPException(400, "target is not allowed")
    if not campaign.isalnum() or len(campaign) > 40:
        raise HTTPException(400, "invalid campaign")
    if campaign in clicks or len(clicks) < MAX_CAMPAIGNS:
        clicks[campaign] += 1
    return RedirectResponse(target, status_code=302)


async def stats(request: Request) -> JSONResponse:
    return JSONResponse(dict(clicks.most_common()))


async def health(request: Request) -> JSONResponse:
    return JSONResponse({"status": "ok"})


app = Starlette(
    routes=[
        Route("/out", out),
        Route("/stats", stats),
        Route("/health", health),
    ]
)
