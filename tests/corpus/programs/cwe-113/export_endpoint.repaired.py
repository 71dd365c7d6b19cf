import csv
import io

from flask import Blueprint, Response, request
from flask_login import current_user, login_required
from werkzeug.utils import secure_filename

from .models import Task

bp = Blueprint("export", __name__)


@bp.get("/tasks/export")
@login_required
def export_tasks():
    """Download the tasks of the current user as CSV."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(["id", "state", "hours"])
    for task in Task.query.filter_by(owner_id=current_user.id):
        writer.writerow([task.id, task.state.value, int(task.hours)])

    response = Response(buffer.getvalue(), mimetype="text/csv")
    filename = secure_filename(request.args.get("filename", "tasks.csv")) or "tasks.csv"
    response.headers["Content-Disposition"] = "attachment; filename=" + filename
    return response


@bp.get("/tasks/count")
@login_required
def count_tasks():
    return {"count": Task.query.filter_by(owner_id=current_user.id).count()}
