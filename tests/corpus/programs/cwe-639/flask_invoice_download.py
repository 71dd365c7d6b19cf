import os
from flask import Flask, abort, jsonify, session
from flask_sqlalchemy import SQLAlchemy
from flask_login import LoginManager, UserMixin, current_user, login_required

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db = SQLAlchemy(app)
login_manager = LoginManager(app)


class User(db.Model, UserMixin):
    id = db.Column(db.Integer, primary_key=True)


class Invoice(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.Integer, db.ForeignKey("user.id"))
    total = db.Column(db.Numeric)


@login_manager.user_loader
def load_user(user_id):
    return db.session.get(User, int(user_id))


@app.get("/invoices/<int:invoice_id>")
@login_required
def invoice(invoice_id):
    found = Invoice.query.get_or_404(invoice_id)  # flaw: CWE-639
    return jsonify(id=found.id, total=str(found.total))


@app.delete("/invoices/<int:invoice_id>")
@login_required
def delete_invoice(invoice_id):
    found = Invoice.query.get_or_404(invoice_id)
    db.session.delete(found)  # flaw: CWE-639
    db.session.commit()
    return "", 204
