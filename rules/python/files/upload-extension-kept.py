from fastapi import UploadFile
import os
import uuid
from pathlib import Path

from flask import abort, request
from werkzeug.utils import secure_filename

ALLOWED = {".png", ".jpg"}


def split(folder):
    upload = request.files["file"]
    # ruleid: upload-extension-kept
    extension = os.path.splitext(upload.filename)[1].lower()
    name = f"{uuid.uuid4().hex}{extension}"
    upload.save(os.path.join(folder, name))


def store(upload, folder):
    # ruleid: upload-extension-kept
    extension = upload.filename.rsplit(".", 1)[-1]
    name = f"{uuid.uuid4().hex}.{extension}"
    upload.save(os.path.join(folder, name))


async def suffix(file):
    # ruleid: upload-extension-kept
    ext = Path(file.filename).suffix
    target = Path("/srv/files") / (uuid.uuid4().hex + ext)
    target.write_bytes(await file.read())


def cleaned(folder):
    photo = request.files["photo"]
    # ruleid: upload-extension-kept
    _, ext = os.path.splitext(photo.filename)
    path = os.path.join(folder, str(uuid.uuid4()) + ext)
    photo.save(path)


def compared(folder):
    upload = request.files["file"]
    # ok: upload-extension-kept
    extension = os.path.splitext(upload.filename)[1].lower()
    if extension not in ALLOWED:
        abort(415)
    name = f"{uuid.uuid4().hex}{extension}"
    upload.save(os.path.join(folder, name))


def asked(upload, folder):
    if not allowed_file(upload.filename):
        raise ValueError("type")
    # ok: upload-extension-kept
    extension = upload.filename.rsplit(".", 1)[-1]
    name = f"{uuid.uuid4().hex}.{extension}"
    upload.save(os.path.join(folder, name))


def by_type(upload, folder):
    # ok: upload-extension-kept
    extension = upload.filename.rsplit(".", 1)[-1]
    if upload.content_type not in ("image/png", "image/jpeg"):
        abort(415)
    name = f"{uuid.uuid4().hex}.{extension}"
    upload.save(os.path.join(folder, name))


def validated(upload, folder):
    validate_upload(upload)
    # ok: upload-extension-kept
    extension = os.path.splitext(upload.filename)[1]
    name = f"{uuid.uuid4().hex}{extension}"
    upload.save(os.path.join(folder, name))


def shown(upload):
    # ok: upload-extension-kept
    extension = os.path.splitext(upload.filename)[1]
    return {"extension": extension}


def renamed(path):
    # ok: upload-extension-kept
    extension = os.path.splitext(path.name)[1]
    return f"{path.stem}-copy{extension}"


@app.post("/resume")
async def resume(file: UploadFile):
    # ruleid: upload-extension-kept
    extension = os.path.splitext(file.filename or "")[1].lower()
    stored = f"{uuid.uuid4().hex}{extension}"
    (FOLDER / stored).write_bytes(await file.read(1_000_000))
