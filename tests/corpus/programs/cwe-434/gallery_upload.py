import os

from flask import Flask, flash, redirect, render_template, request, url_for
from werkzeug.utils import secure_filename

UPLOAD_FOLDER = "static/gallery"

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config["UPLOAD_FOLDER"] = UPLOAD_FOLDER
app.config["MAX_CONTENT_LENGTH"] = 8 * 1024 * 1024

os.makedirs(UPLOAD_FOLDER, exist_ok=True)


@app.route("/gallery")
def gallery():
    return render_template("gallery.html", images=os.listdir(app.config["UPLOAD_FOLDER"]))


@app.route("/gallery/upload", methods=["POST"])
def upload():
    file = request.files.get("image")
    if file is None or file.filename == "":
        flash("No file selected")
        return redirect(url_for("gallery"))
    filename = secure_filename(file.filename)
    file.save(os.path.join(app.config["UPLOAD_FOLDER"], filename))  # flaw: CWE-434
    flash("Image uploaded")
    return redirect(url_for("gallery"))
