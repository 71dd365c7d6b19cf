import os

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
OFFICE = {"10.1.0.4", "10.1.0.5"}


@app.before_request
def office_only():
    address = request.headers.get("X-Forwarded-For", request.remote_addr)  # flaw: CWE-290, CWE-348
    if address not in OFFICE:
        abort(403)


@app.get("/metrics")
def metrics():
    load = os.getloadavg()
    return jsonify(load1=load[0], load5=load[1])
