"""A small image proxy and metadata service with Litestar."""
from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

import requests
from litestar import Litestar, MediaType, Response, get, post
from litestar.exceptions import ClientException


@get("/proxy", sync_to_thread=True)
def proxy(src: str) -> Response[bytes]:
    if "example.com" not in src:
        raise ClientException("host not allowed")
    upstream = requests.get(src, timeout=10)  # flaw: CWE-918
    return Response(upstream.content, media_type=upstream.headers["Content-Type"])  # flaw: CWE-79


@get("/ping", sync_to_thread=True)
def ping(host: str, port: int = 80) -> dict[str, bool]:
    with socket.create_connection((host, port), timeout=3):  # flaw: CWE-918
        return {"up": True}


@post("/hook-test", sync_to_thread=True)
def hook_test(data: dict[str, str]) -> dict[str, int]:
    reply = requests.post(data["callback"], json={"event": "test"})  # flaw: CWE-918
    return {"status": reply.status_code}


app = Litestar([proxy, ping, hook_test])
