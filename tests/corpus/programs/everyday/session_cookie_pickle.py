import base64
import pickle

from flask import Flask, make_response, request

app = Flask(__name__)


def load_cart(req):
    raw = req.cookies.get("cart")
    if not raw:
        return {}
    return pickle.loads(base64.b64decode(raw))  # flaw: CWE-502


def dump_cart(cart):
    return base64.b64encode(pickle.dumps(cart)).decode()


@app.post("/cart/add/<int:item>")
def add(item):
    cart = load_cart(request)
    cart[item] = cart.get(item, 0) + 1
    response = make_response({"items": sum(cart.values())})
    response.set_cookie("cart", dump_cart(cart), httponly=True, secure=True, samesite="Lax")
    return response
