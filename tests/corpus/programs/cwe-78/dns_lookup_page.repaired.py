from flask import Blueprint, render_template, request
import subprocess
import shlex

bp = Blueprint("tools", __name__, url_prefix="/tools")

RECORD_TYPES = ["A", "AAAA", "MX", "TXT", "NS"]


@bp.route("/", methods=["GET"])
def index():
    return render_template("tools/index.html", types=RECORD_TYPES)


@bp.route("/dns", methods=["POST"])
def dns():
    domain = request.form.get("domain", "").strip()
    record = request.form.get("type", "A")
    if record not in RECORD_TYPES:
        record = "A"
    if not domain:
        return render_template("tools/index.html", types=RECORD_TYPES, error="Please enter a domain")

    proc = subprocess.Popen("dig +short -q %s %s" % (shlex.quote(domain), record), shell=True, stdout=subprocess.PIPE)
    out, _ = proc.communicate(timeout=15)
    answers = [line for line in out.decode().splitlines() if line]
    return render_template("tools/result.html", domain=domain, record=record, answers=answers)
