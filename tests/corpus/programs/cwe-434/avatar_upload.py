import os

from flask import Flask, abort, jsonify, request, session, send_from_directory

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config["MAX_CONTENT_LENGTH"] = 2 * 1024 * 1024
UPLOAD_FOLDER = os.path.join(app.root_path, "static", "avatars")
os.makedirs(UPLOAD_FOLDER, exist_ok=True)


@app.route("/avatar", methods=["POST"])
def upload_avatar():
    if "user_id" not in session:
        abort(401)
    avatar = request.files.get("avatar")
    if not avatar or avatar.filename == "":
        return jsonify({"error": "No file selected"}), 400
    destination = os.path.join(UPLOAD_FOLDER, avatar.filename)
    avatar.save(destination)  # flaw: CWE-434, CWE-22
    return jsonify({"url": f"/static/avatars/{avatar.filename}"})


@app.route("/avatars/<path:name>")
def avatar(name):
    return send_from_directory(UPLOAD_FOLDER, name)
