import io

import requests
from flask import Flask, abort, request, send_file
from PIL import Image

app = Flask(__name__)
ORIGINS = ("https://images.unsplash.com/", "https://upload.wikimedia.org/")


class ImageFetcher:
    def __init__(self, session=None):
        self.session = session or requests.Session()

    def fetch(self, address):
        reply = self.session.get(address, timeout=8, stream=True)  # flaw: CWE-918
        reply.raise_for_status()
        return reply.raw.read(8 * 1024 * 1024)


@app.get("/resize")
def resize():
    src = request.args["src"]
    width = min(int(request.args.get("w", 300)), 2000)
    picture = Image.open(io.BytesIO(ImageFetcher().fetch(src)))
    picture.thumbnail((width, width))
    out = io.BytesIO()
    picture.save(out, "PNG")
    out.seek(0)
    return send_file(out, mimetype="image/png")
