from flask import Flask, jsonify, request
import reports

app = Flask(__name__)


@app.get("/run")
def run():
    name = request.args.get("report", "sales")
    return jsonify(getattr(reports, name)())  # flaw: CWE-470
