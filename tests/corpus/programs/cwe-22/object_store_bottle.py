import hmac
import os
import shutil

from bottle import Bottle, abort, request, response

ROOT = "/data/objects"
MAX_OBJECT = 10 * 1024 * 1024
ACCESS_KEY = os.environ["ACCESS_KEY"]

app = Bottle()


@app.hook("before_request")
def authenticate():
    key = request.get_header("X-Access-Key", "")
    if not hmac.compare_digest(key.encode("utf-8", "replace"), ACCESS_KEY.encode()):
        abort(403, "invalid access key")


def clean(part):
    """Strip traversal sequences from a path part."""
    return part.replace("../", "").lstrip("/")  # flaw: CWE-22


def object_path(bucket, key=""):
    return os.path.join(ROOT, clean(bucket), clean(key))  # flaw: CWE-22


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
