from flask import Blueprint, abort, jsonify
from .db import db
from .models import Product

shop = Blueprint("shop", __name__)


@shop.post("/products/<int:pid>/buy")
def buy(pid):
    changed = Product.query.filter(Product.id == pid, Product.stock > 0).update({"stock": Product.stock - 1})
    db.session.commit()
    if not changed:
        abort(409)
    return jsonify(ok=True)
