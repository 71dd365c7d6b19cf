import os
import subprocess
import sys
import tempfile

from flask import Flask, jsonify, request

app = Flask(__name__)


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
            done = subprocess.run([sys.executable, path], input=stdin, capture_output=True, text=True, timeout=5)  # flaw: CWE-94
        except subprocess.TimeoutExpired:
            return jsonify(error="timeout"), 408
    return jsonify(stdout=done.stdout[:10000], stderr=done.stderr[:10000], code=done.returncode)


if __name__ == "__main__":
    app.run(host="127.0.0.1")
