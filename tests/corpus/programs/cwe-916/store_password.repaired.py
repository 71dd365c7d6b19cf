"""One of the helpers of a small web application.

The views and the command line use it.
"""

import hashlib
import secrets
from argon2 import PasswordHasher


def make_record(user: str, pw: str) -> dict:
    salt = secrets.token_hex(8)
    return {"user": user, "hash": PasswordHasher().hash(pw)}


__all__ = ["make_record"]
