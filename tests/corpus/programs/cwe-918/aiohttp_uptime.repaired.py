"""An uptime service: registers URLs and checks them."""

import asyncio
import ipaddress
import logging
import socket
import time
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web
from aiohttp.abc import AbstractResolver
from aiohttp.resolver import DefaultResolver

routes = web.RouteTableDef()
monitors: dict[str, str] = {}
MAX_MONITORS = 100
log = logging.getLogger("uptime")


class PublicResolver(AbstractResolver):
    """Resolves names, but only to public addresses."""

    def __init__(self) -> None:
        self._inner = DefaultResolver()

    async def resolve(self, host, port=0, family=socket.AF_INET):
        found = await self._inner.resolve(host, port, family)
        for entry in found:
            if not ipaddress.ip_address(entry["host"]).is_global:
                raise OSError("address is not public")
        return found

    async def close(self) -> None:
        await self._inner.close()


def validate_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise web.HTTPBadRequest(text="invalid URL")
    try:
        address = ipaddress.ip_address(parts.hostname)
    except ValueError:
        return url
    if not address.is_global:
        raise web.HTTPBadRequest(text="address is not public")
    return url


async def check(url: str) -> dict:
    safe_url = validate_url(url)
    started = time.monotonic()
    connector = aiohttp.TCPConnector(resolver=PublicResolver())
    async with aiohttp.ClientSession(connector=connector) as session:
        async with session.get(safe_url, allow_redirects=False, timeout=aiohttp.ClientTimeout(total=10)) as response:
            return {"status": response.status, "latency_ms": round((time.monotonic() - started) * 1000)}


@routes.post("/monitors")
async def add_monitor(request: web.Request) -> web.Response:
    data = await request.json()
    if len(monitors) >= MAX_MONITORS:
        raise web.HTTPTooManyRequests
    monitors[str(data["name"])[:50]] = validate_url(str(data["url"]))
    return web.json_response({"ok": True}, status=201)


@routes.get("/check")
async def check_now(request: web.Request) -> web.Response:
    try:
        return web.json_response(await check(request.query.get("url", "")))
    except (aiohttp.ClientError, OSError, asyncio.TimeoutError):
        log.exception("check failed")
        return web.json_response({"error": "check failed"}, status=502)


app = web.Application(client_max_size=64 * 1024)
app.add_routes(routes)

if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1", port=8080)
