"""Shows the processes of a machine."""

import asyncio
import os

from aiohttp import web


async def processes(request: web.Request) -> web.Response:
    """List the processes whose command matches."""
    name = request.rel_url.query.get("name", "")
    proc = await asyncio.create_subprocess_shell(
        f"ps aux | grep {name} | grep -v grep",  # flaw: CWE-78
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await proc.communicate()
    return web.json_response({"processes": out.decode().splitlines()})


async def log_lines(request: web.Request) -> web.Response:
    """Return the last lines of a log that contain a word."""
    payload = await request.json()
    word = payload.get("word", "")
    lines = payload.get("lines", 100)
    output = os.popen("tail -n %s /var/log/syslog | grep '%s'" % (lines, word)).read()  # flaw: CWE-78
    return web.json_response({"lines": output.splitlines()})


async def kill(request: web.Request) -> web.Response:
    pid = request.match_info["pid"]
    os.system("kill -9 " + pid)  # flaw: CWE-78
    return web.json_response({"killed": pid})


def make_app() -> web.Application:
    app = web.Application()
    app.router.add_get("/processes", processes)
    app.router.add_post("/logs", log_lines)
    app.router.add_delete("/processes/{pid}", kill)
    return app


if __name__ == "__main__":
    web.run_app(make_app(), host="0.0.0.0", port=9000)
