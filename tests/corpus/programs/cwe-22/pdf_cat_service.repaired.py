import os
import uuid
from pypdf import PdfReader, PdfWriter
from flask import Flask, request, send_from_directory, send_file, jsonify
from werkzeug.utils import secure_filename

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 32 * 1024 * 1024
UPLOADS = "/tmp/pdfcat" if os.name == "posix" else "uploads"


@app.post("/merge")
def merge():
    writer = PdfWriter()
    for part in request.files.getlist("files"):
        if not part.filename.lower().endswith(".pdf"):
            return jsonify(error="only pdf"), 400
        for page in PdfReader(part.stream).pages:
            writer.add_page(page)
    output_name = secure_filename(request.form.get("output", "merged.pdf")) or "merged.pdf"
    out_path = os.path.join(UPLOADS, output_name)
    with open(out_path, "wb") as out:
        writer.write(out)
    return jsonify(download=f"/merged/{output_name}")


@app.get("/merged/<path:name>")
def merged(name):
    return send_from_directory(UPLOADS, name)
