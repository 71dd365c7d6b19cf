import hashlib
import hmac
import json

import stripe
from fastapi import FastAPI, Request
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()


# ruleid: webhook-unverified
@app.post("/webhook/stripe")
def paid():
    event = json.loads(request.data)
    if event["type"] == "payment_intent.succeeded":
        mark_paid(event["data"]["object"]["id"])
    return "", 200


# ruleid: webhook-unverified
@app.route("/webhooks/orders", methods=["POST"])
def ordered():
    data = request.get_json()
    orders.add(data)
    return "ok"


class Hooks:
    # ruleid: webhook-unverified
    @api.post("/hooks/github")
    async def pushed(request: Request):
        body = await request.json()
        deploy(body["ref"])


# ok: webhook-unverified
@app.post("/webhook/paid")
def verified():
    try:
        event = stripe.Webhook.construct_event(request.data, request.headers["Stripe-Signature"], SECRET)
    except stripe.SignatureVerificationError:
        abort(400)
    mark_paid(event)
    return ""


# ok: webhook-unverified
@app.post("/webhook/signed")
def signed():
    expected = hmac.new(SECRET, request.data, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Signature"]):
        abort(403)
    event = request.get_json()
    return handle(event)


# ok: webhook-unverified
@app.post("/messages")
def message():
    data = request.get_json()
    return messages.add(data)


# ruleid: webhook-unverified
@app.post("/payments/callback")
def paid():
    event = request.get_json()
    return mark_paid(event["order"])
