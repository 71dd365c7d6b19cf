from aiohttp import ClientSession, ClientTimeout, web
from yarl import URL

HOSTS = {"images.example-cdn.net", "static.example-cdn.net"}


async def proxy(request):
    source = request.query["src"]
    if URL(source).host not in HOSTS:
        raise web.HTTPForbidden()
    async with ClientSession(timeout=ClientTimeout(total=10)) as session:
        async with session.get(source, allow_redirects=False) as upstream:
            body = await upstream.content.read(5_000_000)
            return web.Response(body=body, content_type=upstream.content_type)


app = web.Application()
app.router.add_get("/proxy", proxy)
