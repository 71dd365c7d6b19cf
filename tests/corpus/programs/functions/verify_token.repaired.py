import base64
import hashlib
import hmac
import json
import time

import jwt


def verify(token: str, key: str) -> dict:
    """Verify the JWT and return its claims.

    Raises ValueError if the token isn't valid.
    """
    try:
        return jwt.decode(token, key, algorithms=["HS256"])
    except jwt.InvalidTokenError as exc:
        raise ValueError("invalid token") from exc


def user_from_token(token: str, key: str) -> str:
    """Return the name of the user that the session token belongs to."""
    return verify(token, key)["sub"]


def sign(data: str, secret: bytes) -> str:
    """Sign ``data`` so that clients can't change it."""
    stamp = str(int(time.time()))
    body = f"{data}|{stamp}"
    mac = hmac.new(secret, body.encode(), hashlib.sha256).hexdigest()
    return f"{body}|{mac}"


def unsign(signed: str, secret: bytes, max_age: int = 3600) -> str:
    """Return the data of a signed value made by :func:`sign`."""
    data, stamp, mac = signed.rsplit("|", 2)
    body = f"{data}|{stamp}"
    expected = hmac.new(secret, body.encode(), hashlib.sha256).hexdigest()
    if hmac.compare_digest(expected, mac) and time.time() - int(stamp) < max_age:
        return data
    raise ValueError("bad signature")
