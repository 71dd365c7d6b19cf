import io

import aiohttp
from aiohttp import web
from PIL import Image

MAX_BYTES = 8_000_000
SIZE = (320, 320)


def shrink(data: bytes) -> bytes:
    image = Image.open(io.BytesIO(data)).convert("RGB")
    image.thumbnail(SIZE)
    out = io.BytesIO()
    image.save(out, "WEBP")
    return out.getvalue()


async def thumbnail(request: web.Request) -> web.Response:
    source = request.query.get("src")
    if source is None:
        raise web.HTTPBadRequest(text="src is missing")
    session: aiohttp.ClientSession = request.app["session"]
    async with session.get(source) as answer:  # flaw: CWE-918
        data = await answer.content.read(MAX_BYTES)
    return web.Response(body=shrink(data), content_type="image/webp")


async def client(app: web.Application):
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
        app["session"] = session
        yield


app = web.Application()
app.cleanup_ctx.append(client)
app.router.add_get("/thumbnail", thumbnail)
