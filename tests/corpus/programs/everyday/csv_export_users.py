import csv
import io

from flask import Blueprint, Response
from flask_login import current_user, login_required

from .models import Feedback

bp = Blueprint("export", __name__)


@bp.get("/feedback.csv")
@login_required
def feedback():
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["name", "email", "comment"])
    for entry in Feedback.query.filter_by(shop_id=current_user.shop_id):
        writer.writerow([entry.name, entry.email, entry.comment])  # flaw: CWE-1236
    return Response(out.getvalue(), mimetype="text/csv")
