import os
import subprocess
import uuid

from flask import Flask, jsonify, request, send_file
from werkzeug.utils import secure_filename

app = Flask(__name__)
UPLOAD_FOLDER = "/tmp/images"
os.makedirs(UPLOAD_FOLDER, exist_ok=True)


@app.route("/convert", methods=["POST"])
def convert():
    """Convert an uploaded image to the requested format and size."""
    if "image" not in request.files:
        return jsonify({"error": "no image"}), 400
    image = request.files["image"]
    target_format = request.form.get("format", "png")
    size = request.form.get("size")

    job = uuid.uuid4().hex
    source = os.path.join(UPLOAD_FOLDER, f"{job}_{secure_filename(image.filename)}")
    target = os.path.join(UPLOAD_FOLDER, f"{job}.{target_format}")
    image.save(source)  # flaw: CWE-770

    resize = f"-resize {size}" if size else ""
    cmd = f"convert {source} {resize} {target}"
    try:
        subprocess.check_output(cmd, shell=True, stderr=subprocess.STDOUT)  # flaw: CWE-78
    except subprocess.CalledProcessError as e:
        return jsonify({"error": e.output.decode()}), 500  # flaw: CWE-209
    return send_file(target)


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=5000)
