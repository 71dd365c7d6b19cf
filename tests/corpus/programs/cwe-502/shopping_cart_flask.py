import base64
import pickle
from dataclasses import dataclass, field

from flask import Flask, jsonify, make_response, request

app = Flask(__name__)

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
        return pickle.loads(base64.urlsafe_b64decode(raw))  # flaw: CWE-502
    except Exception:
        return Cart()


def with_cart(payload, cart: Cart):
    response = make_response(jsonify(payload))
    value = base64.urlsafe_b64encode(pickle.dumps(cart)).decode()
    response.set_cookie("cart", value, max_age=30 * 24 * 3600, httponly=True,
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
