import importlib
from flask import Flask, jsonify, request

app = Flask(__name__)
EXPORTERS = {"csv": "exporters.csv_exporter", "json": "exporters.json_exporter"}


def exporter(kind):
    if kind not in EXPORTERS:
        raise KeyError(kind)
    module = importlib.import_module(EXPORTERS[kind])
    return module.Exporter()


@app.post("/export/<kind>")
def export(kind):
    try:
        return jsonify(exporter(kind).export(request.get_json()))
    except (KeyError, ImportError):
        return jsonify(error="unknown format"), 404
