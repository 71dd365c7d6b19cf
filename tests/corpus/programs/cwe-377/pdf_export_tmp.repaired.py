import os
import tempfile
from flask import Flask, request, send_file
from weasyprint import HTML

app = Flask(__name__)


@app.post("/pdf")
def pdf():
    handle = tempfile.TemporaryFile()
    HTML(string="<p>report</p>").write_pdf(handle)
    handle.seek(0)
    return send_file(handle, mimetype="application/pdf")
