from flask import Blueprint, jsonify
from flask_login import login_required

from .db import get_db

bp = Blueprint("people", __name__, url_prefix="/api/people")


@bp.get("/<int:person_id>")
@login_required
def person(person_id):
    row = get_db().execute("SELECT id, name, city FROM people WHERE id = ?", (person_id,)).fetchone()
    if row is None:
        return jsonify(error="not found"), 404
    return jsonify(id=row["id"], name=row["name"], city=row["city"])
