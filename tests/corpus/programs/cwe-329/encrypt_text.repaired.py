import base64

from Crypto.Cipher import AES
from Crypto.Random import get_random_bytes

NONCE_LEN = 12
TAG_LEN = 16


def encrypt(text, key):
    """Encrypt ``text`` and return URL-safe base64 of nonce + tag + data."""
    if len(key) != 32:
        raise ValueError("key must be 32 bytes")
    nonce = get_random_bytes(NONCE_LEN)
    cipher = AES.new(key, AES.MODE_GCM, nonce=nonce, mac_len=TAG_LEN)
    data, tag = cipher.encrypt_and_digest(text.encode("utf-8"))
    return base64.urlsafe_b64encode(nonce + tag + data).decode("ascii")


def decrypt(token, key):
    """Reverse of :func:`encrypt`. Raises ValueError if the token was altered."""
    if len(key) != 32:
        raise ValueError("key must be 32 bytes")
    raw = base64.urlsafe_b64decode(token)
    if len(raw) < NONCE_LEN + TAG_LEN:
        raise ValueError("token is too short")
    nonce, tag, data = raw[:12], raw[12:28], raw[28:]
    cipher = AES.new(key, AES.MODE_GCM, nonce=nonce, mac_len=TAG_LEN)
    return cipher.decrypt_and_verify(data, tag).decode("utf-8")
