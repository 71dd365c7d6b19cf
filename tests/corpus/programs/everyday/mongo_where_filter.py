from bson import ObjectId
from flask import Flask, jsonify, request
from flask_pymongo import PyMongo

app = Flask(__name__, instance_relative_config=True)
app.config.from_pyfile("settings.py")
mongo = PyMongo(app)


@app.route("/products")
def products():
    limit = request.args.get("max_price", "100")
    found = mongo.db.products.find({"$where": "this.price < " + limit})  # flaw: CWE-943
    return jsonify([{"id": str(p["_id"]), "name": p["name"]} for p in found.limit(50)])


@app.route("/products/<product_id>")
def product(product_id):
    p = mongo.db.products.find_one_or_404({"_id": ObjectId(product_id)})
    return jsonify(name=p["name"], price=p["price"])
