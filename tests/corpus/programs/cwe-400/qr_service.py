from flask import Flask, request, send_file, abort
import io
import qrcode
from PIL import Image

app = Flask(__name__)


@app.get("/canvas")
def canvas():
    width, height = int(request.args["w"]), int(request.args["h"])
    image = Image.new("RGB", (width, height), "white")  # flaw: CWE-400
    out = io.BytesIO()
    image.save(out, "PNG")
    out.seek(0)
    return send_file(out, mimetype="image/png")
