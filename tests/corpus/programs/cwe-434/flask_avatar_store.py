import os
import uuid
from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 4 * 1024 * 1024
UPLOADS = os.path.join(app.root_path, "static", "avatars")


class AvatarStorage:
    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)

    def store(self, upload):
        name = str(uuid.uuid4()) + "_" + os.path.basename(upload.filename)
        upload.save(os.path.join(self.folder, name))  # flaw: CWE-434
        return name


storage = AvatarStorage(UPLOADS)


@app.post("/avatar")
def upload_avatar():
    upload = request.files.get("avatar")
    if upload is None or upload.filename == "":
        return jsonify(error="no file"), 400
    try:
        return jsonify(url="/static/avatars/" + storage.store(upload))
    except ValueError:
        return jsonify(error="type not allowed"), 400
