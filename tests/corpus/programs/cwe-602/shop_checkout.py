import os
import sqlite3
from flask import Flask, jsonify, request, session, abort

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
PRODUCTS = {"mug": 900, "shirt": 2400, "cap": 1500}


def save_order(user, item, quantity, total):
    with sqlite3.connect("shop.db") as db:
        db.execute("INSERT INTO orders (user, item, quantity, total) VALUES (?, ?, ?, ?)", (user, item, quantity, total))


@app.post("/checkout")
def checkout():
    if "user" not in session:
        abort(401)
    data = request.get_json()
    item = data["item"]
    quantity = int(data["quantity"])
    if item not in PRODUCTS or not 0 < quantity < 100:
        abort(400)
    price = int(data["price"])
    total = price * quantity  # flaw: CWE-602
    save_order(session["user"], item, quantity, total)
    return jsonify(total=total)
