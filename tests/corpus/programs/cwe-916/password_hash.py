"""Hash and verify passwords."""

import hashlib
import hmac
import os
from typing import Tuple


def hash_password(password: str, salt: bytes | None = None) -> Tuple[str, str]:
    """
    Hash a password with a random salt.

    Returns:
        (salt, digest), both as hex strings.
    """
    if salt is None:
        salt = os.urandom(16)
    digest = hashlib.sha256(salt + password.encode("utf-8")).hexdigest()  # flaw: CWE-916
    return salt.hex(), digest


def verify_password(password: str, salt_hex: str, expected: str) -> bool:
    """Return True if the password is the one that was hashed."""
    _, digest = hash_password(password, bytes.fromhex(salt_hex))
    return hmac.compare_digest(digest, expected)


if __name__ == "__main__":
    stored = hash_password("correct horse battery staple")
    print("stored:", stored)
