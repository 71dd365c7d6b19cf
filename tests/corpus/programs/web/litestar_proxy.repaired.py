"""A small image proxy and metadata service with Litestar."""
from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

import requests
from litestar import Litestar, MediaType, Response, get, post
from litestar.exceptions import ClientException

ALLOWED_HOSTS = frozenset({"images.example.com", "cdn.example.com"})
LIMIT = 5 * 1024 * 1024


@get("/proxy", sync_to_thread=True)
def proxy(src: str) -> Response[bytes]:
    parts = urlsplit(src)
    if parts.scheme != "https" or parts.hostname not in ALLOWED_HOSTS:
        raise ClientException("host not allowed")
    upstream = requests.get(src, timeout=10, allow_redirects=False, stream=True)
    if upstream.headers.get("Content-Type") not in ("image/png", "image/jpeg"):
        raise ClientException("not an image")
    return Response(upstream.raw.read(LIMIT), media_type=upstream.headers["Content-Type"])


@get("/ping", sync_to_thread=True)
def ping(host: str, port: int = 80) -> dict[str, bool]:
    address = socket.gethostbyname(host)
    if not ipaddress.ip_address(address).is_global or port not in (80, 443):
        raise ClientException("not allowed")
    with socket.create_connection((address, port), timeout=3):
        return {"up": True}


@post("/hook-test", sync_to_thread=True)
def hook_test(data: dict[str, str]) -> dict[str, int]:
    if urlsplit(data["callback"]).hostname not in ALLOWED_HOSTS:
        raise ClientException("host not allowed")
    reply = requests.post(data["callback"], json={"event": "test"}, timeout=5, allow_redirects=False)
    return {"status": reply.status_code}


app = Litestar([proxy, ping, hook_test])
