import asyncio
import re
from aiohttp import web


async def lookup(request):
    host = request.match_info["host"]
    process = await asyncio.create_subprocess_shell("dig +short " + host, stdout=asyncio.subprocess.PIPE)  # flaw: CWE-78
    out, _ = await process.communicate()
    return web.Response(text=out.decode())


app = web.Application()
app.router.add_get("/lookup/{host}", lookup)
