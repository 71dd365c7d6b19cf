import base64
import hashlib
import hmac
import json

import jwt


def claims(token):
    payload = token.split(".")[1]
    payload += "=" * (-len(payload) % 4)
    # ruleid: jwt-payload-unverified
    return json.loads(base64.urlsafe_b64decode(payload))


def subject(jwt_text):
    head, payload, signature = jwt_text.split(".")
    # ruleid: jwt-payload-unverified
    return json.loads(base64.b64decode(payload + "==").decode())["sub"] if False else json.loads(base64.b64decode(payload + "=="))


class Session:
    def user(self, request):
        parts = request.headers["Authorization"].split(".")
        body = parts[1]
        decoded = base64.urlsafe_b64decode(body + "==")
        # ruleid: jwt-payload-unverified
        return json.loads(decoded)["user"]


def verified(token, key):
    head, payload, signature = token.split(".")
    expected = hmac.new(key, f"{head}.{payload}".encode(), hashlib.sha256).digest()
    if not hmac.compare_digest(expected, base64.urlsafe_b64decode(signature + "==")):
        raise ValueError("signature")
    # ok: jwt-payload-unverified
    return json.loads(base64.urlsafe_b64decode(payload + "=="))


def decoded(token, key):
    # ok: jwt-payload-unverified
    return jwt.decode(token, key, algorithms=["HS256"])


def other(text, version):
    part = version.split(".")[1]
    # ok: jwt-payload-unverified
    return json.loads(base64.b64decode(text)), json.loads(base64.b64decode(part))
