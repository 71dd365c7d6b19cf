import hashlib
import hmac
import os
import time
from urllib.parse import urlencode

SECRET = os.environ.get("LINK_SECRET", "s3cr3t-download-key-2023").encode()  # flaw: CWE-798


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
