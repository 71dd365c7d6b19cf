from flask import Flask, request, send_file, abort
import io
import qrcode
from PIL import Image

app = Flask(__name__)


@app.get("/canvas")
def canvas():
    width, height = int(request.args["w"]), int(request.args["h"])
    if not (0 < width <= 2000 and 0 < height <= 2000):
        abort(400)
    image = Image.new("RGB", (width, height), "white")
    out = io.BytesIO()
    image.save(out, "PNG")
    out.seek(0)
    return send_file(out, mimetype="image/png")
