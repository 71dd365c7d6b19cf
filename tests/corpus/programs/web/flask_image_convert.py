"""Convert uploaded images with ImageMagick."""
import os
import re
import subprocess
import tempfile

from flask import Flask, abort, request, send_file

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 8 * 1024 * 1024


@app.route("/convert", methods=["POST"])
def convert():
    upload = request.files["image"]
    fmt = request.form.get("format", "png")
    size = request.form.get("size", "800x600")
    tmp = tempfile.mkdtemp()
    src = os.path.join(tmp, "input")
    upload.save(src)
    dst = os.path.join(tmp, f"output.{fmt}")
    cmd = f"convert {src} -resize {size} {dst}"
    os.system(cmd)  # flaw: CWE-78
    return send_file(dst)


@app.route("/thumbnail")
def thumbnail():
    width = request.args.get("width", "100")
    name = request.args["name"]
    out = subprocess.check_output(  # flaw: CWE-78
        "convert /srv/images/" + name + " -thumbnail " + width + " png:-", shell=True
    )
    return out, 200, {"Content-Type": "image/png"}


if __name__ == "__main__":
    app.run(port=5001)
