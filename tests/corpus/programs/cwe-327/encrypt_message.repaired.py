"""One of the helpers of a small web application.

The views and the command line use it.
"""

import os
from Crypto.Cipher import AES, DES
from Crypto.Util.Padding import pad


def encrypt(message: bytes, key: bytes) -> bytes:
    """Encrypt message with key."""
    nonce = os.urandom(12)
    cipher = AES.new(key, AES.MODE_GCM, nonce=nonce)
    data, tag = cipher.encrypt_and_digest(message)
    return nonce + tag + data


__all__ = ["encrypt"]
