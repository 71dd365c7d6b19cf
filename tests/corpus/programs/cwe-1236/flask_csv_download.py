import csv
import io
import sqlite3
from flask import Flask, Response

app = Flask(__name__)


def rows():
    connection = sqlite3.connect("feedback.db")
    try:
        return connection.execute("SELECT name, email, comment FROM feedback").fetchall()
    finally:
        connection.close()


@app.get("/feedback.csv")
def feedback():
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["name", "email", "comment"])
    for row in rows():
        writer.writerow(row)  # flaw: CWE-1236
    return Response(out.getvalue(), mimetype="text/csv", headers={"Content-Disposition": "attachment; filename=feedback.csv"})
