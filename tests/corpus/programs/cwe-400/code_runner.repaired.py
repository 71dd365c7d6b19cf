import os
import subprocess
import sys
import tempfile

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 64 * 1024
GCC = "/usr/bin/gcc"


@app.post("/compile")
def compile_source():
    source = request.get_json()["source"]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "main.c")
        with open(path, "w") as handle:
            handle.write(source)
        try:
            done = subprocess.run([GCC, "-fsyntax-only", path], capture_output=True, text=True, timeout=10)
        except subprocess.TimeoutExpired:
            return jsonify(error="took too long"), 400
    return jsonify(ok=done.returncode == 0, messages=done.stderr[:4000])
