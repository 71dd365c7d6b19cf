import re
from collections import deque
from pathlib import Path

from flask import Flask, jsonify, request

app = Flask(__name__)
LOG = Path("/var/log/app/current.log")


def tail(count):
    with LOG.open(encoding="utf-8", errors="replace") as handle:
        return list(deque(handle, maxlen=count))


@app.get("/logs")
def logs():
    return jsonify(lines=tail(100))


@app.get("/logs/search")
def search_logs():
    """Search the last 5,000 lines."""
    needle = request.args.get("q", "")
    if not needle:
        return jsonify(lines=[])
    pattern = re.compile(re.escape(needle), re.IGNORECASE)
    hits = [line.rstrip("\n") for line in tail(5000) if pattern.search(line)]
    return jsonify(count=len(hits), lines=hits[:200])


if __name__ == "__main__":
    app.run()
