import hashlib
import hmac
import os

ROUNDS = 600_000


def hash_pin(pin: str, salt: bytes | None = None) -> str:
    """Hash a member's PIN for storage; the salt stands before the digest."""
    if salt is None:
        salt = os.urandom(16)
    digest = hashlib.pbkdf2_hmac("sha256", pin.encode("utf-8"), salt, ROUNDS)
    return salt.hex() + "$" + digest.hex()


def check_pin(pin: str, stored: str) -> bool:
    """Compare a PIN with what is stored for the member."""
    salt, _, _ = stored.partition("$")
    return hmac.compare_digest(hash_pin(pin, bytes.fromhex(salt)), stored)
