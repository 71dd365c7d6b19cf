"""An uptime service: registers URLs and checks them."""

import asyncio
import time

import aiohttp
from aiohttp import web

routes = web.RouteTableDef()
monitors: dict[str, dict] = {}


async def check(url: str) -> dict:
    started = time.monotonic()
    async with aiohttp.ClientSession() as session:
        async with session.get(url, ssl=False, timeout=aiohttp.ClientTimeout(total=10)) as response:  # flaw: CWE-918, CWE-295
            body = await response.text()
            return {
                "status": response.status,
                "latency_ms": round((time.monotonic() - started) * 1000),
                "body": body[:500],
            }


@routes.post("/monitors")
async def add_monitor(request: web.Request) -> web.Response:
    data = await request.json()
    monitors[data["name"]] = {"url": data["url"], "interval": data.get("interval", 60)}
    return web.json_response({"ok": True}, status=201)


@routes.get("/check")
async def check_now(request: web.Request) -> web.Response:
    url = request.query["url"]
    try:
        return web.json_response(await check(url))
    except Exception as exc:
        return web.json_response({"error": repr(exc)}, status=502)  # flaw: CWE-209


@routes.get("/monitors")
async def list_monitors(request: web.Request) -> web.Response:
    results = await asyncio.gather(*(check(m["url"]) for m in monitors.values()), return_exceptions=True)
    return web.json_response({name: str(result) for name, result in zip(monitors, results)})


app = web.Application()
app.add_routes(routes)

if __name__ == "__main__":
    web.run_app(app, port=8080)
