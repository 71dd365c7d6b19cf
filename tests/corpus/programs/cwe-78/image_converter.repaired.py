import os
import subprocess
import tempfile
import uuid

from flask import Flask, request, send_file, jsonify

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 20 * 1024 * 1024
FORMATS = {"png", "jpg", "jpeg", "gif", "webp"}


@app.route("/convert", methods=["POST"])
def convert():
    if "file" not in request.files:
        return jsonify({"error": "no file"}), 400
    upload = request.files["file"]
    target_format = request.form.get("targetFormat", "png")
    size = request.form.get("size", "800x600")
    if target_format not in FORMATS:
        return jsonify({"error": "unsupported format"}), 400
    try:
        width, height = (int(part) for part in size.split("x"))
    except ValueError:
        return jsonify({"error": "bad size"}), 400

    workdir = tempfile.mkdtemp()
    source = os.path.join(workdir, uuid.uuid4().hex)
    upload.save(source)
    output = os.path.join(workdir, "out." + target_format)

    command = ["convert", source, "-resize", f"{width}x{height}", output]
    result = subprocess.run(command, capture_output=True, timeout=60)
    if result.returncode != 0:
        return jsonify({"error": "conversion failed"}), 500
    return send_file(output, mimetype=f"image/{target_format}")


if __name__ == "__main__":
    app.run(port=5000)
