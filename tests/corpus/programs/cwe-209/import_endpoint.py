import traceback

from flask import Blueprint, jsonify, request

from ..importers import ImportFailed, run_import
from ..permissions import needs

api = Blueprint("imports", __name__)


def problem(status, title, **extra):
    body = {"title": title, "status": status}
    body.update(extra)
    return jsonify(body), status


@api.post("/imports")
@needs("imports:write")
def start_import():
    try:
        report = run_import(request.get_json()["source"])
    except ImportFailed as failure:
        return problem(422, str(failure.public_message))
    except Exception:
        details = traceback.format_exc()
        return problem(500, "The import failed.", details=details)  # flaw: CWE-209
    return jsonify(report.as_dict()), 201
