import os
import tempfile
import subprocess
from bottle import Bottle, request, response, HTTPError

app = Bottle()


def pdf_to_text(path, options):
    pipe = os.popen("pdftotext %s %s -" % (options, path))  # flaw: CWE-78
    return pipe.read()


@app.post("/convert")
def convert():
    upload = request.files.get("pdf")
    if upload is None or not upload.filename.endswith(".pdf"):
        raise HTTPError(400, "pdf required")
    first = request.forms.get("first", "1")
    last = request.forms.get("last", "10")
    options = "-f " + first + " -l " + last
    with tempfile.NamedTemporaryFile(suffix=".pdf") as handle:
        handle.write(upload.file.read(10_000_000))
        handle.flush()
        response.content_type = "text/plain"
        return pdf_to_text(handle.name, options)
