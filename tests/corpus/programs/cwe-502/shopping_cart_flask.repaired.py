import base64
import json
import os
from dataclasses import dataclass, field

from flask import Flask, jsonify, make_response, request
from itsdangerous import BadSignature, URLSafeTimedSerializer

app = Flask(__name__)
signer = URLSafeTimedSerializer(os.environ["CART_SECRET"], salt="cart")
MAX_AGE = 30 * 24 * 3600

PRODUCTS = {
    1: {"name": "Mug", "price": 850},
    2: {"name": "T-Shirt", "price": 1999},
    3: {"name": "Sticker set", "price": 399},
}


@dataclass
class Cart:
    items: dict = field(default_factory=dict)

    def add(self, product_id: int, quantity: int) -> None:
        self.items[product_id] = min(self.items.get(product_id, 0) + quantity, 99)

    def total(self) -> int:
        return sum(PRODUCTS[p]["price"] * q for p, q in self.items.items())


def load_cart() -> Cart:
    raw = request.cookies.get("cart")
    if not raw:
        return Cart()
    try:
        data = signer.loads(raw, max_age=MAX_AGE)
        return Cart(items={int(p): int(q) for p, q in data.items() if int(p) in PRODUCTS})
    except (BadSignature, ValueError, AttributeError):
        return Cart()


def with_cart(payload, cart: Cart):
    response = make_response(jsonify(payload))
    value = signer.dumps({str(p): q for p, q in cart.items.items()})
    response.set_cookie("cart", value, max_age=MAX_AGE, httponly=True,
                        secure=True, samesite="Lax")
    return response


@app.get("/products")
def products():
    return jsonify([{"id": pid, **p} for pid, p in PRODUCTS.items()])


@app.post("/cart/add")
def add_to_cart():
    data = request.get_json(silent=True) or {}
    product_id, quantity = data.get("product_id"), data.get("quantity", 1)
    if product_id not in PRODUCTS:
        return jsonify(error="unknown product"), 404
    if not isinstance(quantity, int) or not 1 <= quantity <= 99:
        return jsonify(error="invalid quantity"), 400
    cart = load_cart()
    cart.add(product_id, quantity)
    return with_cart({"items": cart.items, "total": cart.total()}, cart)


@app.get("/cart")
def view_cart():
    cart = load_cart()
    return jsonify({"items": cart.items, "total": cart.total()})


@app.post("/cart/checkout")
def checkout():
    cart = load_cart()
    if not cart.items:
        return jsonify(error="cart is empty"), 400
    total = cart.total()
    return with_cart({"status": "ordered", "total": total}, Cart())


if __name__ == "__main__":
    app.run()
