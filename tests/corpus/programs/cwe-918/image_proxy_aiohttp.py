from aiohttp import ClientSession, ClientTimeout, web


async def proxy(request):
    source = request.query["src"]
    async with ClientSession(timeout=ClientTimeout(total=10)) as session:
        async with session.get(source) as upstream:  # flaw: CWE-918
            body = await upstream.content.read(5_000_000)
            return web.Response(body=body, content_type=upstream.content_type)


app = web.Application()
app.router.add_get("/proxy", proxy)
