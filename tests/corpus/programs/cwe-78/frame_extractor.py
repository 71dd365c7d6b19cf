import os
import tempfile
import subprocess
from flask import Flask, request, send_file, jsonify

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 64 * 1024 * 1024


class FrameExtractor:
    """Wraps ffmpeg for single frame extraction."""

    def __init__(self, workdir: str):
        self.workdir = workdir

    def extract(self, video_path: str, timestamp: str, out_name: str) -> str:
        target = os.path.join(self.workdir, out_name)
        cmd = f"ffmpeg -y -ss {timestamp} -i {video_path} -frames:v 1 {target}"
        result = subprocess.run(cmd, shell=True, capture_output=True, timeout=60)  # flaw: CWE-78
        if result.returncode != 0:
            raise RuntimeError("ffmpeg failed")
        return target


@app.route("/extract", methods=["POST"])
def extract_frame():
    if "video" not in request.files:
        return jsonify({"error": "no video"}), 400
    video = request.files["video"]
    timestamp = request.form.get("timestamp", "00:00:01")
    workdir = tempfile.mkdtemp()
    path = os.path.join(workdir, "input.mp4")
    video.save(path)
    extractor = FrameExtractor(workdir)
    try:
        frame = extractor.extract(path, timestamp, "frame.png")
    except RuntimeError:
        return jsonify({"error": "extraction failed"}), 500
    return send_file(frame, mimetype="image/png")


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=5000)
