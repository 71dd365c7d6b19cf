import logging
from aiohttp import web

log = logging.getLogger("shop")


async def search(request):
    term = request.query.get("q", "")
    log.info("search for " + term)  # flaw: CWE-117
    return web.json_response({"results": []})


app = web.Application()
app.router.add_get("/search", search)
