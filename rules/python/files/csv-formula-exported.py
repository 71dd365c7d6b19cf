import csv
import io

from django.http import HttpResponse
from flask import Flask, Response

app = Flask(__name__)


@app.get("/feedback.csv")
def feedback():
    out = io.StringIO()
    writer = csv.writer(out)
    for entry in Feedback.query.all():
        # ruleid: csv-formula-exported
        writer.writerow([entry.name, entry.email, entry.comment])
    return Response(out.getvalue(), mimetype="text/csv")


def export(request):
    response = HttpResponse(content_type="text/csv")
    writer = csv.writer(response)
    for ticket in Ticket.objects.all():
        # ruleid: csv-formula-exported
        writer.writerow([ticket.id, ticket.title])
    return response


@app.get("/escaped.csv")
def escaped():
    out = io.StringIO()
    writer = csv.writer(out)
    for entry in Feedback.query.all():
        # ok: csv-formula-exported
        writer.writerow([cell(entry.name), cell(entry.comment)])
    return Response(out.getvalue(), mimetype="text/csv")


def numbers(request):
    response = HttpResponse(content_type="text/csv")
    writer = csv.writer(response)
    for day in Day.objects.all():
        # ok: csv-formula-exported
        writer.writerow([day.date, day.visits])
    return response


def to_disk(rows, path):
    with open(path, "w") as out:
        writer = csv.writer(out)
        for row in rows:
            # ok: csv-formula-exported
            writer.writerow([row.name, row.title])


def rows_as_they_are(rows):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["id", "comment"])
    for row in rows:
        # ruleid: csv-formula-exported
        writer.writerow(row)
    return Response(out.getvalue(), mimetype="text/csv")


def numbers_as_they_are(rows):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["year", "total"])
    for row in rows:
        # ok: csv-formula-exported
        writer.writerow(row)
    return Response(out.getvalue(), mimetype="text/csv")
