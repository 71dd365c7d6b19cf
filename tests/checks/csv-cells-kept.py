import csv
import io

from flask import Flask

FIELDS = ["name", "email", "note"]


def export(rows):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(FIELDS)
    # ruleid: csv-cells-kept
    writer.writerows(rows)
    return out.getvalue()


def members(members):
    out = io.StringIO()
    writer = csv.writer(out)
    for member in members:
        # ruleid: csv-cells-kept
        writer.writerow([str(member.get(field) or "") for field in FIELDS])
    return out.getvalue()


def to_disk(path, rows):
    with open(path, "w") as file:
        # ok: csv-cells-kept
        csv.writer(file).writerows(rows)


def head(columns):
    out = io.StringIO()
    # ok: csv-cells-kept
    csv.writer(out).writerow(columns)
    return out.getvalue()
