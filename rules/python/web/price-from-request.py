from decimal import Decimal

import stripe
from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
PRODUCTS = {"mug": 900}


@app.post("/direct")
def direct():
    # ruleid: price-from-request
    return str(request.json["price"] * request.json["quantity"])


@app.post("/checkout")
def checkout():
    data = request.get_json()
    quantity = int(data["quantity"])
    price = int(data["price"])
    # ruleid: price-from-request
    total = price * quantity
    return str(total)


@app.post("/cart")
def cart():
    total = 0
    for item in request.get_json()["items"]:
        # ruleid: price-from-request
        total += Decimal(item["price"]) * item["quantity"]
    return str(total)


@app.post("/sum")
def summed():
    items = request.json["items"]
    # ruleid: price-from-request
    return str(sum(item["price"] * item["quantity"] for item in items))


@api.post("/orders")
def order(body: Order):
    # ruleid: price-from-request
    return {"total": body.price * body.quantity}


@app.post("/pay")
def pay():
    data = request.get_json()
    # ruleid: price-from-request
    return stripe.PaymentIntent.create(amount=data["total"], currency="eur")


@app.post("/donate")
def donate():
    data = request.get_json()
    # ok: price-from-request
    return stripe.PaymentIntent.create(amount=data["amount"], currency="eur")


@app.post("/looked-up")
def looked_up():
    data = request.get_json()
    price = PRODUCTS[data["item"]]
    # ok: price-from-request
    return str(price * int(data["quantity"]))


@app.post("/compared")
def compared():
    data = request.get_json()
    price = int(data["price"])
    if price != PRODUCTS[data["item"]]:
        raise ValueError(price)
    # ok: price-from-request
    return str(price * int(data["quantity"]))


@app.post("/products")
def entered():
    data = request.get_json()
    # ok: price-from-request
    PRODUCTS[data["name"]] = data["price"]
    return ""


def total_of(price, quantity):
    # todoruleid: price-from-request
    return price * quantity


@app.post("/helped")
def helped():
    return str(total_of(request.json["price"], request.json["quantity"]))


def price_of(data):
    return data["price"]


@app.post("/returned")
def returned():
    data = request.get_json()
    price = price_of(data)
    # ruleid: price-from-request
    return str(price * data["quantity"])


@app.post("/cart/<cart_id>/items")
def add_cart_item(cart_id):
    data = request.get_json()
    cart = carts[cart_id]
    # ruleid: price-from-request
    cart.append({"product": data["product_id"], "quantity": data["quantity"], "price": data["price"]})
    product = PRODUCTS[data["product_id"]]
    # ok: price-from-request
    cart.append({"product": data["product_id"], "quantity": data["quantity"], "price": product["price"]})
    return cart
