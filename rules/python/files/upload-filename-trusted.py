import os
import os.path as osp
import shutil
import uuid
import zipfile
from pathlib import Path

import aiofiles
from fastapi import UploadFile
from flask import request
from werkzeug.utils import secure_filename

UPLOAD_FOLDER = "/srv/uploads"


def upload():
    file = request.files["file"]
    # ruleid: upload-filename-trusted
    file.save(os.path.join(UPLOAD_FOLDER, file.filename))
    # ruleid: upload-filename-trusted
    path = osp.join(UPLOAD_FOLDER, "new", file.filename)
    # ruleid: upload-filename-trusted
    file.save(f"/srv/uploads/{file.filename}")
    return path


class Uploads:
    async def create(self, upload: UploadFile, files: list[UploadFile]):
        # ruleid: upload-filename-trusted
        destination = Path(UPLOAD_FOLDER) / upload.filename
        # ruleid: upload-filename-trusted
        with open(f"uploads/{upload.filename}", "wb") as target:
            shutil.copyfileobj(upload.file, target)
        # ruleid: upload-filename-trusted
        async with aiofiles.open(f"uploads/{upload.filename}", "wb") as target:
            await target.write(await upload.read())
        for uploaded_file in files:
            # ruleid: upload-filename-trusted
            Path(UPLOAD_FOLDER, uploaded_file.filename).write_bytes(await uploaded_file.read())
        return destination


def near_misses(file, code, archive, record):
    # ok: upload-filename-trusted
    file.save(os.path.join(UPLOAD_FOLDER, secure_filename(file.filename)))
    # ok: upload-filename-trusted
    file.save(os.path.join(UPLOAD_FOLDER, f"{uuid.uuid4()}.png"))
    # ok: upload-filename-trusted
    suffix = Path(file.filename).suffix.lower()
    # ok: upload-filename-trusted
    name = Path(file.filename).name
    # ok: upload-filename-trusted
    target = Path(UPLOAD_FOLDER) / os.path.basename(file.filename)
    for member in zipfile.ZipFile(archive).infolist():
        # ok: upload-filename-trusted
        print(os.path.join(UPLOAD_FOLDER, member.filename))
    # ok: upload-filename-trusted
    source = open(code.co_filename)
    # ok: upload-filename-trusted
    message = f"received {file.filename}"
    # ok: upload-filename-trusted
    where = os.path.join(UPLOAD_FOLDER, record.filename)
    return suffix, name, target, source, message, where


def saved_attachments(message, directory):
    for part in message.walk():
        filename = part.get_filename()
        if filename:
            # ruleid: upload-filename-trusted
            path = os.path.join(directory, filename)
            with open(path, "wb") as handle:
                handle.write(part.get_payload(decode=True))


def saved_by_plain_names(message, directory):
    for part in message.walk():
        filename = part.get_filename()
        filename = os.path.basename(filename)
        # ok: upload-filename-trusted
        path = os.path.join(directory, filename)
        with open(path, "wb") as handle:
            handle.write(part.get_payload(decode=True))
