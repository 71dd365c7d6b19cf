import os
import fnmatch
from flask import Flask, request, jsonify

app = Flask(__name__)
BASE_DIR = os.path.abspath("./data")


def search_files(directory, pattern, text):
    hits = []
    for root, _, names in os.walk(directory):
        for name in fnmatch.filter(names, pattern):
            full = os.path.join(root, name)
            try:
                with open(full, "r", errors="ignore") as fh:
                    if text in fh.read(1_000_000):
                        hits.append(os.path.relpath(full, BASE_DIR))
            except OSError:
                continue
            if len(hits) >= 100:
                return hits
    return hits


@app.route("/search", methods=["POST"])
def search():
    payload = request.get_json(force=True)
    directory = payload.get("directory", "")
    pattern = payload.get("pattern", "*")
    text = payload.get("text", "")
    target = os.path.abspath(os.path.join(BASE_DIR, directory))
    if os.path.commonpath([BASE_DIR, target]) != BASE_DIR:
        return jsonify({"error": "no such directory"}), 404
    if not os.path.isdir(target):
        return jsonify({"error": "no such directory"}), 404
    return jsonify({"files": search_files(target, pattern, text)})


@app.route("/preview/<path:name>")
def preview(name):
    full = os.path.abspath(os.path.join(BASE_DIR, name))
    if os.path.commonpath([BASE_DIR, full]) != BASE_DIR or not os.path.isfile(full):
        return jsonify({"error": "not found"}), 404
    with open(full) as f:
        return jsonify({"head": f.read(2000)})
