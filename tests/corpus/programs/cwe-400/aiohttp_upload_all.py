from aiohttp import web


async def count(request):
    data = await request.read()
    return web.json_response({"bytes": len(data)})


app = web.Application(client_max_size=0)  # flaw: CWE-400
app.router.add_post("/count", count)
