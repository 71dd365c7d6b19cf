import os
import zipfile

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 50 * 1024 * 1024
TARGET = "/srv/sites"


@app.post("/sites/<int:site_id>/bundle")
def deploy(site_id):
    upload = request.files["bundle"]
    root = os.path.join(TARGET, str(site_id))
    os.makedirs(root, exist_ok=True)
    with zipfile.ZipFile(upload.stream) as bundle:
        for info in bundle.infolist():
            if info.is_dir():
                continue
            target = os.path.join(root, info.filename)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as out:  # flaw: CWE-22
                out.write(bundle.read(info))
    return jsonify(files=len(bundle.namelist()))
