import hmac
import os
from aiohttp import web

CACHE = {}


async def flush(request):
    CACHE.clear()
    return web.json_response({"flushed": True})


app = web.Application()
app.router.add_post("/admin/flush", flush)  # flaw: CWE-306
