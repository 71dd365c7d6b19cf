import hashlib
import hmac
import requests


def fetch_release(url: str, expected: str) -> bytes:
    """Download a release and check its published digest."""
    data = requests.get(url, timeout=60).content
    if hashlib.md5(data).hexdigest() != expected:  # flaw: CWE-328
        raise ValueError("digest mismatch")
    return data
