import logging
from urllib.parse import urlsplit

import httpx
from starlette.endpoints import HTTPEndpoint
from starlette.requests import Request
from starlette.responses import JSONResponse

from hooks.signing import sign

logger = logging.getLogger("hooks.preview")

DEFAULT_HEADERS = {"User-Agent": "hooks-preview/2"}


class WebhookPreview(HTTPEndpoint):
    """Sends a sample event to the address that a customer is about to save."""

    async def post(self, request: Request) -> JSONResponse:
        form = await request.json()
        hook = {"url": form.get("url", "").strip(), "event": form.get("event", "ping")}
        if urlsplit(hook["url"]).scheme not in ("http", "https"):
            return JSONResponse({"error": "not a web address"}, status_code=422)
        status, excerpt = await self.deliver(hook)
        return JSONResponse({"status": status, "excerpt": excerpt})

    async def deliver(self, hook: dict) -> tuple[int, str]:
        body = {"event": hook["event"], "data": {"sample": True}}
        headers = {**DEFAULT_HEADERS, "X-Signature": sign(body)}
        async with httpx.AsyncClient(timeout=5, follow_redirects=True) as client:
            response = await client.post(hook["url"], json=body, headers=headers)  # flaw: CWE-918
        logger.info("preview answered with %d", response.status_code)
        return response.status_code, response.text[:500]
