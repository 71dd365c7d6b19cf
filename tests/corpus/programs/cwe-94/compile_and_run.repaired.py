import os
import subprocess
import sys
import tempfile

from flask import Flask, jsonify, request

app = Flask(__name__)
IMAGE = "python:3.12-slim"


@app.post("/run")
def run_code():
    source = request.json.get("code", "")
    stdin = request.json.get("stdin", "")
    if len(source) > 20_000:
        return jsonify(error="too long"), 413
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "main.py")
        with open(path, "w") as handle:
            handle.write(source)
        try:
            done = subprocess.run(
                ["docker", "run", "--rm", "-i", "--network=none", "--read-only", "--memory=128m", "--pids-limit=64",
                 "--cap-drop=ALL", "--user=65534", "-v", f"{folder}:/code:ro", IMAGE, "python", "/code/main.py"],
                input=stdin, capture_output=True, text=True, timeout=10,
            )
        except subprocess.TimeoutExpired:
            return jsonify(error="timeout"), 408
    return jsonify(stdout=done.stdout[:10000], stderr=done.stderr[:10000], code=done.returncode)


if __name__ == "__main__":
    app.run(host="127.0.0.1")
