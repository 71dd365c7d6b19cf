from flask import Blueprint, jsonify, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

db = SQLAlchemy()
bp = Blueprint("products", __name__)


class Product(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(120), nullable=False)
    price = db.Column(db.Numeric(10, 2))

    def as_dict(self):
        return {"id": self.id, "name": self.name, "price": str(self.price)}


@bp.get("/products")
def search():
    name = request.args.get("name", "")
    order = request.args.get("order", "name")
    products = Product.query.filter(text("name LIKE '%" + name + "%'")).order_by(text(order)).all()  # flaw: CWE-89
    return jsonify([p.as_dict() for p in products])


@bp.get("/stats")
def stats():
    minimum = request.args.get("min", "0")
    row = db.session.execute(text(f"SELECT count(*), avg(price) FROM product WHERE price > {minimum}")).one()  # flaw: CWE-89
    return jsonify(count=row[0], average=float(row[1] or 0))
