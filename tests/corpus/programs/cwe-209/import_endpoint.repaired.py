import uuid

from flask import Blueprint, current_app, jsonify, request

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
        incident = uuid.uuid4().hex
        current_app.logger.exception("import failed, incident %s", incident)
        return problem(500, "The import failed.", incident=incident)
    return jsonify(report.as_dict()), 201
