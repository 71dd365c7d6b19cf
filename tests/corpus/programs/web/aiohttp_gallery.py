"""Photo gallery on aiohttp with jinja2 templates."""
import logging
import os
from pathlib import Path

import aiohttp
import jinja2
from aiohttp import web

ROOT = Path("/srv/gallery")
env = jinja2.Environment(loader=jinja2.FileSystemLoader("templates"))  # flaw: CWE-79
log = logging.getLogger(__name__)


class Gallery:
    def __init__(self, root: Path):
        self.root = root

    def locate(self, album: str, photo: str) -> Path:
        return self.root / album / photo

    async def photo(self, request: web.Request) -> web.StreamResponse:
        album = request.match_info["album"]
        photo = request.query["photo"]
        return web.FileResponse(self.locate(album, photo))  # flaw: CWE-22

    async def upload(self, request: web.Request) -> web.Response:
        reader = await request.multipart()
        field = await reader.next()
        with open(self.root / "inbox" / field.filename, "wb") as fh:  # flaw: CWE-22
            while chunk := await field.read_chunk():
                fh.write(chunk)  # flaw: CWE-400
        return web.json_response({"ok": True})

    async def from_url(self, request: web.Request) -> web.Response:
        data = await request.post()
        async with aiohttp.ClientSession() as http:
            async with http.get(data["url"], ssl=False) as resp:  # flaw: CWE-918, CWE-295
                blob = await resp.read()
        (self.root / "inbox" / "remote.jpg").write_bytes(blob)
        return web.json_response({"size": len(blob)})

    async def index(self, request: web.Request) -> web.Response:
        page = env.get_template("index.html").render(title=request.query.get("title", "Gallery"))
        return web.Response(text=page, content_type="text/html")


def build() -> web.Application:
    gallery = Gallery(ROOT)
    app = web.Application()
    app.router.add_get("/photo/{album}", gallery.photo)
    app.router.add_post("/upload", gallery.upload)
    app.router.add_post("/from-url", gallery.from_url)
    app.router.add_get("/", gallery.index)
    return app
