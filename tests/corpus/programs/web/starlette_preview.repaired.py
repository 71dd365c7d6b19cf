"""Link preview microservice."""
import ipaddress
import re
import socket
from urllib.parse import urljoin, urlparse

import httpx
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route
from html import escape

TITLE = re.compile(r"<title>([^<]{0,300})</title>", re.I)


def is_public(url):
    parts = urlparse(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return False
    try:
        infos = socket.getaddrinfo(parts.hostname, parts.port or 443)
    except socket.gaierror:
        return False
    return all(ipaddress.ip_address(info[4][0]).is_global for info in infos)


async def fetch(url):
    async with httpx.AsyncClient(follow_redirects=False, timeout=5) as client:
        for _ in range(4):
            if not is_public(url):
                raise ValueError("address not allowed")
            response = await client.get(url)
            if not response.is_redirect:
                return response
            url = urljoin(url, response.headers["location"])
    raise ValueError("too many redirects")


async def preview(request):
    url = request.query_params.get("url", "")
    try:
        page = await fetch(url)
    except Exception as exc:
        return JSONResponse({"error": "could not fetch"}, status_code=502)
    found = TITLE.search(page.text)
    return JSONResponse({"title": found.group(1) if found else None})


async def card(request):
    title = request.query_params.get("title", "Untitled")
    return HTMLResponse(f"<div class='card'><h2>{escape(title)}</h2></div>")


app = Starlette(routes=[Route("/preview", preview), Route("/card", card)])
