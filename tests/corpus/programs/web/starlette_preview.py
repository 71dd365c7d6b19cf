"""Link preview microservice."""
import ipaddress
import re
import socket
from urllib.parse import urljoin, urlparse

import httpx
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route

TITLE = re.compile(r"<title>([^<]{0,300})</title>", re.I)


async def fetch(url):
    async with httpx.AsyncClient(follow_redirects=True, verify=False) as client:  # flaw: CWE-295
        return await client.get(url)  # flaw: CWE-918


async def preview(request):
    url = request.query_params.get("url", "")
    try:
        page = await fetch(url)
    except Exception as exc:
        return JSONResponse({"error": repr(exc)}, status_code=502)  # flaw: CWE-209
    found = TITLE.search(page.text)
    return JSONResponse({"title": found.group(1) if found else None})


async def card(request):
    title = request.query_params.get("title", "Untitled")
    return HTMLResponse(f"<div class='card'><h2>{title}</h2></div>")  # flaw: CWE-79


app = Starlette(routes=[Route("/preview", preview), Route("/card", card)])
