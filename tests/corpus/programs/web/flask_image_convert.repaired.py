"""Convert uploaded images with ImageMagick."""
import os
import re
import subprocess
import tempfile

from flask import Flask, abort, request, send_file

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 8 * 1024 * 1024
FORMATS = {"png", "jpg", "webp"}


@app.route("/convert", methods=["POST"])
def convert():
    upload = request.files["image"]
    fmt = request.form.get("format", "png")
    size = request.form.get("size", "800x600")
    if fmt not in FORMATS:
        abort(400, "unsupported format")
    if not re.fullmatch(r"\d{1,4}x\d{1,4}", size):
        abort(400, "bad size")
    tmp = tempfile.mkdtemp()
    src = os.path.join(tmp, "input")
    upload.save(src)
    dst = os.path.join(tmp, f"output.{fmt}")
    subprocess.run(["convert", src, "-resize", size, dst], check=True, timeout=30)
    return send_file(dst)


@app.route("/thumbnail")
def thumbnail():
    width = request.args.get("width", "100")
    name = request.args["name"]
    if not re.fullmatch(r"[A-Za-z0-9_-]+\.(png|jpe?g)", name) or not width.isdigit():
        abort(400)
    out = subprocess.check_output(
        ["convert", os.path.join("/srv/images", name), "-thumbnail", width, "png:-"], timeout=30
    )
    return out, 200, {"Content-Type": "image/png"}


if __name__ == "__main__":
    app.run(port=5001)
