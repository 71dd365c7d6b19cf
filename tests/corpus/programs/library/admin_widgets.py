"""Columns, filters and exports of a Flask admin extension."""
import csv
import io
import json

from flask import Blueprint, Response, abort, current_app, jsonify, request, session
from flask_login import current_user, login_required
from markupsafe import Markup

bp = Blueprint("backoffice", __name__, url_prefix="/backoffice")


def image_column(model, name):
    return Markup('<img src="%s" title="%s">' % (getattr(model, name), model.title))  # flaw: CWE-79


def json_column(model, name):
    return Markup("<pre>" + json.dumps(getattr(model, name), indent=2) + "</pre>")  # flaw: CWE-79


@bp.get("/export/<model>")
@login_required
def export(model):
    rows = current_app.extensions["backoffice"][model].rows()  # flaw: CWE-862
    out = io.StringIO()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow(row)
    return Response(out.getvalue(), mimetype="text/csv")


@bp.post("/impersonate/<int:user_id>")
@login_required
def impersonate(user_id):
    session["user_id"] = user_id  # flaw: CWE-862
    return jsonify(ok=True)


@bp.get("/inspect")
@login_required
def inspect():
    path = request.args["path"]
    obj = current_app
    for part in path.split("."):
        obj = getattr(obj, part)  # flaw: CWE-470
    return jsonify(value=repr(obj))


@bp.post("/preview")
@login_required
def preview():
    text = request.form["text"]
    return Markup("<div>") + Markup(text) + Markup("</div>")  # flaw: CWE-79
