"""Download songs with yt-dlp and keep them in a small library."""
import os
import re
import subprocess
from aiohttp import web

MUSIC_DIR = os.environ.get("MUSIC_DIR", "/srv/music")


class SongLibrary:
    def __init__(self, root):
        self.root = root
        os.makedirs(root, exist_ok=True)

    def list(self):
        return sorted(os.listdir(self.root))

    def download(self, url, title):
        command = 'yt-dlp -x --audio-format mp3 -o "%s/%s.mp3" "%s"' % (self.root, title, url)
        return os.system(command) == 0  # flaw: CWE-78


library = SongLibrary(MUSIC_DIR)
routes = web.RouteTableDef()


@routes.get("/songs")
async def songs(request):
    return web.json_response(library.list())


@routes.post("/songs")
async def add_song(request):
    body = await request.json()
    url = body.get("url")
    title = body.get("title", "untitled")
    if not url:
        return web.json_response({"error": "url is required"}, status=400)
    ok = library.download(url, title)
    if not ok:
        return web.json_response({"error": "download failed"}, status=502)
    return web.json_response({"status": "ok"}, status=201)


app = web.Application()
app.add_routes(routes)

if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1", port=8080)
