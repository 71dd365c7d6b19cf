from urllib.parse import urlparse
from aiohttp import web


def safe_target(target):
    parsed = urlparse(target)
    if parsed.netloc or parsed.scheme or not target.startswith("/") or target.startswith("//"):
        return "/"
    return target


async def done(request):
    target = request.query.get("return_to", "/")
    raise web.HTTPFound(location=target)  # flaw: CWE-601


app = web.Application()
app.router.add_get("/done", done)
