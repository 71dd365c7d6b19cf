"""Internal log viewer."""
import logging
import os
import subprocess

from flask import Flask, request, render_template_string

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
    log.info("viewing %s" % name)  # flaw: CWE-117
    with open(os.path.join(LOGS, name)) as fh:  # flaw: CWE-22
        body = fh.read()
    return render_template_string("<html><body><h1>" + name + "</h1><pre>{{ body }}</pre></body></html>", body=body)  # flaw: CWE-1336


@app.route("/grep")
def grep():
    pattern = request.args["q"]
    out = subprocess.getoutput(f"grep -n '{pattern}' {LOGS}/*.log")  # flaw: CWE-78
    return f"<pre>{out}</pre>"  # flaw: CWE-79


@app.route("/tail")
def tail():
    lines = request.args.get("lines", default=100, type=int)
    out = subprocess.run(["tail", "-n", str(min(lines, 1000)), os.path.join(LOGS, "app.log")], capture_output=True, text=True)
    return render_template_string(PAGE, name="app.log", body=out.stdout)


if __name__ == "__main__":
    app.run(host="0.0.0.0", debug=True)  # flaw: CWE-94
