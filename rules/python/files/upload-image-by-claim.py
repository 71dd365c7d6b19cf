import mimetypes
import uuid
from pathlib import Path

from fastapi import FastAPI, HTTPException, UploadFile
from flask import Flask, abort, request
from PIL import Image

app = Flask(__name__)
api = FastAPI()


@app.post("/avatar")
def avatar():
    upload = request.files["avatar"]
    # ruleid: upload-image-by-claim
    if not upload.mimetype.startswith("image/"):
        abort(415)
    upload.save("avatars/" + uuid.uuid4().hex)


@api.post("/photos")
async def photo(file: UploadFile):
    # ruleid: upload-image-by-claim
    if not (file.content_type or "").startswith("image/"):
        raise HTTPException(415)
    Path("photos", uuid.uuid4().hex).write_bytes(await file.read())


@api.post("/checked")
async def checked(file: UploadFile):
    # ok: upload-image-by-claim
    if not file.content_type.startswith("image/"):
        raise HTTPException(415)
    image = Image.open(file.file)
    image.save(Path("photos", uuid.uuid4().hex + ".png"))


@api.post("/sniffed")
async def sniffed(file: UploadFile):
    data = await file.read()
    # ok: upload-image-by-claim
    if not file.content_type.startswith("image/") or not data.startswith(b"\x89PNG"):
        raise HTTPException(415)
    Path("photos", uuid.uuid4().hex).write_bytes(data)


@api.post("/named")
async def named(file: UploadFile):
    # ok: upload-image-by-claim
    if not file.content_type.startswith("image/"):
        raise HTTPException(415)
    if Path(file.filename).suffix not in {".png", ".jpg"}:
        raise HTTPException(415)
    Path("photos", uuid.uuid4().hex).write_bytes(await file.read())


@app.post("/shown")
def shown():
    upload = request.files["image"]
    # ok: upload-image-by-claim
    return {"image": upload.mimetype.startswith("image/")}


class Photo:
    def on_put(self, req, resp):
        ctype = req.content_type.split(";")[0]
        # ruleid: upload-image-by-claim
        extension = mimetypes.guess_extension(ctype)
        (PHOTOS / (uuid.uuid4().hex + extension)).write_bytes(req.bounded_stream.read())

    def on_post(self, req, resp):
        ctype = req.content_type.split(";")[0]
        if ctype not in TYPES:
            raise ValueError(ctype)
        # ok: upload-image-by-claim
        extension = mimetypes.guess_extension(ctype)
        (PHOTOS / (uuid.uuid4().hex + extension)).write_bytes(req.bounded_stream.read())
