import os
import re
import subprocess
import tempfile

from flask import Flask, jsonify, request, send_file

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 10 * 1024 * 1024
app.config["MAX_FORM_PARTS"] = 10

ALLOWED_FORMATS = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "gif": "image/gif"}
SIZE_PATTERN = re.compile(r"^\d{1,4}x\d{1,4}$")
CONVERT_TIMEOUT = 20


@app.route("/convert", methods=["POST"])
def convert():
    """Convert an uploaded image to the requested format and size."""
    image = request.files.get("image")
    if image is None:
        return jsonify({"error": "no image"}), 400
    target_format = request.form.get("format", "png")
    if target_format not in ALLOWED_FORMATS:
        return jsonify({"error": "unsupported format"}), 400
    size = request.form.get("size", "")
    if size and not SIZE_PATTERN.match(size):
        return jsonify({"error": "invalid size"}), 400

    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "source")
        target = os.path.join(folder, f"target.{target_format}")
        image.save(source)
        command = ["convert", source]
        if size:
            command += ["-resize", size]
        command.append(target)
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=CONVERT_TIMEOUT)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            app.logger.exception("conversion failed")
            return jsonify({"error": "conversion failed"}), 500
        return send_file(target, mimetype=ALLOWED_FORMATS[target_format])


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=5000)
