import gzip
import io
import json

from flask import Flask, abort, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 5 * 1024 * 1024
LIMIT = 50 * 1024 * 1024


def unpack(blob):
    chunks = []
    size = 0
    with gzip.GzipFile(fileobj=io.BytesIO(blob)) as stream:
        while True:
            chunk = stream.read(65536)
            if not chunk:
                break
            size += len(chunk)
            if size > LIMIT:
                raise ValueError("too large")
            chunks.append(chunk)
    return b"".join(chunks)


@app.post("/events")
def events():
    try:
        records = json.loads(unpack(request.get_data()))
    except (OSError, ValueError):
        abort(400)
    return {"accepted": len(records)}
