import asyncio
import ipaddress
import logging
import socket
from urllib.parse import urlsplit

import httpx
from starlette.endpoints import HTTPEndpoint
from starlette.requests import Request
from starlette.responses import JSONResponse

from hooks.signing import sign

logger = logging.getLogger("hooks.preview")

DEFAULT_HEADERS = {"User-Agent": "hooks-preview/2"}


async def is_public_address(url: str) -> bool:
    """Whether all that the host's name resolves to stands in the public internet."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        return False
    loop = asyncio.get_running_loop()
    try:
        infos = await loop.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
    except OSError:
        return False
    return all(ipaddress.ip_address(info[4][0]).is_global for info in infos)


class WebhookPreview(HTTPEndpoint):
    """Sends a sample event to the address that a customer is about to save."""

    async def post(self, request: Request) -> JSONResponse:
        form = await request.json()
        url = form.get("url", "").strip()
        if not await is_public_address(url):
            return JSONResponse({"error": "not a public web address"}, status_code=422)
        status = await self.deliver({"url": url, "event": form.get("event", "ping")})
        return JSONResponse({"status": status})

    async def deliver(self, hook: dict) -> int:
        body = {"event": hook["event"], "data": {"sample": True}}
        headers = {**DEFAULT_HEADERS, "X-Signature": sign(body)}
        async with httpx.AsyncClient(timeout=5, follow_redirects=False) as client:
            response = await client.post(hook["url"], json=body, headers=headers)
        logger.info("preview answered with %d", response.status_code)
        return response.status_code
