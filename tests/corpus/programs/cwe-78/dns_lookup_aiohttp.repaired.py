import asyncio
import re
from aiohttp import web


async def lookup(request):
    host = request.match_info["host"]
    if not re.fullmatch(r"[A-Za-z0-9.-]{1,253}", host):
        raise web.HTTPBadRequest(text="bad host")
    process = await asyncio.create_subprocess_exec("dig", "+short", host, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    return web.Response(text=out.decode())


app = web.Application()
app.router.add_get("/lookup/{host}", lookup)
