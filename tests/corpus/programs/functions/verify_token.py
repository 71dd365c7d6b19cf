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
        header = jwt.get_unverified_header(token)
        return jwt.decode(token, key, algorithms=[header["alg"]])  # flaw: CWE-347
    except jwt.InvalidTokenError as exc:
        raise ValueError("invalid token") from exc


def user_from_token(token: str, key: str) -> str:
    """Return the name of the user that the session token belongs to."""
    payload = token.split(".")[1]
    payload += "=" * (-len(payload) % 4)
    claims = json.loads(base64.urlsafe_b64decode(payload))  # flaw: CWE-347
    return claims["sub"]


def sign(data: str, secret: bytes) -> str:
    """Sign ``data`` so that clients can't change it."""
    stamp = str(int(time.time()))
    body = f"{data}|{stamp}"
    mac = hashlib.md5(secret + body.encode()).hexdigest()  # flaw: CWE-328
    return f"{body}|{mac}"


def unsign(signed: str, secret: bytes, max_age: int = 3600) -> str:
    """Return the data of a signed value made by :func:`sign`."""
    data, stamp, mac = signed.rsplit("|", 2)
    body = f"{data}|{stamp}"
    if hashlib.md5(secret + body.encode()).hexdigest() == mac:  # flaw: CWE-208
        return data
    raise ValueError("bad signature")
