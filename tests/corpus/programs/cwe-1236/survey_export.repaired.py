import csv
import io

from flask import Flask, Response, request

app = Flask(__name__)
answers = []

FIELDS = ["name", "age", "comment"]


def escape_formula(text):
    if text and text[0] in "=+-@\t\r":
        return "'" + text
    return text


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
    row = [request.form.get("name", ""), request.form.get("comment", "")]
    writer.writerow([escape_formula(value) for value in row])
    return Response(out.getvalue(), mimetype="text/csv")
