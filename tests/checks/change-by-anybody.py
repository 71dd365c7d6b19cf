from flask import Flask, request
from werkzeug.security import check_password_hash

app = Flask(__name__)


@app.post("/login")
# ok: change-by-anybody
def login():
    if check_password_hash(stored(request.json["name"]), request.json["password"]):
        return new_session()


@app.post("/products")
# ruleid: change-by-anybody
def add_product():
    products.insert_one({"name": request.json["name"]})


@app.delete("/products/<number>")
# ruleid: change-by-anybody
def remove_product(number):
    products.delete_one({"number": number})


@app.get("/export/customers.csv")
# ruleid: change-by-anybody
def export_customers():
    return as_csv(db.query(Customer).all(), "customers")


@app.post("/comments")
# ok: change-by-anybody
def comment():
    comments.insert_one({"text": request.json["text"]})


@app.put("/products/<number>")
@login_required
# ok: change-by-anybody
def change_product(number):
    products.update_one({"number": number}, {"$set": {"name": request.json["name"]}})


@app.patch("/products/<number>")
# ok: change-by-anybody
def rename_product(number):
    user = user_of(request.headers["Authorization"])
    products.update_one({"number": number, "owner": user}, {"$set": {"name": request.json["name"]}})


@app.get("/products")
# ok: change-by-anybody
def all_products():
    return list(products.find())
