import tornado.web
import os
import shutil
import uuid
from pathlib import Path

import aiofiles
import streamlit as st
from django.core.files.storage import default_storage
from fastapi import FastAPI, UploadFile
from flask import Flask, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
api = FastAPI()
FOLDER = Path("/srv/uploads")
EXTENSIONS = {".png", ".jpg"}


@app.route("/direct", methods=["POST"])
def direct():
    upload = request.files["file"]
    # ruleid: upload-path-from-request
    upload.save(os.path.join("/srv/uploads", upload.filename))
    return "ok"


@app.route("/variables", methods=["POST"])
def variables():
    upload = request.files.get("file")
    name = upload.filename
    target = FOLDER / name
    # ruleid: upload-path-from-request
    upload.save(target)
    return "ok"


def place_of(name):
    return f"/srv/uploads/{name}"


@api.post("/upload")
async def helper_joins(file: UploadFile):
    # ruleid: upload-path-from-request
    with open(place_of(file.filename), "wb") as target:
        shutil.copyfileobj(file.file, target)


def saved(upload, path):
    # todoruleid: upload-path-from-request
    upload.save(path)


@app.route("/helper", methods=["POST"])
def helper_saves():
    upload = request.files["file"]
    saved(upload, "/srv/uploads/" + upload.filename)


@api.post("/many")
async def many(files: list[UploadFile]):
    for file in files:
        # ruleid: upload-path-from-request
        async with aiofiles.open(f"/srv/uploads/{file.filename}", "wb") as target:
            await target.write(await file.read())


def django_view(request):
    upload = request.FILES["file"]
    # ruleid: upload-path-from-request
    with open("/srv/uploads/" + upload.name, "wb") as target:
        for chunk in upload.chunks():
            target.write(chunk)


@app.route("/secure", methods=["POST"])
def secure():
    upload = request.files["file"]
    # ok: upload-path-from-request
    upload.save(os.path.join("/srv/uploads", secure_filename(upload.filename)))
    name = secure_filename(upload.filename)
    # ok: upload-path-from-request
    upload.save(FOLDER / name)


@api.post("/own-name")
async def own_name(file: UploadFile):
    name = f"{uuid.uuid4()}.png"
    # ok: upload-path-from-request
    with open(FOLDER / name, "wb") as target:
        target.write(await file.read())


@api.post("/extension")
async def extension(file: UploadFile):
    suffix = Path(file.filename).suffix.lower()
    if suffix not in EXTENSIONS:
        raise ValueError(suffix)
    # ok: upload-path-from-request
    with open(FOLDER / f"{uuid.uuid4()}{suffix}", "wb") as target:
        target.write(await file.read())


@api.post("/basename")
async def basename(file: UploadFile):
    # ok: upload-path-from-request
    (FOLDER / os.path.basename(file.filename)).write_bytes(await file.read())
    # ok: upload-path-from-request
    (FOLDER / Path(file.filename).name).write_bytes(await file.read())


@api.post("/resolved")
async def resolved(file: UploadFile):
    path = (FOLDER / file.filename).resolve()
    if not path.is_relative_to(FOLDER):
        raise ValueError(file.filename)
    # ok: upload-path-from-request
    path.write_bytes(await file.read())


@api.post("/stored")
async def stored(file: UploadFile, db):
    # ok: upload-path-from-request
    db.add(Upload(name=file.filename))


class Tornado(tornado.web.RequestHandler):
    def post(self):
        upload = self.request.files["file"][0]
        # ruleid: upload-path-from-request
        with open("uploads/" + upload["filename"], "wb") as out:
            out.write(upload["body"])


async def with_aiohttp(request):
    reader = await request.multipart()
    field = await reader.next()
    # ruleid: upload-path-from-request
    with open("uploads/" + field.filename, "wb") as out:
        out.write(await field.read())


@app.post("/picture-of-mine")
def picture_of_mine():
    file = request.files["picture"]
    name = uuid.uuid4().hex + "." + file.filename.rsplit(".", 1)[1].lower()
    # ok: upload-path-from-request
    file.save(os.path.join(FOLDER, name))
