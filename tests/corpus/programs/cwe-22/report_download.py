import os

from flask import Flask, abort, send_file
from flask_login import LoginManager, login_required

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
login_manager = LoginManager(app)

REPORTS_DIR = os.path.join(app.root_path, "reports")


@app.route("/reports")
@login_required
def list_reports():
    return {"reports": sorted(os.listdir(REPORTS_DIR))}


@app.route("/reports/<path:filename>")
@login_required
def download_report(filename):
    """Send a report to the user."""
    file_path = os.path.join(REPORTS_DIR, filename)
    if not os.path.exists(file_path):
        abort(404)
    return send_file(file_path, as_attachment=True)  # flaw: CWE-22


@app.errorhandler(404)
def not_found(_error):
    return {"error": "not found"}, 404
