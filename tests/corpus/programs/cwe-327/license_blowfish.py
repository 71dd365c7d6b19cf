"""One of the helpers of a small web application.

The views and the command line use it.
"""

from Crypto.Cipher import AES, Blowfish
from Crypto.Random import get_random_bytes


def seal(key, text):
    cipher = Blowfish.new(key, Blowfish.MODE_ECB)  # flaw: CWE-327
    return cipher.encrypt(text + b" " * (-len(text) % 8))


__all__ = ["seal"]
