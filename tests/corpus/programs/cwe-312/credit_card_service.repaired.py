import os
from cryptography.fernet import Fernet
from flask import Flask, request, jsonify
from flask_jwt_extended import JWTManager, jwt_required, get_jwt_identity
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = os.environ["JWT_SECRET_KEY"]
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DB"]
db = SQLAlchemy(app)
JWTManager(app)
fernet = Fernet(os.environ["CARD_KEY"])


class Card(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.String(36), index=True)
    number = db.Column(db.String(200))
    expiry = db.Column(db.String(7))


@app.post("/cards")
@jwt_required()
def add_card():
    data = request.get_json()
    number = data["card_number"].replace(" ", "")
    if not number.isdigit() or not 12 <= len(number) <= 19:
        return jsonify(error="bad number"), 400
    card = Card(user_id=get_jwt_identity(), number=fernet.encrypt(number.encode()).decode(), expiry=data["expiry"])
    app.logger.info("card added for %s", get_jwt_identity())
    db.session.add(card)
    db.session.commit()
    return jsonify(id=card.id, last4=number[-4:]), 201
