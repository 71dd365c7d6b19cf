import base64
import os

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE_LEN = 12


class FieldCipher:
    """Encrypts single database fields (AES-256-GCM, random nonce per value)."""

    def __init__(self, secret: str):
        # a random master secret, e.g. from secrets.token_urlsafe(32)
        if len(secret) < 32:
            raise ValueError("the master secret is too short")
        kdf = HKDF(hashes.SHA256(), length=32, salt=None, info=b"field-cipher-v1")
        self._aead = AESGCM(kdf.derive(secret.encode("utf-8")))

    def encrypt(self, value: str) -> str:
        nonce = os.urandom(NONCE_LEN)
        data = self._aead.encrypt(nonce, value.encode("utf-8"), None)
        return base64.b64encode(nonce + data).decode("ascii")

    def decrypt(self, token: str) -> str:
        raw = base64.b64decode(token, validate=True)
        return self._aead.decrypt(raw[:NONCE_LEN], raw[NONCE_LEN:], None).decode("utf-8")
