import os
import tempfile
from flask import Flask, request, send_file
from weasyprint import HTML

app = Flask(__name__)


@app.post("/pdf")
def pdf():
    path = os.path.join(tempfile.gettempdir(), "report.pdf")
    HTML(string="<p>report</p>").write_pdf(path)
    with open(os.path.join(tempfile.gettempdir(), "report.log"), "w") as log:  # flaw: CWE-377
        log.write("ok")
    return send_file(path)
