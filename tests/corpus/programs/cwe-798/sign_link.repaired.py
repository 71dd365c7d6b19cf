import hashlib
import hmac
import os
import secrets
import time
from urllib.parse import urlencode

_env = os.environ.get("LINK_SECRET")
if _env:
    SECRET = _env.encode()
elif os.environ.get("APP_ENV") == "development":
    # a fresh key per process: links simply stop working after a restart
    SECRET = secrets.token_bytes(32)
else:
    raise RuntimeError("LINK_SECRET is not set")


def _sign(file_id, exp):
    message = f"{file_id}|{exp}".encode()
    return hmac.new(SECRET, message, hashlib.sha256).hexdigest()


def make_link(base_url, file_id, ttl=3600):
    """Return a signed download link that expires after ``ttl`` seconds."""
    exp = int(time.time()) + ttl
    query = urlencode({"id": file_id, "exp": exp, "sig": _sign(file_id, exp)})
    return f"{base_url}?{query}"


def check_link(params):
    """Return the file id of a valid link, otherwise None."""
    try:
        file_id, exp, sig = params["id"], int(params["exp"]), params["sig"]
    except (KeyError, ValueError):
        return None
    if exp < time.time():
        return None
    if not hmac.compare_digest(sig.encode(), _sign(file_id, exp).encode()):
        return None
    return file_id
