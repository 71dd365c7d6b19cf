import os
from uuid import uuid4

from flask import Flask, flash, redirect, render_template, request, url_for
from werkzeug.utils import secure_filename

UPLOAD_FOLDER = "static/gallery"
ALLOWED_EXTENSIONS = {"png", "jpg", "jpeg", "gif"}

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config["UPLOAD_FOLDER"] = UPLOAD_FOLDER
app.config["MAX_CONTENT_LENGTH"] = 8 * 1024 * 1024

os.makedirs(UPLOAD_FOLDER, exist_ok=True)


def allowed_file(filename):
    return "." in filename and filename.rsplit(".", 1)[1].lower() in ALLOWED_EXTENSIONS


@app.route("/gallery")
def gallery():
    return render_template("gallery.html", images=os.listdir(app.config["UPLOAD_FOLDER"]))


@app.route("/gallery/upload", methods=["POST"])
def upload():
    file = request.files.get("image")
    if file is None or file.filename == "":
        flash("No file selected")
        return redirect(url_for("gallery"))
    if not allowed_file(file.filename):
        flash("Images only, please")
        return redirect(url_for("gallery"))
    filename = uuid4().hex + "_" + secure_filename(file.filename)
    file.save(os.path.join(app.config["UPLOAD_FOLDER"], filename))
    flash("Image uploaded")
    return redirect(url_for("gallery"))
