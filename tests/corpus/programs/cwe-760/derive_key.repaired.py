import hashlib
import hmac
import os

N, R, P = 2 ** 14, 8, 5
SALT_LEN = 16


def _scrypt(password, salt):
    return hashlib.scrypt(
        password.encode("utf-8"), salt=salt, n=N, r=R, p=P, dklen=32
    )


def hash_password(username, password):
    """Return the hex of random salt + scrypt hash of the password.

    ``username`` is kept for the interface; the salt doesn't depend on it.
    """
    salt = os.urandom(SALT_LEN)
    return (salt + _scrypt(password, salt)).hex()


def verify(username, password, stored):
    try:
        raw = bytes.fromhex(stored)
    except ValueError:
        return False
    salt, expected = raw[:SALT_LEN], raw[SALT_LEN:]
    return hmac.compare_digest(_scrypt(password, salt), expected)
