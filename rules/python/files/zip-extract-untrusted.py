import io
import shutil
import tarfile
import urllib.request
import zipfile

import requests
from fastapi import FastAPI, UploadFile
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
MAX_BYTES = 100_000_000


@app.route("/direct", methods=["POST"])
def direct():
    # ruleid: zip-extract-untrusted
    zipfile.ZipFile(request.files["archive"]).extractall("/srv/data")
    return "ok"


@app.route("/variables", methods=["POST"])
def variables():
    upload = request.files["archive"]
    with zipfile.ZipFile(upload) as archive:
        # ruleid: zip-extract-untrusted
        archive.extractall("/srv/data")
    return "ok"


def opened(data):
    return zipfile.ZipFile(io.BytesIO(data))


@api.post("/helper")
async def helper_opens(file: UploadFile):
    # ruleid: zip-extract-untrusted
    opened(await file.read()).extractall("/srv/data")


def unpacked(archive):
    # todoruleid: zip-extract-untrusted
    archive.extractall("/srv/data")


@api.post("/helper-unpacks")
async def helper_unpacks(file: UploadFile):
    unpacked(zipfile.ZipFile(file.file))


def downloaded(url):
    data = requests.get(url, timeout=30).content
    # ruleid: zip-extract-untrusted
    tarfile.open(fileobj=io.BytesIO(data)).extractall("/srv/data")


def fetched(url):
    path, _ = urllib.request.urlretrieve(url)
    # ruleid: zip-extract-untrusted
    shutil.unpack_archive(path, "/srv/data")


@app.route("/looked-at", methods=["POST"])
def looked_at():
    with zipfile.ZipFile(request.files["archive"]) as archive:
        total = 0
        for member in archive.infolist():
            total += member.file_size
            if total > MAX_BYTES:
                raise ValueError("too large")
        # ok: zip-extract-untrusted
        archive.extractall("/srv/data")
    return "ok"


def filtered(url):
    data = requests.get(url, timeout=30).content
    # ok: zip-extract-untrusted
    tarfile.open(fileobj=io.BytesIO(data)).extractall("/srv/data", filter="data")


def checked(url, check_archive):
    data = requests.get(url, timeout=30).content
    archive = zipfile.ZipFile(io.BytesIO(data))
    check_members(archive)
    # ok: zip-extract-untrusted
    archive.extractall("/srv/data")


def own(path):
    # ok: zip-extract-untrusted
    zipfile.ZipFile(path).extractall("/srv/data")


def read(url):
    data = requests.get(url, timeout=30).content
    # ok: zip-extract-untrusted
    return zipfile.ZipFile(io.BytesIO(data)).read("data.csv")
