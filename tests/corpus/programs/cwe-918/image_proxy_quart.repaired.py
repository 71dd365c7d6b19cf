import asyncio
import ipaddress
import socket
from urllib.parse import urljoin, urlsplit

import httpx
from quart import Quart, Response, jsonify, request

app = Quart(__name__)
MAX_BYTES = 5 * 1024 * 1024
TYPES = {"image/png", "image/jpeg", "image/gif", "image/webp"}


class ProxyError(Exception):
    pass


@app.errorhandler(ProxyError)
async def on_proxy_error(exc):
    return jsonify(error=str(exc)), 400


async def check_url(url: str) -> str:
    """Return the address that the request has to be sent to."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or (parts.port or 443) != 443:
        raise ProxyError("only https urls are supported")
    loop = asyncio.get_running_loop()
    try:
        infos = await loop.getaddrinfo(parts.hostname, 443, type=socket.SOCK_STREAM)
    except OSError:
        raise ProxyError("host not found")
    for info in infos:
        if not ipaddress.ip_address(info[4][0]).is_global:
            raise ProxyError("address not allowed")
    return infos[0][4][0]


async def fetch(url: str) -> tuple[bytes, str]:
    async with httpx.AsyncClient(follow_redirects=False, timeout=10) as client:
        for _ in range(4):
            address = await check_url(url)
            parts = urlsplit(url)
            pinned = httpx.URL(url).copy_with(host=address)
            req = client.build_request(
                "GET", pinned, headers={"Host": parts.hostname},
                extensions={"sni_hostname": parts.hostname},
            )
            response = await client.send(req, stream=True)
            try:
                if not response.is_redirect:
                    return await read_image(response)
                url = urljoin(url, response.headers.get("location", ""))
            finally:
                await response.aclose()
    raise ProxyError("too many redirects")


async def read_image(response: httpx.Response) -> tuple[bytes, str]:
    ctype = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if response.status_code != 200 or ctype not in TYPES:
        raise ProxyError("no image at this url")
    body = bytearray()
    async for chunk in response.aiter_bytes(64 * 1024):
        body += chunk
        if len(body) > MAX_BYTES:
            raise ProxyError("image is too large")
    return bytes(body), ctype


@app.get("/img")
async def image():
    url = request.args.get("url", "")
    if not url or len(url) > 2000:
        raise ProxyError("url is required")
    try:
        body, ctype = await fetch(url)
    except (httpx.HTTPError, httpx.InvalidURL, ValueError):
        raise ProxyError("image could not be loaded")
    return Response(
        body,
        content_type=ctype,
        headers={"X-Content-Type-Options": "nosniff", "Cache-Control": "public, max-age=3600"},
    )
