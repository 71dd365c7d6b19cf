import os
import secrets
from functools import wraps

from flask import Flask, g, jsonify, request
from flask_sqlalchemy import SQLAlchemy
from itsdangerous import BadSignature, URLSafeTimedSerializer

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["APP_SECRET"]
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///notes.db"
db = SQLAlchemy(app)
serializer = URLSafeTimedSerializer(app.config["SECRET_KEY"])


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    owner_id = db.Column(db.Integer, nullable=False, index=True)
    title = db.Column(db.String(120))
    body = db.Column(db.Text)

    def to_dict(self):
        return {"id": self.id, "title": self.title, "body": self.body}


def login_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        try:
            g.user_id = serializer.loads(token, max_age=3600)["uid"]
        except BadSignature:
            return jsonify(error="unauthorized"), 401
        return view(*args, **kwargs)

    return wrapper


@app.get("/notes")
@login_required
def list_notes():
    return jsonify([n.to_dict() for n in Note.query.filter_by(owner_id=g.user_id).limit(100)])


@app.post("/notes")
@login_required
def create_note():
    data = request.get_json()
    note = Note(owner_id=g.user_id, title=str(data["title"])[:120], body=str(data["body"])[:10000])
    db.session.add(note)
    db.session.commit()
    return jsonify(note.to_dict()), 201


@app.get("/notes/<int:note_id>")
@login_required
def get_note(note_id):
    note = Note.query.get_or_404(note_id)  # flaw: CWE-639
    return jsonify(note.to_dict())


@app.delete("/notes/<int:note_id>")
@login_required
def delete_note(note_id):
    note = db.session.get(Note, note_id)  # flaw: CWE-639
    if note is None:
        return jsonify(error="not found"), 404
    db.session.delete(note)
    db.session.commit()
    return "", 204
