import hashlib
import hmac
import os

from flask import Flask, abort, request

from .orders import mark_paid

app = Flask(__name__)
KEY = os.environ["PAYMENT_KEY"].encode()


@app.post("/payments/callback")
def callback():
    """Called by the payment provider when an order has been paid."""
    event = request.get_json()  # flaw: CWE-345
    if event["status"] == "paid":
        mark_paid(event["order_id"], event["amount"])
    return "", 204
