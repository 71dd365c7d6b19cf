import io
import zipfile

from flask import Flask, abort, request, send_file
from PIL import Image

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 20 * 1024 * 1024
MAX_MEMBERS = 50
MAX_UNPACKED = 100 * 1024 * 1024


def thumbnail(data: bytes) -> bytes:
    image = Image.open(io.BytesIO(data)).convert("RGB")
    image.thumbnail((256, 256))
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


@app.post("/thumbnails")
def thumbnails():
    """Take a ZIP of images, return a ZIP of thumbnails."""
    upload = request.files["archive"]
    result = io.BytesIO()
    with zipfile.ZipFile(upload.stream) as archive, zipfile.ZipFile(result, "w") as out:
        members = archive.infolist()
        if len(members) > MAX_MEMBERS or sum(info.file_size for info in members) > MAX_UNPACKED:
            abort(413)
        for number, info in enumerate(members):
            out.writestr(f"{number}.jpg", thumbnail(archive.read(info)))
    result.seek(0)
    return send_file(result, mimetype="application/zip", download_name="thumbnails.zip")
