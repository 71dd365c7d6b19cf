import shutil

from aiohttp import web
from fastapi import FastAPI, Request, UploadFile
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
# ruleid: upload-no-limit
small = web.Application(client_max_size=0)
# ok: upload-no-limit
bounded = web.Application(client_max_size=8 * 1024**2)
# ruleid: upload-no-limit
endless = web.Application(client_max_size=20 * 1024**3)


@app.post("/files")
def keep():
    upload = request.files["file"]
    # ruleid: upload-no-limit
    upload.save(folder / "new.bin")


@app.post("/photos")
def photos():
    # ruleid: upload-no-limit
    for photo in request.files.getlist("photos"):
        store(photo)


@api.post("/documents")
async def document(file: UploadFile):
    # ruleid: upload-no-limit
    return await parse(await file.read())


@api.post("/archive")
def archive(file: UploadFile):
    with open("new.zip", "wb") as out:
        # ruleid: upload-no-limit
        shutil.copyfileobj(file.file, out)


@api.post("/pictures")
async def picture(file: UploadFile):
    # ok: upload-no-limit
    data = await file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise refused()


@api.post("/events")
async def events(request: Request):
    # ok: upload-no-limit
    return check(await request.body())


@app.post("/thumbnails")
def thumbnail():
    upload = request.files["file"]
    upload.seek(0, 2)
    if upload.tell() > 2_000_000:
        return "no"
    # ok: upload-no-limit
    upload.save(folder / "new.png")
