"""Upload a zip backup and restore it; or download a zip of a folder."""
import io
import os
import zipfile

from flask import Flask, abort, request, send_file

app = Flask(__name__)
DATA = os.path.abspath("data")


@app.route("/restore", methods=["POST"])
def restore():
    archive = request.files.get("backup")
    if not archive:
        abort(400)
    with zipfile.ZipFile(archive.stream) as zf:
        for member in zf.namelist():
            dest = os.path.join(DATA, member)
            if member.endswith("/"):
                os.makedirs(dest, exist_ok=True)
                continue
            os.makedirs(os.path.dirname(dest), exist_ok=True)
            with open(dest, "wb") as out:  # flaw: CWE-22
                out.write(zf.read(member))  # flaw: CWE-409
    return "restored"


@app.route("/backup/<path:folder>")
def backup(folder):
    base = os.path.join(DATA, folder)
    buf = io.BytesIO()
    with zipfile.ZipFile(buf, "w") as zf:
        for dirpath, _, files in os.walk(base):
            for f in files:
                full = os.path.join(dirpath, f)
                zf.write(full, os.path.relpath(full, base))  # flaw: CWE-22
    buf.seek(0)
    return send_file(buf, download_name="backup.zip")
