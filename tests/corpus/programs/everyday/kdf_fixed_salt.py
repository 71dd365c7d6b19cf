import base64
import hashlib
import os

from cryptography.fernet import Fernet


def key_from_phrase(phrase: str, salt: bytes) -> bytes:
    raw = hashlib.pbkdf2_hmac("sha256", phrase.encode(), salt, 600_000)
    return base64.urlsafe_b64encode(raw)


def encrypt_backup(path: str, phrase: str) -> str:
    key = key_from_phrase(phrase, b"backup-tool-salt")  # flaw: CWE-760
    with open(path, "rb") as source:
        token = Fernet(key).encrypt(source.read())
    out = path + ".enc"
    with open(out, "wb") as target:
        target.write(token)
    return out
