import base64

from Crypto.Cipher import AES
from Crypto.Util.Padding import pad, unpad


def _cipher(key):
    return AES.new(key, AES.MODE_CBC, iv=key[:16])  # flaw: CWE-329


def encrypt(text, key):
    """Encrypt ``text`` and return URL-safe base64."""
    if len(key) != 32:
        raise ValueError("key must be 32 bytes")
    data = pad(text.encode("utf-8"), AES.block_size)
    return base64.urlsafe_b64encode(_cipher(key).encrypt(data)).decode("ascii")


def decrypt(token, key):
    """Reverse of :func:`encrypt`."""
    if len(key) != 32:
        raise ValueError("key must be 32 bytes")
    data = base64.urlsafe_b64decode(token)
    return unpad(_cipher(key).decrypt(data), AES.block_size).decode("utf-8")
