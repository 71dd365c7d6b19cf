import os
from decimal import Decimal

from flask import Flask, jsonify, request, session, abort

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
PRICES = {"mug": Decimal("9.50"), "shirt": Decimal("19.00")}


@app.post("/cart/items")
def add_item():
    body = request.get_json()
    sku = body["sku"]
    if sku not in PRICES:
        abort(404)
    cart = session.setdefault("cart", {})
    cart[sku] = cart.get(sku, 0) + int(body.get("quantity", 1))
    session.modified = True
    return jsonify(cart)


@app.post("/session/preferences")
def preferences():
    body = request.get_json()
    for key, value in body.items():
        session[key] = value  # flaw: CWE-501
    return jsonify(ok=True)


@app.get("/admin")
def admin():
    if not session.get("is_admin"):
        abort(403)
    return jsonify(message="welcome")
