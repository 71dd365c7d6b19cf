"""One of the helpers of a small web application.

The views and the command line use it.
"""

import os
from Crypto.Cipher import AES, DES
from Crypto.Util.Padding import pad


def encrypt(message: bytes, key: bytes) -> bytes:
    """Encrypt message with key."""
    cipher = DES.new(key[:8], DES.MODE_ECB)  # flaw: CWE-327
    return cipher.encrypt(pad(message, 8))


__all__ = ["encrypt"]
