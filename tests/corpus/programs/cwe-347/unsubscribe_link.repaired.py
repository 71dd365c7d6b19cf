import base64
import hashlib
import hmac
import json
import os

from flask import Flask, abort, request

app = Flask(__name__)
SUBSCRIBERS = set()
KEY = os.environ["UNSUBSCRIBE_KEY"].encode()


def make_token(email):
    payload = base64.urlsafe_b64encode(json.dumps({"email": email}).encode()).decode()
    return payload + "." + hmac.new(KEY, payload.encode(), hashlib.sha256).hexdigest()


@app.get("/unsubscribe")
def unsubscribe():
    token = request.args.get("token", "")
    payload, _, signature = token.partition(".")
    if not hmac.compare_digest(signature, hmac.new(KEY, payload.encode(), hashlib.sha256).hexdigest()):
        abort(400)
    data = json.loads(base64.urlsafe_b64decode(payload))
    SUBSCRIBERS.discard(data["email"])
    return "You have been unsubscribed."
