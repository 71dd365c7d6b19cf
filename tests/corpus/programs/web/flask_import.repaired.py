"""Import contacts from CSV, XML or YAML and export to CSV."""
import csv
import io

import yaml
from flask import Flask, Response, jsonify, request
from defusedxml import ElementTree

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024
contacts = []


@app.post("/import/xml")
def import_xml():
    root = ElementTree.fromstring(request.data)
    for node in root.findall("contact"):
        contacts.append({"name": node.findtext("name"), "mail": node.findtext("mail")})
    return jsonify(count=len(contacts))


@app.post("/import/yaml")
def import_yaml():
    data = yaml.safe_load(request.data)
    for row in data.get("contacts", []):
        contacts.append({"name": row["name"], "mail": row["mail"]})
    return jsonify(count=len(contacts))


def neutral(value):
    text = str(value or "")
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


@app.get("/export.csv")
def export():
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["name", "mail"])
    for c in contacts:
        writer.writerow([neutral(c["name"]), neutral(c["mail"])])
    filename = request.args.get("filename", "contacts")
    response = Response(out.getvalue(), mimetype="text/csv")
    response.headers["Content-Disposition"] = "attachment; filename=contacts.csv"
    return response
