import gzip
import json

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 5 * 1024 * 1024
history = []


@app.post("/history")
def add_history():
    """Take a gzipped JSON list of events."""
    if request.headers.get("Content-Encoding") != "gzip":
        abort(415)
    raw = gzip.decompress(request.get_data())  # flaw: CWE-400
    events = json.loads(raw)
    if not isinstance(events, list):
        abort(400)
    history.extend(str(event)[:200] for event in events[:1000])
    del history[:-10000]
    return jsonify(stored=min(len(events), 1000)), 201


@app.get("/history/latest")
def latest():
    return jsonify(history[-20:])
