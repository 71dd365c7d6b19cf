import re
from pathlib import Path

from flask import Flask, jsonify, request

app = Flask(__name__)
LOG_DIR = Path("/var/log/shop")


@app.get("/logs/grep")
def grep():
    pattern = request.args["pattern"]
    matcher = re.compile(re.escape(pattern), re.IGNORECASE)
    lines = []
    for file in sorted(LOG_DIR.glob("*.log")):
        for line in file.read_text(errors="replace").splitlines():
            if matcher.search(line):
                lines.append(line)
            if len(lines) >= 200:
                return jsonify(lines)
    return jsonify(lines)
