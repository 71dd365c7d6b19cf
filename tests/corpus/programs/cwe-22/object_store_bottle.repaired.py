import hmac
import os
import re
import shutil

from bottle import Bottle, abort, request, response

ROOT = "/data/objects"
MAX_OBJECT = 10 * 1024 * 1024
ACCESS_KEY = os.environ["ACCESS_KEY"]

app = Bottle()
BUCKET_RE = re.compile(r"[a-z0-9][a-z0-9-]{1,62}")
SEGMENT_RE = re.compile(r"[A-Za-z0-9_=+-][A-Za-z0-9._=+ -]{0,127}")


@app.hook("before_request")
def authenticate():
    key = request.get_header("X-Access-Key", "")
    if not hmac.compare_digest(key.encode("utf-8", "replace"), ACCESS_KEY.encode()):
        abort(403, "invalid access key")


def object_path(bucket, key=None):
    if not BUCKET_RE.fullmatch(bucket):
        abort(400, "invalid bucket name")
    if key is None:
        return os.path.join(ROOT, bucket)
    segments = key.split("/")
    if len(segments) > 16 or not all(SEGMENT_RE.fullmatch(s) for s in segments):
        abort(400, "invalid key")
    return os.path.join(ROOT, bucket, *segments)


@app.put("/<bucket>/<key:path>")
def put_object(bucket, key):
    if request.content_length > MAX_OBJECT or request.content_length < 0:
        abort(413, "object too large")
    path = object_path(bucket, key)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as fh:
        shutil.copyfileobj(request.body, fh)
    response.status = 201
    return {"bucket": bucket, "key": key, "size": os.path.getsize(path)}


@app.get("/<bucket>/<key:path>")
def get_object(bucket, key):
    path = object_path(bucket, key)
    if not os.path.isfile(path):
        abort(404, "no such key")
    response.content_type = "application/octet-stream"
    return open(path, "rb")


@app.delete("/<bucket>/<key:path>")
def delete_object(bucket, key):
    path = object_path(bucket, key)
    if not os.path.isfile(path):
        abort(404, "no such key")
    os.remove(path)
    response.status = 204


@app.get("/<bucket>")
def list_bucket(bucket):
    base = object_path(bucket)
    keys = []
    for folder, _, files in os.walk(base):
        for name in files:
            keys.append(os.path.relpath(os.path.join(folder, name), base))
    return {"bucket": bucket, "keys": sorted(keys)[:1000]}


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=9000)
