import base64
import hashlib
import hmac
import json


def b64(data):
    return base64.urlsafe_b64decode(data + "=" * (-len(data) % 4))


def decode(token, secret):
    header, payload, signature = token.split(".")
    if json.loads(b64(header))["alg"] == "none":  # flaw: CWE-347
        return json.loads(b64(payload))
    expected = hmac.new(secret, f"{header}.{payload}".encode(), hashlib.sha256).digest()
    if expected != b64(signature):  # flaw: CWE-208
        raise ValueError("bad signature")
    return json.loads(b64(payload))
