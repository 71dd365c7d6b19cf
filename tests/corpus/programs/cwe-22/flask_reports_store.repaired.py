import json
import os
from flask import Flask, Blueprint, request, jsonify, abort, current_app

bp = Blueprint("reports", __name__, url_prefix="/reports")


class ReportStore:
    """Keeps reports as JSON files below one folder."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        os.makedirs(self.folder, exist_ok=True)

    def _path(self, report_id):
        path = os.path.abspath(os.path.join(self.folder, report_id + ".json"))
        if not path.startswith(self.folder + os.sep):
            raise ValueError("invalid report id")
        return path

    def load(self, report_id):
        with open(self._path(report_id), encoding="utf-8") as handle:
            return json.load(handle)

    def names(self):
        return sorted(name[:-5] for name in os.listdir(self.folder) if name.endswith(".json"))


def store():
    return ReportStore(current_app.config["REPORTS"])


@bp.get("/")
def index():
    return jsonify(store().names())


@bp.get("/<path:report_id>")
def show(report_id):
    try:
        return jsonify(store().load(report_id))
    except (FileNotFoundError, ValueError):
        abort(404)


def create_app():
    app = Flask(__name__)
    app.config["REPORTS"] = os.environ.get("REPORTS_DIR", "./reports")
    app.register_blueprint(bp)
    return app
