import base64
import json
import pickle
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
    return pickle.loads(base64.b64decode(raw))  # flaw: CWE-502


@app.post("/cart/<sku>")
def add(sku):
    cart = load_cart()
    cart.add(sku, 1)
    response = make_response(jsonify(cart.items))
    response.set_cookie("cart", base64.b64encode(pickle.dumps(cart)).decode(), secure=True, httponly=True, samesite="Lax")
    return response
