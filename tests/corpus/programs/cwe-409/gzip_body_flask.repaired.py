import gzip
import json
import zlib
from flask import Flask, request, abort, jsonify

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024
LIMIT = 5 * 1024 * 1024


@app.post("/ingest")
def ingest():
    if request.headers.get("Content-Encoding") == "gzip":
        decompressor = zlib.decompressobj(zlib.MAX_WBITS | 16)
        body = decompressor.decompress(request.get_data(), LIMIT)
        if decompressor.unconsumed_tail:
            abort(413)
    else:
        body = request.get_data()
    events = json.loads(body)
    return jsonify(received=len(events))
