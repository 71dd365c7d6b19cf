import io

from flask import Flask, abort, request, send_file
from PIL import Image, ImageDraw

app = Flask(__name__)
MAX_SIDE = 2000


@app.get("/placeholder.png")
def placeholder():
    """A grey picture of the size that is asked for."""
    width = int(request.args.get("width", 300))
    height = int(request.args.get("height", 150))
    picture = Image.new("RGB", (width, height), "#cccccc")  # flaw: CWE-770, CWE-400, CWE-789
    ImageDraw.Draw(picture).text((10, 10), f"{width}x{height}", fill="black")
    out = io.BytesIO()
    picture.save(out, "PNG")
    out.seek(0)
    return send_file(out, mimetype="image/png")
