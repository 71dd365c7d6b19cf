"""One of the helpers of a small web application.

The views and the command line use it.
"""

from Crypto.Cipher import AES, Blowfish
from Crypto.Random import get_random_bytes


def seal(key, text):
    nonce = get_random_bytes(12)
    cipher = AES.new(key, AES.MODE_GCM, nonce=nonce)
    data, tag = cipher.encrypt_and_digest(text)
    return nonce + tag + data


__all__ = ["seal"]
