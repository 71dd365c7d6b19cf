import subprocess
import shlex
import re
from flask import Flask, request, jsonify

app = Flask(__name__)
HOST = re.compile(r"^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$")


def run(command):
    result = subprocess.run(command, capture_output=True, text=True, timeout=20)
    return result.stdout or result.stderr


@app.route("/whois")
def whois():
    domain = request.args.get("domain", "")
    if not domain:
        return jsonify(error="domain required"), 400
    if not HOST.match(domain):
        return jsonify(error="invalid domain"), 400
    output = run(["whois", "--", domain])
    return jsonify(domain=domain, output=output)


@app.route("/health")
def health():
    return jsonify(ok=True)
