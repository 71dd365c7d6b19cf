"""Internal log viewer."""
import logging
import os
import subprocess

from flask import Flask, abort, render_template_string, request
from werkzeug.utils import safe_join

app = Flask(__name__)
LOGS = "/var/log/myapp"
logging.basicConfig(filename="viewer.log", level=logging.INFO)
log = logging.getLogger("viewer")

PAGE = """
<html><body><h1>{{ name }}</h1><pre>{{ body }}</pre></body></html>
"""


@app.route("/")
def index():
    names = sorted(os.listdir(LOGS))
    return render_template_string("{% for n in names %}<a href='/view?name={{ n }}'>{{ n }}</a><br>{% endfor %}", names=names)


@app.route("/view")
def view():
    name = request.args.get("name", "app.log")
    log.info("viewing %s", name.replace("\r", "").replace("\n", ""))
    path = safe_join(LOGS, name)
    if path is None or not os.path.isfile(path):
        abort(404)
    with open(path) as fh:
        body = fh.read()
    return render_template_string(PAGE, name=name, body=body)


@app.route("/grep")
def grep():
    pattern = request.args["q"]
    files = [os.path.join(LOGS, f) for f in os.listdir(LOGS) if f.endswith(".log")]
    done = subprocess.run(
        ["grep", "-n", "-F", "-e", pattern, "--", *files], capture_output=True, text=True, timeout=10
    )
    return render_template_string(PAGE, name="results", body=done.stdout)


@app.route("/tail")
def tail():
    lines = request.args.get("lines", default=100, type=int)
    out = subprocess.run(["tail", "-n", str(min(lines, 1000)), os.path.join(LOGS, "app.log")], capture_output=True, text=True)
    return render_template_string(PAGE, name="app.log", body=out.stdout)


if __name__ == "__main__":
    app.run(host="127.0.0.1")
