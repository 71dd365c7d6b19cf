"""Reports by name: /reports/run?name=weekly."""
import importlib

from flask import Flask, abort, jsonify, request

app = Flask(__name__)

NAMES = ["daily", "weekly", "monthly"]


@app.get("/reports")
def names():
    return jsonify(NAMES)


@app.get("/reports/run")
def run_report():
    name = request.args.get("name", "daily")
    form = request.args.get("format", "as_table")
    try:
        module = importlib.import_module("reports." + name)  # flaw: CWE-706
    except ImportError:
        abort(404)
    function = getattr(module, form)  # flaw: CWE-706
    return jsonify(function())


if __name__ == "__main__":
    app.run()
