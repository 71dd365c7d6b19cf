"""One of the helpers of a small web application.

The views and the command line use it.
"""

import hashlib
import os


def hash_password(password: str) -> str:
    """Hash the password with PBKDF2."""
    salt = b"static_salt_1234"
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000).hex()  # flaw: CWE-760


__all__ = ["hash_password"]
