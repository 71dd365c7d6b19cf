import os
from flask import Flask, abort, jsonify, request
from flask_jwt_extended import JWTManager, get_jwt_identity, jwt_required
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = os.environ["JWT_SECRET_KEY"]
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
jwt = JWTManager(app)
db = SQLAlchemy(app)


class Ticket(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    author = db.Column(db.String(80))
    status = db.Column(db.String(20), default="open")


@app.patch("/tickets/<int:ticket_id>")
@jwt_required()
def update(ticket_id):
    ticket = db.get_or_404(Ticket, ticket_id)
    ticket.status = request.get_json()["status"]  # flaw: CWE-862, CWE-639
    db.session.commit()
    return jsonify(id=ticket.id, status=ticket.status)
