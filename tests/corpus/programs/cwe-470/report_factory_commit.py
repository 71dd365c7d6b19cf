"""Loads report classes by the name that the scheduler stored."""

import importlib
import logging

from flask import Blueprint, abort, jsonify, request

bp = Blueprint("reports", __name__)
log = logging.getLogger(__name__)


class ReportError(Exception):
    pass


def load_class(dotted):
    module_name, _, class_name = dotted.rpartition(".")
    try:
        module = importlib.import_module(module_name)  # flaw: CWE-470
    except ImportError as error:
        raise ReportError(dotted) from error
    return getattr(module, class_name)


@bp.post("/reports/run")
def run_report():
    body = request.get_json()
    try:
        report = load_class(body["report"])(**body.get("options", {}))
    except ReportError:
        abort(404)
    log.info("report started")
    return jsonify(rows=report.rows())
