import platform
import re
import subprocess
from flask import Flask, jsonify, request

app = Flask(__name__)


def ping(host: str, count: int = 1) -> dict:
    flag = "-n" if platform.system().lower() == "windows" else "-c"
    output = subprocess.getoutput(f"ping {flag} {count} {host}")  # flaw: CWE-78
    return {"host": host, "up": "ttl=" in output.lower(), "output": output}


@app.route("/ping")
def ping_route():
    host = request.args.get("host", "")
    if not host:
        return jsonify({"error": "host is required"}), 400
    try:
        return jsonify(ping(host))
    except ValueError as exc:
        return jsonify({"error": "invalid host"}), 400


@app.route("/services/<name>/status")
def service_status(name):
    state = subprocess.run("systemctl is-active " + name, shell=True, capture_output=True, text=True).stdout  # flaw: CWE-78
    return jsonify({"service": name, "state": state.strip()})
