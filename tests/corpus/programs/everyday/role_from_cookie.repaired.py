import os

from flask import Flask, abort, request, session

from .orders import refund

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


def role():
    return session.get("role", "customer")


@app.post("/orders/<int:order_id>/refund")
def refund_order(order_id):
    if "user_id" not in session:
        abort(401)
    if role() != "staff":
        abort(403)
    refund(order_id, by=session["user_id"])
    return {"refunded": order_id}
