import os

from flask import Flask, redirect, render_template, request, session, url_for

app = Flask(__name__)
app.config.from_mapping(SECRET_KEY=os.environ["SECRET_KEY"])

SHIPPING = {"standard": 4.9, "express": 9.9}
PRICES = {"shirt": 25.0, "mug": 12.5}


@app.route("/cart", methods=["POST"])
def cart():
    product = request.form["product"]
    if product not in PRICES:
        return render_template("cart.html", error="Unknown product"), 400
    session["product"] = product
    session["price"] = request.form["price"]  # flaw: CWE-501
    session["is_member"] = request.form.get("is_member")  # flaw: CWE-501
    return redirect(url_for("shipping"))


@app.route("/shipping", methods=["GET", "POST"])
def shipping():
    if request.method == "POST":
        method = request.form["method"]
        session["shipping"] = method if method in SHIPPING else "standard"
        return redirect(url_for("summary"))
    return render_template("shipping.html", methods=SHIPPING)


@app.route("/summary")
def summary():
    total = float(session["price"]) + SHIPPING[session["shipping"]]
    if session["is_member"]:
        total *= 0.9
    return render_template("summary.html", total=total)
