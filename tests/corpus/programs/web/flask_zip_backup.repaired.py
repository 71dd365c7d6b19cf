"""Upload a zip backup and restore it; or download a zip of a folder."""
import io
import os
import zipfile

from flask import Flask, abort, request, send_file

app = Flask(__name__)
DATA = os.path.abspath("data")
app.config["MAX_CONTENT_LENGTH"] = 20 * 1024 * 1024
MAX_TOTAL = 100 * 1024 * 1024


@app.route("/restore", methods=["POST"])
def restore():
    archive = request.files.get("backup")
    if not archive:
        abort(400)
    with zipfile.ZipFile(archive.stream) as zf:
        if sum(i.file_size for i in zf.infolist()) > MAX_TOTAL:
            abort(413)
        for info in zf.infolist():
            dest = os.path.realpath(os.path.join(DATA, info.filename))
            if not dest.startswith(DATA + os.sep):
                abort(400)
            if info.is_dir():
                os.makedirs(dest, exist_ok=True)
                continue
            os.makedirs(os.path.dirname(dest), exist_ok=True)
            with open(dest, "wb") as out:
                out.write(zf.read(info))
    return "restored"


@app.route("/backup/<path:folder>")
def backup(folder):
    base = os.path.realpath(os.path.join(DATA, folder))
    if os.path.commonpath([DATA, base]) != DATA:
        abort(404)
    buf = io.BytesIO()
    with zipfile.ZipFile(buf, "w") as zf:
        for dirpath, _, files in os.walk(base):
            for f in files:
                full = os.path.join(dirpath, f)
                zf.write(full, os.path.relpath(full, base))
    buf.seek(0)
    return send_file(buf, download_name="backup.zip")
