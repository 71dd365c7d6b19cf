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
    signature = request.headers.get("X-Signature", "")
    expected = hmac.new(KEY, request.get_data(), hashlib.sha512).hexdigest()
    if not hmac.compare_digest(signature, expected):
        abort(401)
    event = request.get_json()
    if event["status"] == "paid":
        mark_paid(event["order_id"], event["amount"])
    return "", 204
