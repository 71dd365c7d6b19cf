"""Takes uploaded archives."""

import gzip
import json
import shutil
import zipfile

from flask import request


def unpack_upload(folder):
    with zipfile.ZipFile(request.files["archive"]) as archive:
        # ruleid: upload-unpacked
        archive.extractall(folder)


def each_member(path, folder):
    with zipfile.ZipFile(path) as archive:
        # ruleid: upload-unpacked
        for member in archive.infolist():
            with archive.open(member) as packed, open(folder / safe(member), "wb") as out:
                shutil.copyfileobj(packed, out)


def ingest():
    raw = request.get_data()
    # ruleid: upload-unpacked
    return json.loads(gzip.decompress(raw))


def careful(path, folder):
    with zipfile.ZipFile(path) as archive:
        if sum(member.file_size for member in archive.infolist()) > 50_000_000:
            raise ValueError("refused")
        # ok: upload-unpacked
        archive.extractall(folder)


def own(path):
    # ok: upload-unpacked
    return gzip.decompress(path.read_bytes())


def pack(path, names):
    with zipfile.ZipFile(path, "w") as archive:
        # ok: upload-unpacked
        for name in names:
            archive.write(name)
