import asyncio
import ipaddress
import socket
import time
from collections import deque
from urllib.parse import urlsplit

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

RESULTS = deque(maxlen=200)


async def resolve_public(host: str, port: int) -> str:
    """Resolve the host once and return an address which is public."""
    loop = asyncio.get_running_loop()
    infos = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = {info[4][0] for info in infos}
    for address in addresses:
        if not ipaddress.ip_address(address).is_global:
            raise ValueError("host is not public")
    return sorted(addresses)[0]


async def probe(url: str) -> dict:
    started = time.perf_counter()
    result = {"url": url, "up": False}
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        address = await resolve_public(parts.hostname, port)
        literal = f"[{address}]" if ":" in address else address
        target = f"{parts.scheme}://{literal}:{port}{parts.path or '/'}"
        # Connect to the address that was checked, so that a second DNS answer
        # cannot send us somewhere else. Redirects are not followed.
        async with httpx.AsyncClient(timeout=5, follow_redirects=False) as client:
            request = client.build_request(
                "GET", target,
                headers={"Host": parts.hostname},
                extensions={"sni_hostname": parts.hostname},
            )
            response = await client.send(request, stream=True)
            chunk = b""
            async for data in response.aiter_bytes(1024):
                chunk += data
                break
            await response.aclose()
            text = chunk[:200].decode("utf-8", "replace")
        result.update(
            up=response.status_code < 500,
            status_code=response.status_code,
            preview=text,
        )
    except (httpx.HTTPError, OSError, ValueError):
        result["error"] = "unreachable"
    result["ms"] = round((time.perf_counter() - started) * 1000)
    return result


async def check(request: Request) -> JSONResponse:
    try:
        body = await request.json()
        url = body["url"]
    except (ValueError, KeyError, TypeError):
        return JSONResponse({"error": "url is required"}, status_code=400)
    if not isinstance(url, str) or len(url) > 500:
        return JSONResponse({"error": "invalid url"}, status_code=400)
    if not url.startswith(("http://", "https://")) or not urlsplit(url).hostname:
        return JSONResponse({"error": "only http(s) urls"}, status_code=400)
    result = await probe(url)
    RESULTS.append(result)
    return JSONResponse(result)


async def results(request: Request) -> JSONResponse:
    return JSONResponse(list(RESULTS))


app = Starlette(
    routes=[
        Route("/check", check, methods=["POST"]),
        Route("/results", results),
    ]
)
