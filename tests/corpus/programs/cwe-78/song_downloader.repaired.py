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
        safe_title = re.sub(r"[^A-Za-z0-9_-]", "_", title)[:80]
        target = os.path.join(self.root, safe_title + ".mp3")
        done = subprocess.run(["yt-dlp", "-x", "--audio-format", "mp3", "-o", target, "--", url], timeout=600)
        return done.returncode == 0


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
    if not re.fullmatch(r"https://(www\.)?youtube\.com/watch\?v=[\w-]{11}", url):
        return web.json_response({"error": "unsupported url"}, status=400)
    ok = library.download(url, title)
    if not ok:
        return web.json_response({"error": "download failed"}, status=502)
    return web.json_response({"status": "ok"}, status=201)


app = web.Application()
app.add_routes(routes)

if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1", port=8080)
