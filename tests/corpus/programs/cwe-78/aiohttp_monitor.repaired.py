"""Shows the processes of a machine."""

import asyncio
import collections
import hmac
import os
import re
import signal

from aiohttp import web

ADMIN_TOKEN = os.environ["MONITOR_TOKEN"]
MAX_LINES = 1000


@web.middleware
async def require_token(request: web.Request, handler):
    token = request.headers.get("X-Token", "")
    if not hmac.compare_digest(token.encode(), ADMIN_TOKEN.encode()):
        raise web.HTTPUnauthorized()
    return await handler(request)


async def processes(request: web.Request) -> web.Response:
    """List the processes whose command contains the name."""
    name = request.rel_url.query.get("name", "")
    proc = await asyncio.create_subprocess_exec("ps", "-eo", "pid,comm", stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate()
    lines = out.decode().splitlines()
    return web.json_response({"processes": [line for line in lines if name in line]})


def tail(word: str, count: int) -> list[str]:
    with open("/var/log/syslog", encoding="utf-8", errors="replace") as handle:
        return list(collections.deque((line.rstrip() for line in handle if word in line), maxlen=count))


async def log_lines(request: web.Request) -> web.Response:
    """Return the last lines of a log that contain a word."""
    payload = await request.json()
    word = str(payload.get("word", ""))
    try:
        count = min(int(payload.get("lines", 100)), MAX_LINES)
    except ValueError:
        raise web.HTTPBadRequest(text="lines must be a number") from None
    return web.json_response({"lines": await asyncio.to_thread(tail, word, count)})


async def kill(request: web.Request) -> web.Response:
    pid = request.match_info["pid"]
    if not re.fullmatch(r"[1-9]\d{0,6}", pid):
        raise web.HTTPBadRequest(text="invalid pid")
    try:
        os.kill(int(pid), signal.SIGTERM)
    except (ProcessLookupError, PermissionError):
        raise web.HTTPNotFound() from None
    return web.json_response({"killed": int(pid)})


def make_app() -> web.Application:
    app = web.Application(middlewares=[require_token])
    app.router.add_get("/processes", processes)
    app.router.add_post("/logs", log_lines)
    app.router.add_delete("/processes/{pid}", kill)
    return app


if __name__ == "__main__":
    web.run_app(make_app(), host="127.0.0.1", port=9000)
