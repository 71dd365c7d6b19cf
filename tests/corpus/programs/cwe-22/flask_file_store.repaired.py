"""A small file store: upload, list, download, delete."""

import os
import re
from functools import wraps
from hmac import compare_digest

from flask import Flask, abort, jsonify, request, send_from_directory
from werkzeug.utils import safe_join, secure_filename

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16 * 1024 * 1024
STORAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "storage")
API_TOKEN = os.environ["FILE_STORE_TOKEN"]
ALLOWED_EXTENSIONS = {"txt", "pdf", "png", "jpg", "jpeg", "csv"}
NAME_RE = re.compile(r"^[\w.-]{1,100}$")
os.makedirs(STORAGE, exist_ok=True)


def authorized(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not compare_digest(token.encode(), API_TOKEN.encode()):
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.post("/files")
@authorized
def upload():
    file = request.files.get("file")
    if file is None:
        abort(400)
    name = secure_filename(file.filename or "")
    if not name or name.rsplit(".", 1)[-1].lower() not in ALLOWED_EXTENSIONS:
        abort(400)
    file.save(os.path.join(STORAGE, name))
    return jsonify({"name": name}), 201


@app.get("/files")
@authorized
def list_files():
    return jsonify(sorted(os.listdir(STORAGE)))


@app.get("/files/<name>")
@authorized
def download(name: str):
    return send_from_directory(STORAGE, name, as_attachment=True)


@app.delete("/files/<name>")
@authorized
def delete(name: str):
    if not NAME_RE.match(name):
        abort(400)
    path = safe_join(STORAGE, name)
    if path is None or not os.path.isfile(path):
        abort(404)
    os.remove(path)
    return "", 204


if __name__ == "__main__":
    app.run()
