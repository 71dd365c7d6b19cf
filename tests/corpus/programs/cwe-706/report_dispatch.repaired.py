"""Reports by name: /reports/run?name=weekly."""
from reports import daily, monthly, weekly

from flask import Flask, abort, jsonify, request

app = Flask(__name__)

NAMES = ["daily", "weekly", "monthly"]
REPORTS = {"daily": daily, "weekly": weekly, "monthly": monthly}


@app.get("/reports")
def names():
    return jsonify(NAMES)


@app.get("/reports/run")
def run_report():
    name = request.args.get("name", "daily")
    form = request.args.get("format", "as_table")
    module = REPORTS.get(name)
    if module is None:
        abort(404)
    function = module.as_chart if form == "as_chart" else module.as_table
    return jsonify(function())


if __name__ == "__main__":
    app.run()
