import csv
import io

from flask import Flask, Response, request

app = Flask(__name__)
answers = []

FIELDS = ["name", "age", "comment"]


@app.post("/survey")
def add_answer():
    answers.append({field: request.form.get(field, "")[:500] for field in FIELDS})
    return {"count": len(answers)}, 201


@app.post("/survey/convert")
def convert():
    """Turn one answer into a line of a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(FIELDS)
    writer.writerow([request.form.get("name", ""), request.form.get("comment", "")])  # flaw: CWE-1236
    return Response(out.getvalue(), mimetype="text/csv")
