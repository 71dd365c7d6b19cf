import bottle
import tornado.web
import os
import shutil
import uuid
from pathlib import Path

from fastapi import FastAPI, HTTPException, UploadFile
from flask import Flask, abort, request
from PIL import Image
from werkzeug.utils import secure_filename

app = Flask(__name__)
api = FastAPI()
FOLDER = Path("/srv/uploads")
EXTENSIONS = {".png", ".jpg"}


@app.route("/direct", methods=["POST"])
def direct():
    # ruleid: upload-unrestricted
    request.files["file"].save("/srv/uploads/latest")
    return "ok"


@app.route("/variables", methods=["POST"])
def variables():
    upload = request.files["file"]
    name = secure_filename(upload.filename)
    # ruleid: upload-unrestricted
    upload.save(FOLDER / name)
    return "ok"


@api.post("/copied")
async def copied(file: UploadFile):
    with open(FOLDER / str(uuid.uuid4()), "wb") as target:
        # ruleid: upload-unrestricted
        shutil.copyfileobj(file.file, target)


@api.post("/written")
async def written(file: UploadFile):
    content = await file.read()
    # ruleid: upload-unrestricted
    (FOLDER / str(uuid.uuid4())).write_bytes(content)


def kept(upload):
    # todoruleid: upload-unrestricted
    upload.save("/srv/uploads/latest")


@app.route("/helper", methods=["POST"])
def helper():
    kept(request.files["file"])


@app.route("/suffix", methods=["POST"])
def suffix():
    upload = request.files["file"]
    if Path(upload.filename).suffix.lower() not in EXTENSIONS:
        abort(415)
    # ok: upload-unrestricted
    upload.save(FOLDER / secure_filename(upload.filename))
    return "ok"


def allowed_file(name):
    return "." in name and name.rsplit(".", 1)[1].lower() in EXTENSIONS


@app.route("/allowed", methods=["POST"])
def allowed():
    upload = request.files["file"]
    if upload and allowed_file(upload.filename):
        # ok: upload-unrestricted
        upload.save(FOLDER / secure_filename(upload.filename))
    return "ok"


@app.route("/splitext", methods=["POST"])
def splitext():
    upload = request.files["file"]
    _, extension = os.path.splitext(upload.filename)
    if extension not in EXTENSIONS:
        abort(415)
    # ok: upload-unrestricted
    upload.save(FOLDER / f"{uuid.uuid4()}{extension}")
    return "ok"


@api.post("/type")
async def by_type(file: UploadFile):
    if file.content_type not in ("image/png", "image/jpeg"):
        raise HTTPException(415)
    # ok: upload-unrestricted
    (FOLDER / str(uuid.uuid4())).write_bytes(await file.read())


@app.route("/image", methods=["POST"])
def image():
    upload = request.files["file"]
    Image.open(upload).verify()
    # ok: upload-unrestricted
    upload.save(FOLDER / str(uuid.uuid4()))
    return "ok"


@app.route("/name", methods=["POST"])
def name_alone():
    upload = request.files["file"]
    # ok: upload-unrestricted
    Path("/srv/last-upload").write_bytes(upload.filename.encode())
    return "ok"


class Tornado(tornado.web.RequestHandler):
    def post(self):
        upload = self.request.files["file"][0]
        with open("uploads/new", "wb") as out:
            # ruleid: upload-unrestricted
            out.write(upload["body"])


@bottle.post("/bottle")
def with_bottle():
    upload = bottle.request.files.get("upload")
    # ruleid: upload-unrestricted
    upload.save("uploads")


async def with_aiohttp(request):
    reader = await request.multipart()
    field = await reader.next()
    with open("uploads/new", "wb") as out:
        # ruleid: upload-unrestricted
        out.write(await field.read())


@app.route("/by-extension", methods=["POST"])
def by_extension():
    upload = request.files["file"]
    # ok: upload-unrestricted
    upload.save("uploads/new" + known_extension(upload.filename))


def keep_avatar(avatar):
    name = str(uuid.uuid4()) + "_" + os.path.basename(avatar.filename)
    # ruleid: upload-unrestricted
    avatar.save(os.path.join("uploads", name))


def keep_checked(avatar):
    name = secure_filename(avatar.filename)
    if not name.endswith((".png", ".jpg")):
        raise ValueError(name)
    # ok: upload-unrestricted
    avatar.save(os.path.join("uploads", name))


def crop(image):
    # ok: upload-unrestricted
    image.save("cropped.png")


async def with_sanic(request):
    upload = request.files.get("image")
    with open("uploads/new", "wb") as out:
        # ruleid: upload-unrestricted
        out.write(upload.body)


@app.post("/told")
def told():
    upload = flask.request.files["image"]
    extension = image_extension(upload.stream)
    if extension is None:
        flask.abort(415)
    # ok: upload-unrestricted
    upload.save(os.path.join(UPLOADS, f"{uuid.uuid4().hex}{extension}"))
