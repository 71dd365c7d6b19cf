import os

from flask import Flask, abort, jsonify, request, session, send_from_directory
from werkzeug.utils import secure_filename
import uuid

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config["MAX_CONTENT_LENGTH"] = 2 * 1024 * 1024
UPLOAD_FOLDER = os.path.join(app.root_path, "static", "avatars")
os.makedirs(UPLOAD_FOLDER, exist_ok=True)
ALLOWED = {".png", ".jpg", ".jpeg"}


@app.route("/avatar", methods=["POST"])
def upload_avatar():
    if "user_id" not in session:
        abort(401)
    avatar = request.files.get("avatar")
    if not avatar or avatar.filename == "":
        return jsonify({"error": "No file selected"}), 400
    extension = os.path.splitext(secure_filename(avatar.filename))[1].lower()
    if extension not in ALLOWED:
        return jsonify({"error": "Unsupported type"}), 400
    name = uuid.uuid4().hex + extension
    avatar.save(os.path.join(UPLOAD_FOLDER, name))
    return jsonify({"url": f"/static/avatars/{name}"})


@app.route("/avatars/<path:name>")
def avatar(name):
    return send_from_directory(UPLOAD_FOLDER, name)
