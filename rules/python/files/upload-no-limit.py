from flask import Flask, request

app = Flask(__name__)
app.config["UPLOAD_FOLDER"] = "uploads"


@app.post("/direct")
def direct():
    # ruleid: upload-no-limit
    request.files["file"].save("uploads/a.png")


@app.post("/several")
def several():
    # ruleid: upload-no-limit
    for upload in request.files.getlist("files"):
        upload.save("uploads/a.png")


class Uploads:
    def post(self):
        # ruleid: upload-no-limit
        upload = request.files.get("file")
        return upload.mimetype


@app.post("/length")
def length():
    if request.content_length > 1_000_000:
        return "too large", 413
    # ok: upload-no-limit
    request.files["file"].save("uploads/a.png")


@app.post("/form")
def form():
    # ok: upload-no-limit
    return request.form["name"]


def other(request_files):
    # ok: upload-no-limit
    return request_files["file"]
