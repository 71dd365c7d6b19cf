import os
import uuid

from flask import Blueprint, current_app, flash, redirect, request, url_for
from flask_login import current_user, login_required
from PIL import Image, UnidentifiedImageError

from .models import Picture, db

gallery = Blueprint("gallery", __name__)

EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}


def _store(upload, folder):
    """Keep an upload if it is a picture; its name and ending are ours."""
    try:
        with Image.open(upload.stream) as picture:
            extension = EXTENSIONS[picture.format]
            picture.verify()
    except (UnidentifiedImageError, KeyError, OSError):
        return None
    upload.stream.seek(0)
    name = f"{uuid.uuid4().hex}.{extension}"
    upload.save(os.path.join(folder, name))
    return name


@gallery.post("/gallery")
@login_required
def add_pictures():
    folder = os.path.join(current_app.config["MEDIA_ROOT"], "gallery")
    added = 0
    for upload in request.files.getlist("pictures"):
        if not upload or not upload.filename:
            continue
        name = _store(upload, folder)
        if name is None:
            flash("One of the files is not a picture.")
            continue
        db.session.add(Picture(owner=current_user.id, file=name))
        added += 1
    db.session.commit()
    flash(f"{added} pictures added.")
    return redirect(url_for("gallery.index"))
