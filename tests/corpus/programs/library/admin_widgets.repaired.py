"""Columns, filters and exports of a Flask admin extension."""
import csv
import io
import json

from flask import Blueprint, Response, abort, current_app, jsonify, request, session
from flask_login import current_user, login_required
from markupsafe import Markup
from markupsafe import escape

bp = Blueprint("backoffice", __name__, url_prefix="/backoffice")


def image_column(model, name):
    return Markup('<img src="%s" title="%s">') % (getattr(model, name), model.title)


def json_column(model, name):
    return Markup("<pre>{}</pre>").format(json.dumps(getattr(model, name), indent=2))


@bp.get("/export/<model>")
@login_required
def export(model):
    if not current_user.has_role("manager"):
        abort(403)
    rows = current_app.extensions["backoffice"][model].rows()
    out = io.StringIO()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow(row)
    return Response(out.getvalue(), mimetype="text/csv")


@bp.post("/impersonate/<int:user_id>")
@login_required
def impersonate(user_id):
    if not current_user.is_superuser:
        abort(403)
    session["user_id"] = user_id
    return jsonify(ok=True)


@bp.get("/inspect")
@login_required
def inspect():
    path = request.args["path"]
    obj = current_app
    allowed = {"name": current_app.name, "debug": current_app.debug}
    if path not in allowed:
        abort(404)
    return jsonify(value=repr(allowed[path]))


@bp.post("/preview")
@login_required
def preview():
    text = request.form["text"]
    return Markup("<div>") + escape(text) + Markup("</div>")
