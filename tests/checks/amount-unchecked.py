from fastapi import Depends, FastAPI
from flask import Flask, abort, request
from pydantic import BaseModel, Field

app = Flask(__name__)
api = FastAPI()


class Line(BaseModel):
    product: int
    units: int


class Bounded(BaseModel):
    points: int = Field(gt=0)


@api.post("/orders")
def order(line: Line, who=Depends(current_user)):
    product = products[line.product]
    # ruleid: amount-unchecked
    total = product.price * line.units
    return {"total": total}


@api.post("/points")
def spend(given: Bounded, who=Depends(current_user)):
    # ok: amount-unchecked
    wallets[who] -= given.points
    return {}


@app.post("/transfer")
def transfer():
    body = request.get_json()
    amount = float(body["amount"])
    if balances[me()] < amount:
        abort(400)
    # ruleid: amount-unchecked
    balances[me()] -= amount
    balances[body["to"]] += amount
    return {}


@app.post("/stock")
def reserve():
    qty = int(request.json["qty"])
    with connection() as database:
        # ruleid: amount-unchecked
        database.execute("UPDATE products SET stock = stock - ? WHERE id = ?", (qty, request.json["id"]))
    return {}


@api.post("/tips")
def leave(tip: float, who=Depends(current_user)):
    # ruleid: amount-unchecked
    total = bills[who].total + tip
    return {"total": total}


@app.post("/cart")
def add():
    quantity = request.json.get("quantity", 1)
    if quantity <= 0:
        abort(400)
    # ok: amount-unchecked
    cart.total += prices[request.json["id"]] * quantity
    return {}


@app.post("/basket")
def put():
    many = int(request.json["amount"])
    # ruleid: amount-unchecked
    basket.append({"id": request.json["id"], "amount": many})
    return {}


@app.post("/credits")
def convert():
    credits = int(request.form["credits"])
    # ok: amount-unchecked
    offset = credits * 2
    return {"offset": offset}


def price_of(products, quantity):
    # ok: amount-unchecked
    return products.price * quantity
