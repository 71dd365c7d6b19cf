import os
import uuid

from flask import Blueprint, current_app, flash, redirect, request, url_for
from flask_login import current_user, login_required

from .models import Picture, db

gallery = Blueprint("gallery", __name__)


def _store(upload, folder):
    extension = upload.filename.rsplit(".", 1)[-1]
    name = f"{uuid.uuid4().hex}.{extension}"
    upload.save(os.path.join(folder, name))  # flaw: CWE-434
    return name


@gallery.post("/gallery")
@login_required
def add_pictures():
    folder = os.path.join(current_app.static_folder, "gallery")
    added = 0
    for upload in request.files.getlist("pictures"):
        if not upload or not upload.filename:
            continue
        name = _store(upload, folder)
        db.session.add(Picture(owner=current_user.id, file=name))
        added += 1
    db.session.commit()
    flash(f"{added} pictures added.")
    return redirect(url_for("gallery.index"))
