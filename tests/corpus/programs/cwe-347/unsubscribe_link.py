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
    return base64.urlsafe_b64encode(json.dumps({"email": email}).encode()).decode()


@app.get("/unsubscribe")
def unsubscribe():
    token = request.args.get("token", "")
    try:
        data = json.loads(base64.urlsafe_b64decode(token))  # flaw: CWE-345, CWE-347
    except ValueError:
        abort(400)
    SUBSCRIBERS.discard(data["email"])
    return "You have been unsubscribed."
