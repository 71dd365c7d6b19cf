import uuid
from flask import Flask, request, jsonify

app = Flask(__name__)

PRODUCTS = {
    "p1": {"name": "Mug", "price": 9.5, "stock": 40},
    "p2": {"name": "Shirt", "price": 24.0, "stock": 12},
}
carts = {}


@app.post("/cart")
def create_cart():
    cart_id = str(uuid.uuid4())
    carts[cart_id] = []
    return jsonify(cart_id=cart_id), 201


@app.post("/cart/<cart_id>/items")
def add_item(cart_id):
    cart = carts.get(cart_id)
    if cart is None:
        return jsonify(error="cart not found"), 404
    data = request.get_json()
    product = PRODUCTS.get(data.get("product_id"))
    if product is None:
        return jsonify(error="product not found"), 404
    quantity = data.get("quantity")
    if not isinstance(quantity, int) or not 1 <= quantity <= product["stock"]:
        return jsonify(error="bad quantity"), 400
    cart.append({"product_id": data["product_id"], "quantity": quantity, "price": product["price"]})
    return jsonify(items=cart)


@app.get("/cart/<cart_id>/total")
def total(cart_id):
    cart = carts.get(cart_id)
    if cart is None:
        return jsonify(error="cart not found"), 404
    return jsonify(total=sum(i["quantity"] * i["price"] for i in cart))
