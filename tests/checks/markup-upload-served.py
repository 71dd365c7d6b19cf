from flask import Flask, request, send_from_directory

app = Flask(__name__)
# ruleid: markup-upload-served
ALLOWED_EXTENSIONS = {"png", "jpg", "svg"}
# ruleid: markup-upload-served
ALLOWED_TYPES = ["image/png", "image/svg+xml"]
# ok: markup-upload-served
ALLOWED_PICTURES = {"png", "jpg", "webp"}
# ok: markup-upload-served
FORMATS = {"html", "text"}


def upload():
    keep(request.files["file"])


def show(name):
    return send_from_directory("uploads", name)
