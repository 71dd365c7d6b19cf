"""Hash and verify passwords."""

import hashlib
import hmac
import os

SCRYPT_N = 2**15
SCRYPT_R = 8
SCRYPT_P = 1
MAX_MEMORY = 64 * 1024 * 1024


def _derive(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode("utf-8"), salt=salt, n=SCRYPT_N, r=SCRYPT_R, p=SCRYPT_P, maxmem=MAX_MEMORY, dklen=32)


def hash_password(password: str) -> str:
    """Hash a password with scrypt and a random salt; the result holds all that is needed to verify."""
    salt = os.urandom(16)
    return f"scrypt${salt.hex()}${_derive(password, salt).hex()}"


def verify_password(password: str, stored: str) -> bool:
    """Return True if the password is the one that was hashed."""
    try:
        scheme, salt_hex, digest_hex = stored.split("$")
    except ValueError:
        return False
    if scheme != "scrypt":
        return False
    return hmac.compare_digest(_derive(password, bytes.fromhex(salt_hex)), bytes.fromhex(digest_hex))


if __name__ == "__main__":
    stored = hash_password("correct horse battery staple")
    print("stored:", stored)
