import os
import uuid
from flask import Flask, request, jsonify, url_for
from flask_login import LoginManager, login_required, current_user

app = Flask(__name__, static_folder="static")
app.secret_key = os.environ["SECRET_KEY"]
app.config["MAX_CONTENT_LENGTH"] = 2 * 1024 * 1024
login_manager = LoginManager(app)
AVATARS = os.path.join(app.static_folder, "avatars")


@app.post("/avatar")
@login_required
def upload_avatar():
    file = request.files.get("avatar")
    if not file or not file.filename:
        return jsonify(error="no file"), 400
    extension = os.path.splitext(file.filename)[1]
    name = uuid.uuid4().hex + extension
    file.save(os.path.join(AVATARS, name))  # flaw: CWE-434
    current_user.avatar = name
    return jsonify(url=url_for("static", filename=f"avatars/{name}"))
