import csv
import io

import openpyxl
from flask import Flask, request

app = Flask(__name__)
KINDS = {"a": "First", "b": "Second"}


@app.post("/direct")
def direct():
    writer = csv.writer(io.StringIO())
    # ruleid: csv-formula-from-request
    writer.writerow([request.form["name"], request.form["comment"]])


@app.post("/variables")
def variables():
    writer = csv.DictWriter(io.StringIO(), ["name"])
    for row in request.get_json()["rows"]:
        # ruleid: csv-formula-from-request
        writer.writerow(row)


def as_row(name):
    return [name, 1]


@app.post("/helper")
def helper_makes_rows():
    # ruleid: csv-formula-from-request
    csv.writer(io.StringIO()).writerow(as_row(request.form["name"]))


def write(row):
    # todoruleid: csv-formula-from-request
    csv.writer(io.StringIO()).writerow(row)


@app.post("/helper-writes")
def helper_writes():
    write([request.form["name"]])


@app.post("/sheet")
def workbook():
    sheet = openpyxl.Workbook().active
    # ruleid: csv-formula-from-request
    sheet.append([request.form["name"]])


def cell(value):
    text = str(value)
    return "'" + text if text.startswith(("=", "+", "-", "@")) else text


def plain(value):
    if value and value[0] in "=+-@":
        return "'" + value
    return value


@app.post("/marked")
def marked():
    writer = csv.writer(io.StringIO())
    # ok: csv-formula-from-request
    writer.writerow([cell(request.form["name"]), plain(request.form["comment"])])
    # ok: csv-formula-from-request
    writer.writerow([cell(value) for value in request.get_json()["row"]])


@app.post("/others")
def others():
    writer = csv.writer(io.StringIO())
    # ok: csv-formula-from-request
    writer.writerow([int(request.form["count"]), KINDS[request.form["kind"]]])
    # ok: csv-formula-from-request
    writer.writerow(["name", "comment"])
