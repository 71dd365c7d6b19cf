import base64
import hashlib
import hmac
import json


def b64(data):
    return base64.urlsafe_b64decode(data + "=" * (-len(data) % 4))


def decode(token, secret):
    header, payload, signature = token.split(".")
    if json.loads(b64(header))["alg"] != "HS256":
        raise ValueError("bad algorithm")
    expected = hmac.new(secret, f"{header}.{payload}".encode(), hashlib.sha256).digest()
    if not hmac.compare_digest(expected, b64(signature)):
        raise ValueError("bad signature")
    return json.loads(b64(payload))
