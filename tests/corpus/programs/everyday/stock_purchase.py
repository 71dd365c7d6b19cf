from flask import Blueprint, abort, jsonify
from .db import db
from .models import Product

shop = Blueprint("shop", __name__)


@shop.post("/products/<int:pid>/buy")
def buy(pid):
    product = Product.query.get_or_404(pid)
    if product.stock < 1:
        abort(409)
    product.stock -= 1  # flaw: CWE-362
    db.session.commit()
    return jsonify(ok=True)
