import os
from pathlib import Path

import aiofiles
from quart import Quart, Response, abort, request

app = Quart(__name__)
app.config["MAX_CONTENT_LENGTH"] = 5 * 1024 * 1024
GALLERY = Path(os.environ.get("GALLERY_DIR", "/srv/gallery")).resolve()


class Gallery:
    def __init__(self, root: Path):
        self.root = root

    def locate(self, album: str, picture: str) -> Path:
        found = self.root.joinpath(album, picture).resolve()
        try:
            found.relative_to(self.root)
        except ValueError:
            abort(404)
        return found

    async def load(self, album: str, picture: str) -> bytes:
        path = self.locate(album, picture)
        async with aiofiles.open(path, "rb") as handle:
            return await handle.read()


gallery = Gallery(GALLERY)


@app.get("/albums/<album>")
async def show_picture(album):
    picture = request.args.get("picture", "cover.jpg")
    try:
        data = await gallery.load(album, picture)
    except FileNotFoundError:
        abort(404)
    return Response(data, mimetype="image/jpeg")
