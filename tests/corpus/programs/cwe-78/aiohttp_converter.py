import asyncio
import os
import uuid

from aiohttp import web

WORK = "/srv/convert"
FORMATS = {"mp3", "ogg", "wav"}


async def convert(source: str, fmt: str) -> str:
    target = os.path.join(WORK, uuid.uuid4().hex + "." + fmt)
    process = await asyncio.create_subprocess_shell("ffmpeg -y -i %s %s" % (source, target))  # flaw: CWE-78
    await process.wait()
    return target


async def handle(request):
    fmt = request.query.get("format", "mp3")
    source = os.path.join(WORK, uuid.uuid4().hex)
    with open(source, "wb") as out:
        async for chunk in request.content.iter_chunked(65536):
            out.write(chunk)
    path = await convert(source, fmt)
    return web.json_response({"result": os.path.basename(path)})


def make_app():
    app = web.Application(client_max_size=50 * 2**20)
    app.router.add_post("/convert", handle)
    return app


if __name__ == "__main__":
    web.run_app(make_app(), host="127.0.0.1")
