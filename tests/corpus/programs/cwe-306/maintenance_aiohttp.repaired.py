import hmac
import os
from aiohttp import web

CACHE = {}


async def flush(request):
    if not hmac.compare_digest(request.headers.get("X-Key", ""), os.environ["ADMIN_KEY"]):
        raise web.HTTPForbidden()
    CACHE.clear()
    return web.json_response({"flushed": True})


app = web.Application()
app.router.add_post("/admin/flush", flush)
