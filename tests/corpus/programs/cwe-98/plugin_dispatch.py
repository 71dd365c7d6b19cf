import importlib
from flask import Flask, jsonify, request

app = Flask(__name__)


def exporter(kind):
    module = importlib.import_module("exporters." + kind)  # flaw: CWE-98
    return module.Exporter()


@app.post("/export/<kind>")
def export(kind):
    try:
        return jsonify(exporter(kind).export(request.get_json()))
    except (KeyError, ImportError):
        return jsonify(error="unknown format"), 404
