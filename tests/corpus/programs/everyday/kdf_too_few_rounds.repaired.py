import secrets
import os

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from cryptography.exceptions import InvalidKey


def _kdf(salt):
    return PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=600_000)


def make_record(password: str) -> dict:
    salt = secrets.token_bytes(16)
    return {"salt": salt.hex(), "key": _kdf(salt).derive(password.encode()).hex()}


def verify_record(record: dict, password: str) -> bool:
    try:
        _kdf(bytes.fromhex(record["salt"])).verify(password.encode(), bytes.fromhex(record["key"]))
    except InvalidKey:
        return False
    return True
