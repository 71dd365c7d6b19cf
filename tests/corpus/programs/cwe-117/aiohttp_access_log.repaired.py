import logging
from aiohttp import web

log = logging.getLogger("shop")


async def search(request):
    term = request.query.get("q", "")
    log.info("search for %r", term)
    return web.json_response({"results": []})


app = web.Application()
app.router.add_get("/search", search)
