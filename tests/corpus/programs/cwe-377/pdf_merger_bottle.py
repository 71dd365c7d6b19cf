import os
import tempfile
import time

from bottle import BaseRequest, Bottle, HTTPResponse, request, run
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PdfReadError

BaseRequest.MEMFILE_MAX = 1024 * 1024
MAX_FILES = 10
MAX_TOTAL = 20 * 1024 * 1024

app = Bottle()


def save_upload(upload, index):
    # unique name so that parallel requests do not collide
    path = "/tmp/pdfmerge_%d_%d.pdf" % (int(time.time()), index)  # flaw: CWE-377
    with open(path, "wb") as fh:  # flaw: CWE-377
        fh.write(upload.file.read())
    return path


def merge(paths, out_path):
    writer = PdfWriter()
    for p in paths:
        reader = PdfReader(p)
        for page in reader.pages:
            writer.add_page(page)
    with open(out_path, "wb") as fh:
        writer.write(fh)


@app.post("/merge")
def merge_endpoint():
    if request.content_length > MAX_TOTAL or request.content_length < 0:
        return HTTPResponse(status=413, body="uploads too large")
    uploads = request.files.getall("files")
    if not 2 <= len(uploads) <= MAX_FILES:
        return HTTPResponse(status=400, body="send between 2 and 10 files")

    paths = [save_upload(u, i) for i, u in enumerate(uploads)]
    out_path = tempfile.mktemp(suffix=".pdf")  # flaw: CWE-377
    try:
        merge(paths, out_path)
        with open(out_path, "rb") as fh:
            data = fh.read()
    except (PdfReadError, ValueError):
        return HTTPResponse(status=400, body="invalid pdf")
    finally:
        for p in paths + [out_path]:
            if os.path.exists(p):
                os.remove(p)

    return HTTPResponse(
        body=data,
        headers={
            "Content-Type": "application/pdf",
            "Content-Disposition": 'attachment; filename="merged.pdf"',
        },
    )


if __name__ == "__main__":
    run(app, host="127.0.0.1", port=8080)
