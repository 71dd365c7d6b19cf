import base64
import hashlib
import os

from cryptography.fernet import Fernet


def key_from_phrase(phrase: str, salt: bytes) -> bytes:
    raw = hashlib.pbkdf2_hmac("sha256", phrase.encode(), salt, 600_000)
    return base64.urlsafe_b64encode(raw)


def encrypt_backup(path: str, phrase: str) -> str:
    salt = os.urandom(16)
    key = key_from_phrase(phrase, salt)
    with open(path, "rb") as source:
        token = Fernet(key).encrypt(source.read())
    out = path + ".enc"
    with open(out, "wb") as target:
        target.write(salt + token)
    return out
