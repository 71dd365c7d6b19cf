import hashlib
import hmac
import os

import jwt

# ruleid: secret-empty-by-default
HOOK_SECRET = os.environ.get("HOOK_SECRET", "")
# ruleid: secret-empty-by-default
TOKEN_KEY = os.getenv("TOKEN_KEY") or ""
# ok: secret-empty-by-default
OTHER_SECRET = os.environ.get("OTHER_SECRET", "")
# ok: secret-empty-by-default
SENT_KEY = os.environ.get("SENT_KEY", "")
# ok: secret-empty-by-default
NEEDED_SECRET = os.environ["NEEDED_SECRET"]


def verify(body, signature):
    expected = hmac.new(HOOK_SECRET.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, signature)


def person(token):
    return jwt.decode(token, TOKEN_KEY, algorithms=["HS256"])["sub"]


def other(body, signature):
    if not OTHER_SECRET:
        raise RuntimeError("OTHER_SECRET is not set")
    expected = hmac.new(OTHER_SECRET.encode(), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, signature)


def send(body):
    return client.post(body, headers={"X-Key": SENT_KEY})
