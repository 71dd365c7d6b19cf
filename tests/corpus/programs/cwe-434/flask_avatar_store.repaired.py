import os
import uuid
from flask import Flask, jsonify, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 4 * 1024 * 1024
UPLOADS = os.path.join(app.root_path, "static", "avatars")
ALLOWED = {"png", "jpg", "jpeg", "gif"}


class AvatarStorage:
    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)

    def store(self, upload):
        extension = secure_filename(upload.filename).rsplit(".", 1)[-1].lower()
        if extension not in ALLOWED:
            raise ValueError("type not allowed")
        name = f"{uuid.uuid4()}.{extension}"
        upload.save(os.path.join(self.folder, name))
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
