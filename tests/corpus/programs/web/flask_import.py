"""Import contacts from CSV, XML or YAML and export to CSV."""
import csv
import io

import yaml
from flask import Flask, Response, jsonify, request
from lxml import etree

app = Flask(__name__)
contacts = []


@app.post("/import/xml")
def import_xml():
    parser = etree.XMLParser(resolve_entities=True)
    root = etree.fromstring(request.data, parser)  # flaw: CWE-611
    for node in root.findall("contact"):
        contacts.append({"name": node.findtext("name"), "mail": node.findtext("mail")})
    return jsonify(count=len(contacts))


@app.post("/import/yaml")
def import_yaml():
    data = yaml.load(request.data, Loader=yaml.Loader)  # flaw: CWE-502
    for row in data.get("contacts", []):
        contacts.append({"name": row["name"], "mail": row["mail"]})
    return jsonify(count=len(contacts))


@app.get("/export.csv")
def export():
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["name", "mail"])
    for c in contacts:
        writer.writerow([c["name"], c["mail"]])  # flaw: CWE-1236
    filename = request.args.get("filename", "contacts")
    response = Response(out.getvalue(), mimetype="text/csv")
    response.headers["Content-Disposition"] = "attachment; filename=" + filename + ".csv"  # flaw: CWE-113
    return response
