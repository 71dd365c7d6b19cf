import os
import tempfile
import subprocess
from bottle import Bottle, request, response, HTTPError

app = Bottle()


def pdf_to_text(path, options):
    done = subprocess.run(["pdftotext", *options, path, "-"], stdout=subprocess.PIPE, timeout=30)
    return done.stdout.decode()


@app.post("/convert")
def convert():
    upload = request.files.get("pdf")
    if upload is None or not upload.filename.endswith(".pdf"):
        raise HTTPError(400, "pdf required")
    first = request.forms.get("first", "1")
    last = request.forms.get("last", "10")
    if not (first.isdigit() and last.isdigit()):
        raise HTTPError(400, "page numbers required")
    options = ["-f", first, "-l", last]
    with tempfile.NamedTemporaryFile(suffix=".pdf") as handle:
        handle.write(upload.file.read(10_000_000))
        handle.flush()
        response.content_type = "text/plain"
        return pdf_to_text(handle.name, options)
