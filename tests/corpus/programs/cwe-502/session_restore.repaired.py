import base64
import json
from flask import Flask, request, make_response, jsonify

app = Flask(__name__)


class Cart:
    def __init__(self):
        self.items = {}

    def add(self, sku, count):
        self.items[sku] = self.items.get(sku, 0) + count


def load_cart():
    raw = request.cookies.get("cart")
    cart = Cart()
    if not raw:
        return cart
    try:
        items = json.loads(base64.b64decode(raw))
    except ValueError:
        return cart
    for sku, count in items.items():
        cart.add(str(sku), int(count))
    return cart


@app.post("/cart/<sku>")
def add(sku):
    cart = load_cart()
    cart.add(sku, 1)
    response = make_response(jsonify(cart.items))
    response.set_cookie("cart", base64.b64encode(json.dumps(cart.items).encode()).decode(), secure=True, httponly=True, samesite="Lax")
    return response
