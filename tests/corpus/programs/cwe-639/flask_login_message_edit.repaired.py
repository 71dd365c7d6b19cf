from flask import Blueprint, abort, jsonify, request
from flask_login import current_user, login_required
from .models import Message, db

bp = Blueprint("messages", __name__)


@bp.put("/messages/<int:message_id>")
@login_required
def edit(message_id):
    message = db.session.get(Message, message_id)
    if message is None:
        abort(404)
    if message.sender_id != current_user.id:
        abort(403)
    message.text = request.get_json()["text"]
    db.session.commit()
    return jsonify(id=message.id)


@bp.post("/messages")
@login_required
def create():
    message = Message(text=request.get_json()["text"], sender_id=current_user.id)
    db.session.add(message)
    db.session.commit()
    return jsonify(id=message.id), 201
