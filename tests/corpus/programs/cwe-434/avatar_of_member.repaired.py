import os
import uuid
from flask import Flask, request, jsonify, url_for
from flask_login import LoginManager, login_required, current_user
from PIL import Image

app = Flask(__name__, static_folder="static")
app.secret_key = os.environ["SECRET_KEY"]
app.config["MAX_CONTENT_LENGTH"] = 2 * 1024 * 1024
login_manager = LoginManager(app)
AVATARS = os.path.join(app.static_folder, "avatars")
EXTENSIONS = {"png", "jpg", "jpeg"}


def allowed(filename):
    return "." in filename and filename.rsplit(".", 1)[1].lower() in EXTENSIONS


@app.post("/avatar")
@login_required
def upload_avatar():
    file = request.files.get("avatar")
    if not file or not file.filename:
        return jsonify(error="no file"), 400
    if not allowed(file.filename):
        return jsonify(error="only images are allowed"), 400
    try:
        Image.open(file.stream).verify()
    except Exception:
        return jsonify(error="not an image"), 400
    file.stream.seek(0)
    name = uuid.uuid4().hex + "." + file.filename.rsplit(".", 1)[1].lower()
    file.save(os.path.join(AVATARS, name))
    current_user.avatar = name
    return jsonify(url=url_for("static", filename=f"avatars/{name}"))
