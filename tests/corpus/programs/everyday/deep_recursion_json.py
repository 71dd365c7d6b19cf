import json

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 256 * 1024
MAX_DEPTH = 20


def flatten(node, prefix=""):
    flat = {}
    for key, value in node.items():
        if isinstance(value, dict):
            flat.update(flatten(value, prefix + key + "."))  # flaw: CWE-674
        else:
            flat[prefix + key] = value
    return flat


@app.post("/flatten")
def flatten_document():
    document = request.get_json()
    if not isinstance(document, dict):
        abort(400)
    try:
        return jsonify(flatten(document))
    except ValueError:
        abort(400)
