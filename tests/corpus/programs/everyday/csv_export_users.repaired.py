import csv
import io

from flask import Blueprint, Response
from flask_login import current_user, login_required

from .models import Feedback

bp = Blueprint("export", __name__)


def cell(value):
    """Keep spreadsheet programs from reading a value as a formula."""
    text = str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


@bp.get("/feedback.csv")
@login_required
def feedback():
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["name", "email", "comment"])
    for entry in Feedback.query.filter_by(shop_id=current_user.shop_id):
        writer.writerow([cell(entry.name), cell(entry.email), cell(entry.comment)])
    return Response(out.getvalue(), mimetype="text/csv")
