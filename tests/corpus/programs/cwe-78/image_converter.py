import os
import subprocess
import tempfile
import uuid

from flask import Flask, request, send_file, jsonify

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 20 * 1024 * 1024


@app.route("/convert", methods=["POST"])
def convert():
    if "file" not in request.files:
        return jsonify({"error": "no file"}), 400
    upload = request.files["file"]
    target_format = request.form.get("targetFormat", "png")
    size = request.form.get("size", "800x600")

    workdir = tempfile.mkdtemp()
    source = os.path.join(workdir, uuid.uuid4().hex)
    upload.save(source)
    output = os.path.join(workdir, "out." + target_format)

    command = f"convert {source} -resize {size} {output}"
    result = subprocess.run(command, shell=True, capture_output=True)  # flaw: CWE-78
    if result.returncode != 0:
        return jsonify({"error": "conversion failed"}), 500
    return send_file(output, mimetype=f"image/{target_format}")


if __name__ == "__main__":
    app.run(port=5000)
