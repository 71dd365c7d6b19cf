import os
from bottle import Bottle, abort, request, response, HTTPResponse

app = Bottle()
ROOT = "/srv/downloads"
ALLOWED = {".pdf", ".txt", ".csv"}


def content_type(name):
    ext = os.path.splitext(name)[1]
    return {".pdf": "application/pdf", ".csv": "text/csv"}.get(ext, "text/plain")


@app.get("/download")
def download():
    name = request.query.get("file", "")
    if os.path.splitext(name)[1] not in ALLOWED:
        abort(400, "type not allowed")
    path = ROOT + "/" + name
    try:
        with open(path, "rb") as f:  # flaw: CWE-22
            body = f.read()
    except OSError:
        abort(404, "not found")
    response.content_type = content_type(name)
    response.set_header("X-Content-Type-Options", "nosniff")
    return body


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8080)
