"""Photo gallery on aiohttp with jinja2 templates."""
import logging
import os
from pathlib import Path

import aiohttp
import jinja2
from aiohttp import web

ROOT = Path("/srv/gallery")
env = jinja2.Environment(loader=jinja2.FileSystemLoader("templates"), autoescape=True)
log = logging.getLogger(__name__)


class Gallery:
    def __init__(self, root: Path):
        self.root = root

    def locate(self, album: str, photo: str) -> Path:
        path = (self.root / album / photo).resolve()
        if not path.is_relative_to(self.root):
            raise web.HTTPNotFound
        return path

    async def photo(self, request: web.Request) -> web.StreamResponse:
        album = request.match_info["album"]
        photo = request.query["photo"]
        return web.FileResponse(self.locate(album, photo))

    async def upload(self, request: web.Request) -> web.Response:
        reader = await request.multipart()
        field = await reader.next()
        name = os.path.basename(field.filename or "")
        if Path(name).suffix.lower() not in {".jpg", ".png"}:
            raise web.HTTPUnsupportedMediaType
        size = 0
        with open(self.root / "inbox" / name, "wb") as fh:
            while chunk := await field.read_chunk():
                size += len(chunk)
                if size > 10_000_000:
                    raise web.HTTPRequestEntityTooLarge(10_000_000, size)
                fh.write(chunk)
        return web.json_response({"ok": True})

    async def from_url(self, request: web.Request) -> web.Response:
        data = await request.post()
        if not str(data["url"]).startswith("https://photos.example.com/"):
            raise web.HTTPBadRequest
        async with aiohttp.ClientSession() as http:
            async with http.get(data["url"], allow_redirects=False) as resp:
                blob = await resp.content.read(10_000_000)
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
