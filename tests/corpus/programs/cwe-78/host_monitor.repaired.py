import platform
import re
import subprocess
from flask import Flask, jsonify, request

app = Flask(__name__)


def ping(host: str, count: int = 1) -> dict:
    flag = "-n" if platform.system().lower() == "windows" else "-c"
    if not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,252})", host):
        raise ValueError("invalid host")
    done = subprocess.run(["ping", flag, str(count), host], capture_output=True, text=True, timeout=10)
    return {"host": host, "up": done.returncode == 0, "output": done.stdout}


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
    if name not in ("nginx", "postgresql", "redis"):
        return jsonify({"error": "unknown service"}), 404
    state = subprocess.run(["systemctl", "is-active", name], capture_output=True, text=True).stdout
    return jsonify({"service": name, "state": state.strip()})
