import time
from collections import deque

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

RESULTS = deque(maxlen=200)


async def probe(url: str) -> dict:
    started = time.perf_counter()
    result = {"url": url, "up": False}
    try:
        async with httpx.AsyncClient(timeout=5, follow_redirects=True) as client:
            response = await client.get(url)  # flaw: CWE-918
            text = response.text[:200]
        result.update(
            up=response.status_code < 500,
            status_code=response.status_code,
            preview=text,
        )
    except httpx.HTTPError as exc:
        result["error"] = type(exc).__name__
    result["ms"] = round((time.perf_counter() - started) * 1000)
    return result


async def check(request: Request) -> JSONResponse:
    try:
        body = await request.json()
        url = body["url"]
    except (ValueError, KeyError, TypeError):
        return JSONResponse({"error": "url is required"}, status_code=400)
    if not isinstance(url, str) or not url.startswith(("http://", "https://")):  # flaw: CWE-918
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
