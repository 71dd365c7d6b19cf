from flask import Flask, jsonify, request
import reports

app = Flask(__name__)
REPORTS = {"sales": reports.sales, "stock": reports.stock}


@app.get("/run")
def run():
    name = request.args.get("report", "sales")
    if name not in REPORTS:
        return jsonify(error="unknown report"), 404
    return jsonify(REPORTS[name]())
